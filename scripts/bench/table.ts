import type {machine} from './result.ts'
import type {Spread} from './statistics.ts'

/** Describes the machine in one line. */
export function machineLine({cores, processor, memoryBytes, node, system, load}: ReturnType<typeof machine>): string {
  const memory = `${Math.round(memoryBytes / 2 ** 30)} GiB`
  return `Machine: ${cores} cores (${processor}), ${memory}, ${system}, Node ${node}; load before the start ${load}`
}

/** A line above the tables that explains their numbers. */
export const roundsLine = (runs: number): string =>
  `Medians of ${runs} ${runs === 1 ? 'round' : 'rounds'}, with minimum and maximum; files in the page cache.`

/** Aligns rows of cells into lines: the first column to the left, all others to the right. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({length: columns}, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  '))
}

const pad = (cell: string, width: number, at: number): string => (at === 0 ? cell.padEnd(width) : cell.padStart(width))

/** Formats a spread as `median (min–max)`, each number divided by `unit` and with `digits` decimals. */
export const spread = ({median, min, max}: Spread, unit: number, digits: number): string => {
  const [middle, least, most] = [median, min, max].map((n) => (n / unit).toFixed(digits))
  return `${middle} (${least}–${most})`
}
