import pLimit from 'p-limit'
import type {Media} from '../media/media.ts'
import type {LedgerRecord, Stored} from '../media/record.ts'
import type {PictureReference} from '../references.ts'
import type {Place} from './places.ts'
import {type Means, rescueOne} from './rescue-one.ts'

/** Progress of a rescue, in numbers of pictures. */
export interface RescueCount {
  readonly done: number
  readonly total: number
  /** Those of `done` that needed no search in this run. */
  readonly known: number
  readonly stored: number
  readonly failed: number
  /** Tracking pixels. */
  readonly dropped: number
}

/** Rules for which pictures to search for, and at which places. */
export interface RescueRules {
  /** Whether to search for a picture, given its ledger record from before this run. */
  isDue(before: LedgerRecord | null, reference: PictureReference): boolean
  /** The places to search, in order. */
  placesOf(reference: PictureReference): readonly Place[]
  /** Most pictures processed at the same time for one host. */
  readonly perHost: number
  /** Most pictures processed at the same time in all: each has a partial file on the disk. */
  readonly inHand: number
}

/**
 * Searches for every picture that is due, and for every stored one whose original is missing or damaged. Each host has
 * a queue of its own, so that a slow host delays only its own pictures. Results of an interrupted run are kept. Throws
 * on a disk error, after the pictures in progress are finished.
 */
export async function rescue(
  references: readonly PictureReference[],
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
    // A disk error: let every worker finish its current picture before throwing.
    broken = true
    await Promise.allSettled(workers)
    throw error
  }
  return count
}

/** A picture to search for; `damaged` is the record to keep if the search finds nothing better. */
interface Wish {
  readonly reference: PictureReference
  readonly damaged: Stored | null
}

/** Originals checked at the same time. */
const LOOKED_AT = 64

/** Stored originals whose file is missing or has another size than the ledger states, by SHA-256. */
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

/** The queue of the first address's host. The addresses of figures are always valid URLs. */
function laneOf({addresses: [address]}: PictureReference, lanes: Map<string, Wish[]>): Wish[] {
  const host = address === undefined ? '' : new URL(address).host
  const lane = lanes.get(host) ?? []
  lanes.set(host, lane)
  return lane
}
