import {type Spread, spreadOf} from '../statistics.ts'
import {type Made, WAYS, type Way} from './trial.ts'

/** All rounds of one way. */
export interface WayResult {
  readonly way: Way
  readonly wallMs: Spread
  readonly cpuMs: Spread
  /** Share of the cores' time that was used, from 0 to 1. */
  readonly busy: Spread
  readonly peakBytes: Spread
  readonly files: number
  readonly bytes: number
}

export interface ImagesResult {
  readonly ways: readonly WayResult[]
  /** Wall time of ours beside that of bare sharp, by medians. */
  readonly ratio: number
}

/** The medians of the rounds, on so many cores. */
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
