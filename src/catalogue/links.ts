import type {ArticleId} from '../model/brand.ts'
import {byTime, type Change, placeIn} from './by-time.ts'
import type {Entry} from './entry.ts'
import {LINK} from './summary.ts'

/** The links between the articles of an archive. */
export interface Links {
  /**
   * For each link of an entry's body, in order, the entry that it leads to; null for a link out of the archive or to
   * the entry itself. Empty if all would be null.
   */
  targets(entry: Entry): Targets
  /** The other entries that link to this one, sorted by `byTime`. */
  mentions(id: ArticleId): readonly Entry[]
}

type Targets = readonly (Entry | null)[]

const NONE: readonly never[] = []

/** If more hashes than this changed, following every entry's links is as fast as searching for each hash. */
const FEW_HASHES = 64

/**
 * The table of links of an archive. A link finds its target by id if its outlet has a rule for ids, else by address.
 * `update` applies the entries added and removed since the last turn.
 */
export class LinkTable implements Links {
  readonly #byId = new Holders()
  readonly #byAddress = new Holders()
  /** Only entries with at least one link into the archive. */
  readonly #targets = new Map<Entry, Targets>()
  readonly #mentions = new Map<ArticleId, Entry[]>()

  targets(entry: Entry): Targets {
    return entry.article.links === '' ? NONE : (this.#targets.get(entry) ?? this.#follow(entry))
  }

  mentions(id: ArticleId): readonly Entry[] {
    return this.#mentions.get(id) ?? NONE
  }

  /** Applies a change; `all` are the entries after it. Returns the ids of articles whose links or backlinks changed. */
  update(all: readonly Entry[], {gone, come}: Change): ReadonlySet<ArticleId> {
    // Null means: follow the links of all entries.
    const hashes = gone.length + come.length > FEW_HASHES ? null : new Set<string>()
    for (const entry of gone) this.#hold(entry, hashes, 'remove')
    for (const entry of come) this.#hold(entry, hashes, 'add')
    const mayLead = (links: string): boolean => {
      if (hashes === null || hashes.size > FEW_HASHES) return true
      for (const hash of hashes) if (links.includes(hash)) return true
      return false
    }
    const isNew = new Set(come)
    const lists = new LinkLists(this.#mentions)
    for (const entry of gone) {
      this.#lead(entry, NONE, lists)
      this.#targets.delete(entry)
    }
    const touched = new Set<ArticleId>()
    for (const entry of all) {
      const {id, links} = entry.article
      if (links === '' || (!isNew.has(entry) && !mayLead(links))) continue
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

  /** Stores an entry's link targets; returns false if they did not change. */
  #lead(entry: Entry, targets: Targets, lists: LinkLists): boolean {
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

/** Length of a hash, in characters. */
const HASH = LINK / 2

/** A 24-bit number from the first four characters of the hash at an index: six bits of each. */
const beginningAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 63) << 18) |
  ((text.charCodeAt(at + 1) & 63) << 12) |
  ((text.charCodeAt(at + 2) & 63) << 6) |
  (text.charCodeAt(at + 3) & 63)

/** Entries by the hash of an id or address. If several share a hash, the latest wins. */
class Holders {
  readonly #holders = new Map<string, Entry | readonly Entry[]>()
  /**
   * One bit for each possible 24-bit beginning of a hash. Nearly all links lead out of the archive; this test spares
   * cutting out their hashes.
   */
  readonly #beginnings = new Uint32Array(2 ** 19)

  /** The latest entry whose hash starts at an index of a text. */
  lastAt(text: string, at: number): Entry | undefined {
    const bit = beginningAt(text, at)
    if (((this.#beginnings[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return undefined
    const known = this.#holders.get(text.slice(at, at + HASH))
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

/** Edits lists of entries, sorted by `byTime`, and records the keys whose lists changed. */
class LinkLists {
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
