import type {ArticleId} from '../model/brand.ts'
import {byTime, type Change, placeIn} from './by-time.ts'
import type {Entry} from './entry.ts'
import {LINK} from './summary.ts'

/** Where links between the articles of an archive lead. */
export interface Links {
  /** For each link of an entry's body, in order, the entry that it leads to; an entry's own is none. Empty where all are. */
  targets(entry: Entry): Targets
  /** The other entries that link to this one, in the order of all entries. */
  mentions(id: ArticleId): readonly Entry[]
}

type Targets = readonly (Entry | null)[]

const NONE: readonly never[] = []

/** With more marks than this to look for in every entry's links, following all of them is no slower. */
const FEW_HASHES = 64

/**
 * The links of an archive, by id where the link's outlet has a rule that gives one, else by address. A table is brought
 * up to date by the entries that came and went.
 */
export class LinkTable implements Links {
  readonly #byId = new Holders()
  readonly #byAddress = new Holders()
  /** Of entries whose links lead anywhere. */
  readonly #targets = new Map<Entry, Targets>()
  readonly #mentions = new Map<ArticleId, Entry[]>()

  targets(entry: Entry): Targets {
    return entry.article.links === '' ? NONE : (this.#targets.get(entry) ?? this.#follow(entry))
  }

  mentions(id: ArticleId): readonly Entry[] {
    return this.#mentions.get(id) ?? NONE
  }

  /**
   * Lets entries go and takes others in; `all` are those that are there now. Gives the ids of all that link to others than
   * before, or are linked from others.
   */
  update(all: readonly Entry[], {gone, come}: Change): ReadonlySet<ArticleId> {
    // With none to look for all are followed.
    const hashes = gone.length + come.length > FEW_HASHES ? null : new Set<string>()
    for (const entry of gone) this.#hold(entry, hashes, 'remove')
    for (const entry of come) this.#hold(entry, hashes, 'add')
    const isMeant = (links: string): boolean => {
      if (hashes === null || hashes.size > FEW_HASHES) return true
      for (const hash of hashes) if (links.includes(hash)) return true
      return false
    }
    const isNew = new Set(come)
    const lists = new Lists(this.#mentions)
    for (const entry of gone) {
      this.#lead(entry, NONE, lists)
      this.#targets.delete(entry)
    }
    const touched = new Set<ArticleId>()
    for (const entry of all) {
      const {id, links} = entry.article
      if (links === '' || (!isNew.has(entry) && !isMeant(links))) continue
      if (this.#lead(entry, this.#follow(entry), lists)) touched.add(id)
    }
    for (const id of lists.changed) touched.add(id)
    return touched
  }

  #hold(entry: Entry, hashes: Set<string> | null, act: 'add' | 'remove'): void {
    for (const hash of entry.idHashes) {
      this.#byId[act](hash, entry)
      hashes?.add(hash)
    }
    for (const hash of entry.urlHashes) {
      this.#byAddress[act](hash, entry)
      hashes?.add(hash)
    }
  }

  #follow(entry: Entry): Targets {
    const {links} = entry.article
    const targets: (Entry | null)[] = []
    let leads = false
    for (let at = 0; at < links.length; at += LINK) {
      const middle = at + LINK / 2
      const target = this.#byId.lastAt(links, at) ?? this.#byAddress.lastAt(links, middle) ?? null
      targets.push(target === entry ? null : target)
      leads ||= target !== null && target !== entry
    }
    return leads ? targets : NONE
  }

  /** Notes where an entry's links lead; false where that is where they led. */
  #lead(entry: Entry, targets: Targets, lists: Lists): boolean {
    const before = this.#targets.get(entry) ?? NONE
    if (isSame(before, targets)) return false
    if (targets === NONE) this.#targets.delete(entry)
    else this.#targets.set(entry, targets)
    for (const target of new Set(before)) if (target !== null) lists.remove(target.article.id, entry)
    for (const target of new Set(targets)) if (target !== null) lists.insert(target.article.id, entry)
    return true
  }
}

const isSame = (a: Targets, b: Targets): boolean => a.length === b.length && a.every((target, at) => target === b[at])

/** Characters of a mark. */
const MARK = LINK / 2

/** A number below 2 ** 24 from the beginning of the mark at a place: six bits of each of four characters. */
const beginningAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 63) << 18) |
  ((text.charCodeAt(at + 1) & 63) << 12) |
  ((text.charCodeAt(at + 2) & 63) << 6) |
  (text.charCodeAt(at + 3) & 63)

/** Who stands under a mark. Two may: the later one is meant then. */
class Holders {
  readonly #holders = new Map<string, Entry | readonly Entry[]>()
  /** A bit for each beginning of a mark that there may be. Nearly all links lead nowhere, and none of their marks is cut out. */
  readonly #beginnings = new Uint32Array(2 ** 19)

  /** The last one under the mark that stands at a place in a text. */
  lastAt(text: string, at: number): Entry | undefined {
    const bit = beginningAt(text, at)
    if (((this.#beginnings[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return undefined
    const known = this.#holders.get(text.slice(at, at + MARK))
    return Array.isArray(known) ? known.at(-1) : (known as Entry | undefined)
  }

  add(hash: string, entry: Entry): void {
    const bit = beginningAt(hash, 0)
    this.#beginnings[bit >>> 5] = (this.#beginnings[bit >>> 5] ?? 0) | (1 << (bit & 31))
    const known = this.#holders.get(hash)
    this.#holders.set(hash, known === undefined ? entry : [...several(known), entry].sort(byTime))
  }

  remove(hash: string, entry: Entry): void {
    const rest = several(this.#holders.get(hash) ?? NONE).filter((other) => other !== entry)
    const [only] = rest
    if (only === undefined) this.#holders.delete(hash)
    else this.#holders.set(hash, rest.length === 1 ? only : rest)
  }
}

const several = (known: Entry | readonly Entry[]): readonly Entry[] => (Array.isArray(known) ? known : [known as Entry])

/** Lists of entries, oldest first. */
class Lists {
  readonly #lists: Map<ArticleId, Entry[]>
  readonly changed = new Set<ArticleId>()

  constructor(lists: Map<ArticleId, Entry[]>) {
    this.#lists = lists
  }

  insert(key: ArticleId, entry: Entry): void {
    this.changed.add(key)
    const list = this.#lists.get(key)
    if (list) list.splice(placeIn(list, entry), 0, entry)
    else this.#lists.set(key, [entry])
  }

  remove(key: ArticleId, entry: Entry): void {
    this.changed.add(key)
    const list = this.#lists.get(key) ?? []
    const at = list.indexOf(entry)
    if (at >= 0) list.splice(at, 1)
    if (list.length === 0) this.#lists.delete(key)
  }
}
