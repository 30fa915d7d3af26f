import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {articleOf} from '../body/article.ts'
import {cardOf} from '../catalogue/card.ts'
import type {Outlets} from '../outlets/index.ts'
import {parseSeed} from '../seed/parse.ts'
import {unreadableFile} from '../seed/unreadable.ts'
import type {ReadBatch, ReadSeed, WantedSeed} from './tasks.ts'

/** Reads seeds: bytes → record and card, or why not. Never throws for a seed. */
export function readSeeds(wanted: readonly WantedSeed[], outlets: Outlets): ReadBatch {
  const records: Buffer[] = []
  const seeds = wanted.map((one) => readSeed(one, outlets, records))
  // Memory of its own: what small buffers share cannot be handed to another thread.
  const whole = new Uint8Array(records.reduce((length, record) => length + record.length, 0))
  let end = 0
  for (const record of records) {
    whole.set(record, end)
    end += record.length
  }
  return {seeds, records: whole}
}

function readSeed({path, file, known}: WantedSeed, outlets: Outlets, records: Buffer[]): ReadSeed {
  const nothing = {kind: 'read', sha256: '', outlet: null, card: null, length: 0, refusal: null, warnings: []} as const
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
  const outlet = outlets.of(seed.url, seed.front?.category ?? null)
  const read = articleOf(seed, outlets)
  const own = {...nothing, sha256, outlet: outlet.slug}
  if (!read.ok) return {...own, refusal: read.problem, warnings}
  const {article} = read.value
  const record = Buffer.from(JSON.stringify(article))
  records.push(record)
  const card = cardOf(article, outlet)
  return {...own, card, length: record.length, warnings: [...warnings, ...read.value.warnings]}
}
