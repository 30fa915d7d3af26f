import type {Census, Count, Spread} from './take.ts'

const HEADS = {counts: ['files', 'times', 'by outlet'], spreads: ['files', 'min', 'median', 'p95', 'max']}
/** Outlets to name beside a count over all outlets. */
const NAMED = 4

/** Formats the census as text: one table per topic. */
export function printCensus(folder: string, {counts, spreads}: Census): string {
  const titles = [...new Set(counts.map(({topic}) => topic))]
  const nameWidth = Math.max(...[...counts, ...spreads].map((row) => [...labelOf(row)].length))
  const lines = titles.flatMap((title) => {
    const of = <T extends {readonly topic: string}>(rows: readonly T[]) => rows.filter(({topic}) => topic === title)
    return [
      '',
      lineOf(nameWidth, title, HEADS.counts),
      ...of(counts).map((row) =>
        lineOf(nameWidth, labelOf(row), [String(row.files), String(row.times), outletsOf(row)]),
      ),
      ...spreadLines(nameWidth, of(spreads)),
    ]
  })
  return [`Census of ${folder}, counted in the raw files`, ...lines].join('\n')
}

function spreadLines(nameWidth: number, rows: readonly Spread[]): readonly string[] {
  if (rows.length === 0) return []
  const figures = ({files, min, median, p95, max}: Spread) => [files, min, median, p95, max].map(short)
  return [lineOf(nameWidth, '', HEADS.spreads), ...rows.map((row) => lineOf(nameWidth, labelOf(row), figures(row)))]
}

const labelOf = ({name, outlet}: Count | Spread): string => (outlet === null ? name : `${name} (${outlet})`)

/** The outlets with most files, for a count over all outlets. */
function outletsOf({outlet, byOutlet}: Count): string {
  if (outlet !== null) return ''
  const most = Object.entries(byOutlet).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const named = most.slice(0, NAMED).map(([slug, files]) => `${slug} ${files}`)
  return [...named, ...(most.length > NAMED ? [`${most.length - NAMED} more`] : [])].join(', ')
}

const short = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(2))

function lineOf(nameWidth: number, label: string, cells: readonly string[]): string {
  const padded = cells.map((cell) =>
    /^[\d.-]*$|^(?:files|times|min|median|p95|max)$/.test(cell) ? cell.padStart(9) : `  ${cell}`,
  )
  return `${label}${' '.repeat(nameWidth - [...label].length)}${padded.join('')}`.trimEnd()
}
