import {grouped} from '../../src/words/number.ts'
import type {Measured} from './measure.ts'
import type {Result, Sum, TakenSum} from './result.ts'

const HEADS = [
  'outlet',
  'articles',
  'whole',
  'characters',
  'missing',
  '%',
  'twice',
  'added',
  '%',
  'alt',
  'moved',
  'elsewhere',
  'dropped',
  'removed',
]

const LEGEND = `whole: articles without differences; twice: missing text that our text contains at another place;
alt: text of our page that was the alternative text of a picture; moved: at another place of our text;
elsewhere: shown as title, section, time, byline or in the record; dropped: by the drop list;
removed: forms, controls and text hidden by style sheets, before the comparison`

/** Most characters of a run to print. */
const LONGEST = 120

/** Formats the results as text: a table by outlet, the dropped and removed texts, and the articles that differ most. */
export function printFidelity(input: string, result: Result, worst: number, samples: boolean): string {
  const {outlets, total, drops, removed, elsewhere, differing} = result
  const sums = [...outlets, {outlet: 'total', ...total}].map(({outlet, ...sum}) => sumCells(outlet, sum))
  return [
    `Seeds: ${input}`,
    '',
    ...table([HEADS, ...sums]),
    '',
    LEGEND,
    ...takenLines('dropped', drops, samples),
    ...takenLines('removed', removed, samples),
    ...takenLines('elsewhere', elsewhere, samples),
    ...differing.slice(0, worst).flatMap(articleLines),
  ].join('\n')
}

function sumCells(name: string, sum: Sum): string[] {
  const share = (part: number): string => ((100 * part) / Math.max(1, sum.characters)).toFixed(3)
  const {articles, whole, characters, missing, twice, added, alternative, moved, elsewhere, dropped, removed} = sum
  return [
    name,
    ...[articles, whole, characters, missing].map(grouped),
    share(missing),
    ...[twice, added].map(grouped),
    share(added),
    ...[alternative, moved, elsewhere, dropped, removed].map(grouped),
  ]
}

function takenLines(heading: string, all: readonly TakenSum[], samples: boolean): readonly string[] {
  if (all.length === 0) return []
  const rows = all.map(({outlet, name, articles, times, characters}) => [
    `${outlet} ${name}`,
    ...[articles, times, characters].map(grouped),
  ])
  const [head, ...lines] = table([[heading, 'articles', 'times', 'characters'], ...rows])
  const withSamples = lines.flatMap((line, at) => [line, ...(samples ? samplesOf(all[at]) : [])])
  return ['', ...(head === undefined ? [] : [head]), ...withSamples]
}

const samplesOf = (sum: TakenSum | undefined): readonly string[] =>
  (sum?.samples ?? []).map(({file, text}) => `    ${file}: ${cut(text)}`)

function articleLines({file, address, characters, runs}: Measured): readonly string[] {
  const shown = runs.filter(({kind}) => kind === 'missing' || kind === 'added')
  const lines = shown.map(({kind, text, before, characters: size, twice}) => {
    const start = before === '' ? '' : `…${before} `
    return `  ${kind === 'missing' ? '-' : '+'} ${grouped(size)}${twice ? ' (twice)' : ''}: ${start}[${cut(text)}]`
  })
  return ['', `${file} → ${address}, ${grouped(characters)} characters`, ...lines]
}

function cut(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text
}

/** Aligns rows of cells into lines: the first column to the left, all others to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  return rows.map((row) => row.map(pad).join('  '))
}
