import {grouped} from '../../../src/words/number.ts'
import type {machine} from '../result.ts'
import {machineLine, roundsLine, spread, table} from '../table.ts'
import type {ImagesResult, WayResult} from './result.ts'

const HEADS = ['', 'wall s', 'CPU s', 'cores busy %', 'peak MB', 'files written', 'MB written']

/** Formats the results as text. */
export function printImages(
  on: ReturnType<typeof machine>,
  input: string,
  runs: number,
  {ways, ratio}: ImagesResult,
): string {
  return [
    machineLine(on),
    `Pictures: ${input}`,
    roundsLine(runs),
    '',
    ...table([HEADS, ...ways.map(cells)]),
    '',
    `Wall time, ours / bare sharp: ${ratio.toFixed(3)}`,
  ].join('\n')
}

const cells = ({way, wallMs, cpuMs, busy, peakBytes, files, bytes}: WayResult): readonly string[] => [
  way,
  spread(wallMs, 1000, 2),
  spread(cpuMs, 1000, 2),
  spread(busy, 0.01, 1),
  spread(peakBytes, 1_000_000, 0),
  grouped(files),
  (bytes / 1_000_000).toFixed(1),
]
