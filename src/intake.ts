import {opendir, stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import type {Article} from './article.ts'
import {articleOf} from './body/article.ts'
import type {EpochMs} from './brand.ts'
import type {Outlets} from './outlets/index.ts'
import type {Problem} from './problem.ts'
import type {Intake} from './report/report.ts'
import {parseSeed} from './seed/parse.ts'
import {type FileBytes, readAhead} from './seed/read-ahead.ts'
import {codeOf, type FoundFile, findSeeds} from './seed/walk.ts'

/** Which seeds a build wants; the others are left out, and counted as that. */
export interface Selection {
  /** At most so many files, in the order of their paths. */
  readonly limit: number | null
  /** Nothing published before. */
  readonly since: EpochMs | null
  /** Slugs; all where it is empty. */
  readonly outlets: readonly string[]
}

export const everything: Selection = {limit: null, since: null, outlets: []}

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

export interface TakenIn {
  readonly articles: readonly Article[]
  readonly intake: Intake
}

/** Reads every seed of the folders. What cannot be read is refused and named; the rest goes on. */
export async function takeIn(
  folders: readonly string[],
  outlets: Outlets,
  selection: Selection,
  onProgress: (done: number, total: number) => void,
): Promise<TakenIn> {
  const refusals: Problem[] = []
  const warnings: Problem[] = []
  const files: FoundFile[] = []
  let otherFiles = 0
  for (const [at, folder] of folders.entries()) {
    const label = labelOf(folders, at)
    const named = <T extends {readonly file: string}>(thing: T): T => ({...thing, file: label + thing.file})
    const found = await findSeeds(folder)
    // One by one: an archive has more files than a call may have arguments.
    for (const file of found.files) files.push(named(file))
    for (const problem of found.refused) refusals.push(named(problem))
    for (const problem of found.warnings) warnings.push(named(problem))
    otherFiles += found.others
  }
  // Links that leave and folders that cannot be read came in as well, and are refused.
  const entriesRefused = refusals.length
  const wanted = selection.limit === null ? files : files.slice(0, selection.limit)
  const articles: Article[] = []
  let leftOut = files.length - wanted.length
  let done = 0
  for await (const file of readAhead(wanted)) {
    const read = understand(file, outlets)
    warnings.push(...read.warnings)
    if (read.refusal) refusals.push(read.refusal)
    else if (read.article && isWanted(read.article, selection)) articles.push(read.article)
    else leftOut++
    onProgress(++done, wanted.length)
  }
  return {articles, intake: {in: files.length + entriesRefused, leftOut, refusals, warnings, otherFiles}}
}

interface Understood {
  readonly article: Article | null
  readonly refusal: Problem | null
  readonly warnings: readonly Problem[]
}

function understand({file, bytes}: FileBytes, outlets: Outlets): Understood {
  const none = {article: null, refusal: null, warnings: []}
  if (!bytes.ok) return {...none, refusal: bytes.problem}
  const parsed = parseSeed(file, bytes.value)
  if (!parsed.ok) return {...none, refusal: parsed.problem}
  const read = articleOf(parsed.value.seed, outlets)
  if (!read.ok) return {...none, refusal: read.problem, warnings: parsed.value.warnings}
  return {...none, article: read.value.article, warnings: [...parsed.value.warnings, ...read.value.warnings]}
}

function isWanted({outlet, published, archivedAt}: Article, {since, outlets}: Selection): boolean {
  if (outlets.length > 0 && !outlets.includes(outlet)) return false
  const at = published?.at ?? archivedAt
  return since === null || (at !== null && at >= since)
}

/** With several folders a file is named with its folder's name before it, numbered where two folders share one. */
function labelOf(folders: readonly string[], at: number): string {
  if (folders.length === 1) return ''
  const names = folders.map((folder) => basename(resolve(folder)))
  const name = names[at] ?? ''
  const before = names.slice(0, at).filter((other) => other === name).length
  return before > 0 ? `${name}-${before + 1}/` : `${name}/`
}
