import {opendir, stat} from 'node:fs/promises'
import {codeOf} from './walk.ts'

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
