import type {Figures} from './kept.ts'

/** The share by which a figure may exceed the kept one. */
const ROOM = 0.1

/** Ratios below this one are times of a few milliseconds, which vary by more than the room. */
const LEAST_RATIO = 0.02

/** A figure now and before. */
export interface Compared {
  readonly name: string
  readonly before: number
  readonly now: number
  readonly isWorse: boolean
}

/** Compares figures with the kept ones: each ratio to Hugo, the bytes and the files. A new step is not compared. */
export function compare(before: Figures, now: Figures): readonly Compared[] {
  const compared = (name: string, was: number, is: number, least = 0): Compared => {
    return {name, before: was, now: is, isWorse: is > Math.max(was, least) * (1 + ROOM)}
  }
  return [
    ...Object.entries(before.toHugo).map(([step, ratio]) =>
      compared(`${step}, × Hugo`, ratio, now.toHugo[step] ?? Number.POSITIVE_INFINITY, LEAST_RATIO),
    ),
    compared('bytes', before.bytes, now.bytes),
    compared('files', before.files, now.files),
  ]
}
