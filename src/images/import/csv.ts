import {readFile, stat} from 'node:fs/promises'
import {basename, dirname, resolve, sep} from 'node:path'
import {CsvError, parse} from 'csv-parse/sync'
import {type Problem, quote} from '../../model/problem.ts'
import {AddressBook, originOf, type Shelf, webAddress} from './address-book.ts'
import {fileItem, type Item} from './item.ts'
import {isFile, leaves} from './mirror.ts'

/** Most bytes of a list: enough for half a million pictures. */
const MAX_BYTES = 64_000_000

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads a CSV list (RFC 4180) that maps addresses to files: the columns `url` and `file` if the header names both, else
 * the first two columns of every row. File names are relative to the list and must lie inside `home`. Gives a problem
 * for each unusable row or for an unusable file; throws if the list cannot be read.
 */
export async function readCsv(
  path: string,
  home: string,
): Promise<{readonly shelf: Shelf; readonly problems: readonly Problem[]}> {
  const items: Item[] = []
  const problems: Problem[] = []
  const book = new AddressBook<Item>()
  const behind = new AddressBook<Item>()
  const shelf: Shelf = {items, find: (url) => book.find(url) ?? behind.find(url)}
  const addProblem = (line: number, words: Pick<Problem, 'found' | 'expected' | 'todo'>): void => {
    problems.push({file: basename(path), line, rule: 'import-csv', ...words})
  }

  const rows = await rowsOf(path)
  if ('found' in rows) {
    addProblem(rows.line, rows)
    return {shelf, problems}
  }
  const {urlAt, fileAt, hasHeader} = columnsOf(rows[0]?.cells ?? [])
  for (const {line, cells} of hasHeader ? rows.slice(1) : rows) {
    const written = cells[urlAt]?.trim() ?? ''
    const url = webAddress(written)
    if (!url) {
      addProblem(line, {
        found: `the address ${quote(written)}`,
        expected: 'one that begins with http:// or https://',
        todo: 'Mend it.',
      })
      continue
    }
    const found = await fileOf(cells[fileAt]?.trim() ?? '', path, home)
    if (typeof found !== 'string') {
      addProblem(line, found)
      continue
    }
    const item = fileItem(found, found.slice(home.length + 1).replaceAll(sep, '/'))
    if (!book.add(url, item)) {
      addProblem(line, {
        found: `${quote(written)} a second time`,
        expected: 'each address once',
        todo: 'Remove one of the two rows: the first one counts.',
      })
      continue
    }
    items.push(item)
    const origin = originOf(url)
    if (origin) behind.add(origin, item)
  }
  return {shelf, problems}
}

interface InfoRow {
  readonly record: readonly string[]
  readonly info: {readonly lines: number}
}

type Refused = Pick<Problem, 'line' | 'found' | 'expected' | 'todo'>

async function rowsOf(path: string): Promise<readonly Row[] | Refused> {
  const {size} = await stat(path)
  const whole = {line: 0, todo: 'Divide it into several files.'}
  if (size > MAX_BYTES) return {...whole, found: `a file of ${size} bytes`, expected: `at most ${MAX_BYTES}`}
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(await readFile(path))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return {line: 0, found: 'bytes that are no UTF-8', expected: 'text in UTF-8', todo: 'Save it as “CSV UTF-8”.'}
  }
  try {
    // The package's types do not reflect the option `info`.
    const rows: unknown = parse(text, {relax_column_count: true, skip_empty_lines: true, info: true})
    return (rows as InfoRow[]).map(({record, info}) => ({line: info.lines, cells: record}))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 0
    return {
      line,
      found: 'a row that is no CSV',
      expected: 'quoted fields that end',
      todo: 'Close the quotation mark, or double one inside a field.',
    }
  }
}

function columnsOf(first: readonly string[]): {
  readonly urlAt: number
  readonly fileAt: number
  readonly hasHeader: boolean
} {
  const names = first.map((name) => name.trim().toLowerCase())
  const [urlAt, fileAt] = [names.indexOf('url'), names.indexOf('file')]
  return urlAt >= 0 && fileAt >= 0 ? {urlAt, fileAt, hasHeader: true} : {urlAt: 0, fileAt: 1, hasHeader: false}
}

/** The path of a listed file, or a problem if it is missing or lies outside the folder `home`. */
async function fileOf(name: string, list: string, home: string): Promise<string | Omit<Refused, 'line'>> {
  const expected = 'a file of the folder'
  if (name === '') return {found: 'no file', expected, todo: 'Name it in the second column, or in one named “file”.'}
  for (const spelling of new Set([name, name.replaceAll('\\', '/')])) {
    const path = resolve(dirname(list), spelling)
    const isInside = path.startsWith(home + sep) && !(await leaves(path, home))
    if (!isInside)
      return {found: `${quote(name)}, which lies outside of it`, expected, todo: 'Copy the file into the folder.'}
    if (await isFile(path)) return path
  }
  return {found: `${quote(name)}, which is not there`, expected, todo: 'Correct the name, or remove the row.'}
}
