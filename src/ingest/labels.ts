import {digest} from '../base/digest.ts'
import type {Problem} from '../model/problem.ts'
import type {SeedFolder} from '../seed/folders.ts'
import type {SeedRow} from '../store/rows.ts'
import type {State} from '../store/store.ts'
import {fieldsIn, locationOfStat, seedRow, seedStatIn} from './seed-row.ts'

/** The name of the note with the folders of the last build. */
const NOTE = 'folders'

/**
 * Gives rows new names if their folder is labelled otherwise than in the last build: labels depend on how many folders
 * there are, on their names and on their order. So the seeds of a folder that stays are not read again when another one
 * comes or goes. Changes `rows` and the store.
 */
export async function relabel(state: State, rows: Map<string, SeedRow>, folders: readonly SeedFolder[]): Promise<void> {
  // This module wrote the note.
  const before = state.notes.get(NOTE) as readonly SeedFolder[] | undefined
  if (JSON.stringify(before) === JSON.stringify(folders)) return
  const [was, is] = [labelsOf(before ?? []), labelsOf(folders)]
  const moved: (readonly [string, SeedRow])[] = []
  const gone: string[] = []
  for (const [file, row] of rows) {
    const location = locationOfStat(seedStatIn(row))
    const [old, now] = [was.get(location), is.get(location)]
    if (old === undefined || now === undefined || old === now || !file.startsWith(old)) continue
    gone.push(file)
    moved.push(renamedRow(now + file.slice(old.length), row))
  }
  if (moved.length > 0) await state.seeds.write(moved, gone)
  // With `keeps`, the rows are the table's own, and are changed already.
  for (const file of gone) rows.delete(file)
  for (const [file, row] of moved) rows.set(file, row)
  await state.notes.write([[NOTE, folders]])
}

/**
 * The label of each folder, by its location. A folder that is given twice is left out: it has two labels, and a row does
 * not say which of them its seed has.
 */
function labelsOf(folders: readonly SeedFolder[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const {location, label} of folders) {
    if (folders.filter((other) => other.location === location).length === 1) labels.set(location, label)
  }
  return labels
}

/** A row under another name, which its article's page and its problems show: the article counts as changed. */
function renamedRow(file: string, row: SeedRow): readonly [string, SeedRow] {
  const {kept, refusal, warnings, ...fields} = fieldsIn(row)
  const renamed = (problem: Problem): Problem => ({...problem, file})
  return [
    file,
    seedRow({
      ...fields,
      kept: kept && {...kept, hash: digest(`${kept.hash}${file}`)},
      refusal: refusal && renamed(refusal),
      warnings: warnings.map(renamed),
    }),
  ]
}
