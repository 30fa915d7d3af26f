import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'

function folderIn(variable: string, fallback: string | null): string {
  const named = process.env[variable] ?? fallback
  if (named !== null && existsSync(named)) return resolve(named)
  throw new Error(`${variable}: expected a folder of real seeds; found ${named ?? 'nothing'}. Set it to such a folder.`)
}

/** The folder of real articles that `BACKFILE_CORPUS` names. Throws without one: no test is skipped in silence. */
export const corpusFolder = (): string => folderIn('BACKFILE_CORPUS', null)

/** The folder of the one seed that documents the format: `BACKFILE_SEED_DOCUMENT`, or `seeds` beside the corpus. */
export const seedDocumentFolder = (): string => folderIn('BACKFILE_SEED_DOCUMENT', join(corpusFolder(), '../seeds'))
