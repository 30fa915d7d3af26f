import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {articleOf} from '../body/article.ts'
import {cardOf} from '../catalogue/card.ts'
import {cardLine} from '../catalogue/card-line.ts'
import type {Outlets} from '../outlets/index.ts'
import {parseSeed} from '../seed/parse.ts'
import {unreadableFile} from '../seed/unreadable.ts'
import type {ReadBatch, ReadSeed, WantedSeed} from './tasks.ts'

/** Reads seeds: bytes → record and card, or why not. Never throws for a seed. */
export function readSeeds(wanted: readonly WantedSeed[], outlets: Outlets): ReadBatch {
  const records: Buffer[] = []
  const cards: Buffer[] = []
  const seeds = wanted.map((one) => readSeed(one, outlets, records, cards))
  return {seeds, records: endToEnd(records), cards: endToEnd(cards)}
}

/** In memory of its own: what small buffers share cannot be handed to another thread. */
function endToEnd(buffers: readonly Buffer[]): Uint8Array {
  const whole = new Uint8Array(buffers.reduce((length, buffer) => length + buffer.length, 0))
  let end = 0
  for (const buffer of buffers) {
    whole.set(buffer, end)
    end += buffer.length
  }
  return whole
}

function readSeed({path, file, known}: WantedSeed, outlets: Outlets, records: Buffer[], cards: Buffer[]): ReadSeed {
  const nothing = {kind: 'read', sha256: '', kept: null, refusal: null, warnings: []} as const
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    // EACCES, EIO and the like: this file is refused, the others go on.
    return {...nothing, refusal: unreadableFile(file, error)}
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 === known) return {kind: 'same'}
  const parsed = parseSeed(file, bytes)
  if (!parsed.ok) return {...nothing, sha256, refusal: parsed.problem}
  const {seed, warnings} = parsed.value
  const read = articleOf(seed, outlets)
  if (!read.ok) return {...nothing, sha256, refusal: read.problem, warnings}
  const {article} = read.value
  const outlet = outlets.of(seed.url, seed.front?.category ?? null)
  const record = JSON.stringify(article)
  const card = cardOf(article, outlet, record)
  records.push(Buffer.from(record))
  cards.push(Buffer.from(cardLine(card)))
  const lengths = {record: records.at(-1)?.length ?? 0, card: cards.at(-1)?.length ?? 0}
  const kept = {outlet: article.outlet, mark: card.mark, ...lengths}
  return {...nothing, sha256, kept, warnings: [...warnings, ...read.value.warnings]}
}
