import {opendir, stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {codeOf} from '../base/error-code.ts'
import type {Problem} from '../model/problem.ts'
import {type FoundFile, findSeeds} from './walk.ts'

/** A folder that cannot be read as one: what the person at the keyboard named. */
export interface FolderProblem {
  readonly folder: string
  readonly found: string
  readonly todo: string
}

/** Checks the seeds folders before anything is done. */
export async function checkFolders(folders: readonly string[]): Promise<readonly FolderProblem[]> {
  const problems: FolderProblem[] = []
  for (const folder of folders) {
    const found = await whatIsWrong(folder)
    if (found) problems.push({folder, ...found})
  }
  return problems
}

async function whatIsWrong(folder: string): Promise<{readonly found: string; readonly todo: string} | null> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      return {found: 'it is a file', todo: 'Name the folder that holds the seeds with --seeds.'}
    }
    await (await opendir(folder)).close()
    return null
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return {found: 'there is no such folder', todo: 'Make it, or name another with --seeds.'}
    return {found: `it cannot be read (${code})`, todo: 'Give yourself the right to read it.'}
  }
}

/** What lies in all seeds folders. */
export interface FoundSeeds {
  readonly files: readonly FoundFile[]
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly others: number
}

/** Every seed below the folders, in the order of the folders and of the paths in each. */
export async function findAllSeeds(folders: readonly string[]): Promise<FoundSeeds> {
  const files: FoundFile[] = []
  const refusals: Problem[] = []
  const warnings: Problem[] = []
  let others = 0
  for (const [at, folder] of folders.entries()) {
    const label = labelOf(folders, at)
    const named = <T extends {readonly file: string}>(thing: T): T =>
      label === '' ? thing : {...thing, file: label + thing.file}
    const found = await findSeeds(folder)
    // One by one: an archive has more files than a call may have arguments.
    for (const file of found.files) files.push(named(file))
    for (const problem of found.refused) refusals.push(named(problem))
    for (const problem of found.warnings) warnings.push(named(problem))
    others += found.others
  }
  return {files, refusals, warnings, others}
}

/** With several folders a file is named with its folder's name before it, numbered where two folders share one. */
function labelOf(folders: readonly string[], at: number): string {
  if (folders.length === 1) return ''
  const names = folders.map((folder) => basename(resolve(folder)))
  const name = names[at] ?? ''
  const before = names.slice(0, at).filter((other) => other === name).length
  return before > 0 ? `${name}-${before + 1}/` : `${name}/`
}
