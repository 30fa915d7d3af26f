import {type Spread, spreadOf} from '../statistics.ts'
import {type Made, WAYS, type Way} from './trial.ts'

/** Results of one way over all rounds. `files` and `bytes` are those of the last round. */
export interface WayResult {
  readonly way: Way
  readonly wallMs: Spread
  readonly cpuMs: Spread
  /** CPU time divided by wall time times cores, from 0 to 1. */
  readonly busy: Spread
  readonly peakBytes: Spread
  readonly files: number
  readonly bytes: number
}

/** Results of all ways. */
export interface ImagesResult {
  readonly ways: readonly WayResult[]
  /** Median wall time of ours divided by that of bare sharp. */
  readonly ratio: number
}

/** Summarises the rounds; `cores` is the number of cores of the machine. */
export function imagesResult(rounds: readonly Readonly<Record<Way, Made>>[], cores: number): ImagesResult {
  const ways = WAYS.map((way): WayResult => {
    const all = rounds.map((round) => round[way])
    const of = (number: (made: Made) => number): Spread => spreadOf(all.map(number))
    const {files = 0, bytes = 0} = all.at(-1) ?? {}
    return {
      way,
      wallMs: of(({wallMs}) => wallMs),
      cpuMs: of(({cpuMs}) => cpuMs),
      busy: of(({cpuMs, wallMs}) => cpuMs / (wallMs * cores)),
      peakBytes: of(({peakBytes}) => peakBytes),
      files,
      bytes,
    }
  })
  const wall = (way: Way): number => spreadOf(rounds.map((round) => round[way].wallMs)).median
  return {ways, ratio: wall('ours') / wall('bare sharp')}
}
