import {type Dirent, readdirSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {sep} from 'node:path'
import {byText} from '../base/compare.ts'
import {codeOf} from '../base/error-code.ts'
import type {Problem} from '../model/problem.ts'

/** A seed file on the disk. */
export interface FoundFile {
  /** The path from which to read it. */
  readonly path: string
  /** The path below the seeds folder, with `/` on every system. */
  readonly file: string
}

/** The result of a search in one seeds folder. */
export interface FolderSeeds {
  readonly files: readonly FoundFile[]
  /** Entries that should be seeds but cannot be read. Each counts as a seed that came in. */
  readonly refused: readonly Problem[]
  /** The number of other files, by their names: pictures, data, backups of editors. */
  readonly others: number
  /** Findings that lose no seed. */
  readonly warnings: readonly Problem[]
}

/** The names of text files. The rest of a name is not examined (docs/format.md §1). */
const SEED_NAME = /(?:\.(?:txt|md|markdown|html?)|^[^.]*|\.[^.a-z]*)$/i

/** Names that are passed over: `.git`, `.DS_Store`, `_media`, and the config file of the archive. */
const HIDDEN = /^(?:[._]|backfile\.config\.\w+$)/

/**
 * Finds every seed below a folder, sorted by path in code units, so that the order of the file system does not matter.
 * Symbolic links are not followed: a target inside the folder is found at its own path, and a link out of the folder is
 * refused, since an archive must hold only the content of its folder.
 */
export async function findSeeds(root: string): Promise<FolderSeeds> {
  const files: FoundFile[] = []
  const refused: Problem[] = []
  const warnings: Problem[] = []
  let others = 0
  const home = await realpath(root)

  const visit = async (folder: string, below: string): Promise<void> => {
    let entries: Dirent[]
    try {
      // Synchronous, which is faster: there is no other work meanwhile.
      entries = readdirSync(folder, {withFileTypes: true})
    } catch (error) {
      refused.push(unreadable(below, error))
      return
    }
    entries.sort((a, b) => byText(a.name, b.name))
    for (const entry of entries) {
      if (HIDDEN.test(entry.name)) continue
      // `join` would normalize the path again for each of many files.
      const path = folder + sep + entry.name
      const file = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) await visit(path, file)
      else if (entry.isSymbolicLink()) await checkLink(path, file)
      else if (entry.isFile() && isSeedName(entry.name)) files.push({path, file})
      else others++
    }
  }

  const checkLink = async (path: string, file: string): Promise<void> => {
    const target = await targetOf(path)
    if (target === null) refused.push(brokenLink(file))
    else if (target !== home && !target.startsWith(home + sep)) refused.push(leavingLink(file))
    else warnings.push(innerLink(file))
  }

  await visit(home, '')
  files.sort((a, b) => byText(a.file, b.file))
  return {files, refused, warnings, others}
}

/**
 * Whether a name is that of a text file: `.txt`, `.md`, `.html` and the like, or no extension. A last dot that no Latin
 * letter follows is part of a title.
 */
export function isSeedName(name: string): boolean {
  return SEED_NAME.test(name)
}

async function targetOf(path: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch {
    // ENOENT: the target does not exist. ELOOP: the link leads to itself.
    return null
  }
}

const unreadable = (file: string, error: unknown): Problem => ({
  file: file === '' ? '.' : file,
  line: 0,
  rule: 'unreadable',
  found: `a folder that cannot be read (${codeOf(error)})`,
  expected: 'a readable folder',
  todo: 'Give yourself the right to read it.',
})

const brokenLink = (file: string): Problem => ({
  file,
  line: 0,
  rule: 'link',
  found: 'a symbolic link that leads nowhere, or to itself',
  expected: 'a file',
  todo: 'Remove the link or mend its target.',
})

const leavingLink = (file: string): Problem => ({
  file,
  line: 0,
  rule: 'link',
  found: 'a symbolic link that leaves the folder',
  expected: 'a file inside the folder',
  todo: 'Copy the target into the folder, or name its folder with a further --seeds.',
})

const innerLink = (file: string): Problem => ({
  file,
  line: 0,
  rule: 'link',
  found: 'a symbolic link inside the folder',
  expected: 'a file or a folder',
  todo: 'Nothing is lost: what it leads to is read at its own place.',
})
