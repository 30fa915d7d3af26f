import {grouped} from '../../../src/words/number.ts'
import {timeScale} from '../scale/bench.ts'
import {table} from '../table.ts'
import {compare} from './compare.ts'
import {figuresOf, keep, readKept} from './kept.ts'
import type {GuardOptions} from './options.ts'

/** Number of invented seeds. Fewer are built in a time that is mostly the start of the program. */
const SEEDS = 20_000

/**
 * Times builds beside Hugo and compares the ratios, the bytes and the files with the kept figures, or keeps them.
 * Returns the text to print and whether a figure is worse by more than a tenth; or one line with the reason why nothing
 * was timed.
 */
export async function benchGuard({runs, keeps}: GuardOptions): Promise<{printed: string; isWorse: boolean} | string> {
  const before = keeps ? null : await readKept()
  if (before === null && !keeps) return 'guard: no figures are kept; keep some with --keep.'
  const scale = await timeScale({sizes: [SEEDS], source: {kind: 'invented', corpus: '1'}, runs, heap: false})
  if (typeof scale === 'string') return scale
  const now = figuresOf(scale)
  if (now === null) return 'guard: the times are compared with those of Hugo, which is not on the PATH.'
  if (before === null) {
    await keep(now)
    return {printed: JSON.stringify(now, null, 2), isWorse: false}
  }
  const compared = compare(before, now)
  const rows = compared.map(({name, before, now, isWorse}) => [
    name,
    shown(before),
    shown(now),
    `${((100 * now) / before - 100).toFixed(0)} %`,
    isWorse ? 'worse' : '',
  ])
  const machines = before.machine === now.machine ? [] : [`Kept on another machine: ${before.machine}`]
  const lines = [now.machine, ...machines, ...table([['', 'kept', 'now', 'change', ''], ...rows])]
  return {printed: lines.join('\n'), isWorse: compared.some(({isWorse}) => isWorse)}
}

const shown = (figure: number): string => (figure < 1000 ? figure.toFixed(3) : grouped(figure))
