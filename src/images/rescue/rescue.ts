import pLimit from 'p-limit'
import type {Media} from '../media/media.ts'
import type {LedgerRecord, Stored} from '../media/record.ts'
import type {Reference} from '../references.ts'
import type {Place} from './places.ts'
import {type Means, rescueOne} from './rescue-one.ts'

/** How far a rescue is. */
export interface RescueCount {
  readonly done: number
  readonly total: number
  /** Of `done`, those that did not have to be looked for. */
  readonly known: number
  readonly stored: number
  readonly failed: number
  /** Counters of readers. */
  readonly dropped: number
}

/** Which pictures are looked for, and where. */
export interface RescueRules {
  /** Whether a picture is to be looked for, after what the ledger said of it before this run. */
  isDue(before: LedgerRecord | null, reference: Reference): boolean
  /** Where, in order. */
  placesOf(reference: Reference): readonly Place[]
  /** References in hand for one host, and in all: their partial files lie on the disk at the same time. */
  readonly perHost: number
  readonly inHand: number
}

/**
 * Looks for every picture that is due. Those of one host wait for each other and nobody else: a run over a hundred hosts
 * is not as slow as its slowest. What an interrupted run had found out stands. An original that the disk has lost is
 * looked for again. Throws where the disk fails.
 */
export async function rescue(
  references: readonly Reference[],
  media: Media,
  rules: RescueRules,
  means: Means,
  onProgress: (count: RescueCount) => void,
): Promise<RescueCount> {
  const count = {done: 0, total: references.length, known: 0, stored: 0, failed: 0, dropped: 0}
  const note = (record: LedgerRecord | null): void => {
    count.done++
    if (record?.status === 'stored') count.stored++
    if (record?.status === 'failed') count.failed++
    if (record?.status === 'dropped') count.dropped++
    onProgress(count)
  }
  const all = references.map((reference) => {
    const settled = means.run.settled(reference)
    return {reference, isSettled: settled !== null, record: settled ?? media.find(reference)}
  })
  const unwhole = await unwholeIn(all, media)
  const lanes = new Map<string, Wish[]>()
  for (const {reference, isSettled, record} of all) {
    const stored = record?.status === 'stored' ? record : null
    const state = stored && unwhole.get(stored.sha256)
    if (state || (!isSettled && rules.isDue(record, reference)))
      laneOf(reference, lanes).push({reference, damaged: state === 'damaged' ? stored : null})
    else {
      count.known++
      note(record)
    }
  }
  const inHand = pLimit(rules.inHand)
  let broken = false
  const work = async (queue: Iterator<Wish>): Promise<void> => {
    for (let next = queue.next(); !next.done && !broken; next = queue.next()) {
      const {reference, damaged} = next.value
      note(await inHand(() => rescueOne(reference, rules.placesOf(reference), means, damaged)))
    }
  }
  const workers = [...lanes.values()].flatMap((lane) => {
    const queue = lane.values()
    return Array.from({length: Math.min(rules.perHost, lane.length)}, () => work(queue))
  })
  try {
    await Promise.all(workers)
  } catch (error) {
    // The disk failed: whoever is still under way ends with the reference in hand.
    broken = true
    await Promise.allSettled(workers)
    throw error
  }
  return count
}

/** A picture that is looked for, and the damaged original that stands where nothing better is found. */
interface Wish {
  readonly reference: Reference
  readonly damaged: Stored | null
}

/** How many originals are looked at together. */
const LOOKED_AT = 64

/** Originals that the ledger knows and the disk has not, or not as they were, by SHA-256. */
async function unwholeIn(
  all: readonly {readonly record: LedgerRecord | null}[],
  media: Media,
): Promise<ReadonlyMap<string, 'missing' | 'damaged'>> {
  const stored = new Map(all.flatMap(({record}) => (record?.status === 'stored' ? [[record.sha256, record]] : [])))
  const unwhole = new Map<string, 'missing' | 'damaged'>()
  const inHand = pLimit(LOOKED_AT)
  const look = async ([sha256, record]: readonly [string, Stored]): Promise<void> => {
    const state = await media.verify(record)
    if (state !== 'whole') unwhole.set(sha256, state)
  }
  await Promise.all([...stored].map((one) => inHand(look, one)))
  return unwhole
}

/** Addresses of figures are such that they parse. */
function laneOf({addresses: [address]}: Reference, lanes: Map<string, Wish[]>): Wish[] {
  const host = address === undefined ? '' : new URL(address).host
  const lane = lanes.get(host) ?? []
  lanes.set(host, lane)
  return lane
}
