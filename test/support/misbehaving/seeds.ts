import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {randomFrom} from '../../../scripts/bench/images/random.ts'
import {seed, writeFiles} from '../command.ts'
import type {Kind} from './kind.ts'
import {sharesOf} from './kinds.ts'
import {poolOfPictures} from './pool.ts'

/** One picture of the seeds. */
export interface Reference {
  /** Its key in the ledger: docs/format.md §7, "Identity key". */
  readonly key: string
  readonly kind: Kind
  readonly n: number
  /** The addresses in the article. */
  readonly addresses: readonly string[]
  /** Unique, to find the picture in the page; empty for a picture that must not be shown. */
  readonly caption: string
}

const PER_ARTICLE = 10
const HOSTS = ['lake.example', 'pier.example', 'ford.example', 'weir.example']
const FIRST = Date.parse('2023-03-01T06:00:00Z')

/**
 * Writes seeds that refer to `count` pictures of the misbehaving host, ten per article, of each kind `among` them by its share; also
 * writes the picture store `_media`. Returns all references by key.
 */
export async function writeMisbehavingSeeds(
  folder: string,
  origin: string,
  count: number,
  among: readonly Kind[],
): Promise<ReadonlyMap<string, Reference>> {
  const references = referencesTo(origin, count, among)
  const files: Record<string, string> = {}
  for (let from = 0; from < references.length; from += PER_ARTICLE) {
    const number = from / PER_ARTICLE + 1
    const host = HOSTS[number % HOSTS.length] ?? 'lake.example'
    files[`${host}/${String(number).padStart(4, '0')}.txt`] = seed({
      at: FIRST + number * 3_700_000,
      title: `湖上来信之${number}`,
      url: `https://${host}/a-${number}`,
      body: bodyOf(references.slice(from, from + PER_ARTICLE), number),
    })
  }
  await writeFiles(folder, files)
  await writeAtHand(join(folder, '_media'), references)
  return new Map(references.map((reference) => [reference.key, reference]))
}

function referencesTo(origin: string, count: number, among: readonly Kind[]): readonly Reference[] {
  const random = randomFrom('misbehaving seeds')
  const all = [...sharesOf(count, among)].flatMap(([kind, share]) =>
    Array.from({length: share}, (_, n) => ({kind, n, rank: random.between(0, 1)})),
  )
  return all
    .sort((a, b) => a.rank - b.rank)
    .map(({kind, n}, at) => {
      const addresses = kind.addresses?.(origin, n) ?? [`${origin}/${kind.name}/${n}.${kind.end}`]
      const caption = kind.outcome.status === 'dropped' ? '' : `第${String(at + 1).padStart(4, '0')}图`
      return {key: keyOf(addresses[0] ?? origin), kind, n, addresses, caption}
    })
}

function keyOf(address: string): string {
  const {host, pathname} = new URL(address)
  return host + pathname.replace('-300x200', '')
}

function bodyOf(references: readonly Reference[], number: number): string {
  const parts = references.map(({addresses, caption}, at) => {
    const pictures = addresses.map((address) => `<img src="${address}" alt="">`)
    const [first = '', ...others] = pictures
    const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`
    return `<figure>${first}${words}</figure>${others.join('')}<p>第${number}封信的第${at + 1}段：早上有雾，船晚了${number + at}分钟，岸上的人都等着。</p>`
  })
  return `<p>湖边的人写了一封信，信里说的都是船和雾，没有别的。</p>${parts.join('')}`
}

async function writeAtHand(store: string, references: readonly Reference[]): Promise<void> {
  const pool = await poolOfPictures()
  for (const {key, kind, n} of references) {
    if (!kind.atHand) continue
    await mkdir(dirname(join(store, key)), {recursive: true})
    await writeFile(join(store, key), kind.atHand(pool, n))
  }
}
