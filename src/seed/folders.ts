import {opendir, stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {digest} from '../base/digest.ts'
import {codeOf} from '../base/error-code.ts'
import type {Problem} from '../model/problem.ts'
import {type FoundFile, findSeeds} from './walk.ts'

/** A seeds folder that cannot be used: its path as the user gave it, the finding and the advice. */
export interface FolderProblem {
  readonly folder: string
  readonly found: string
  readonly todo: string
}

/**
 * Checks before a build that every seeds folder exists, is a folder and can be read. Returns a problem for each that
 * fails.
 */
export async function checkFolders(folders: readonly string[]): Promise<readonly FolderProblem[]> {
  const problems: FolderProblem[] = []
  for (const folder of folders) {
    const found = await findFault(folder)
    if (found) problems.push({folder, ...found})
  }
  return problems
}

async function findFault(folder: string): Promise<{readonly found: string; readonly todo: string} | null> {
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

/** One of the seeds folders of a build. */
export interface SeedFolder {
  /** A digest of its absolute path. */
  readonly location: string
  /** The prefix of its files' names: see `labelOf`. */
  readonly label: string
}

/** A seed file, and the location of its seeds folder. */
export interface SeedFile extends FoundFile {
  readonly location: string
}

/** The files in all seeds folders, with the problems found there. */
export interface FoundSeeds {
  readonly folders: readonly SeedFolder[]
  readonly files: readonly SeedFile[]
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly others: number
}

/** Finds every seed below the folders, in the order of the folders and then of the paths. */
export async function findAllSeeds(folders: readonly string[]): Promise<FoundSeeds> {
  const files: SeedFile[] = []
  const found: SeedFolder[] = []
  const refusals: Problem[] = []
  const warnings: Problem[] = []
  let others = 0
  for (const [at, folder] of folders.entries()) {
    const label = labelOf(folders, at)
    const location = digest(resolve(folder))
    found.push({location, label})
    const labelled = (problem: Problem): Problem => ({...problem, file: label + problem.file})
    const inFolder = await findSeeds(folder)
    // Pushed one by one: an archive has more files than a call may have arguments.
    for (const {path, file} of inFolder.files) files.push({path, file: label + file, location})
    for (const problem of inFolder.refused) refusals.push(labelled(problem))
    for (const problem of inFolder.warnings) warnings.push(labelled(problem))
    others += inFolder.others
  }
  return {folders: found, files, refusals, warnings, others}
}

/**
 * The prefix of a file's name: empty for a single folder, else the folder's name, numbered if an earlier folder has the
 * same name.
 */
function labelOf(folders: readonly string[], at: number): string {
  if (folders.length === 1) return ''
  const names = folders.map((folder) => basename(resolve(folder)))
  const name = names[at] ?? ''
  const before = names.slice(0, at).filter((other) => other === name).length
  return before > 0 ? `${name}-${before + 1}/` : `${name}/`
}
