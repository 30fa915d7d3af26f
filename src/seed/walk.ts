import {type Dirent, readdirSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {byText} from '../base/compare.ts'
import {codeOf} from '../base/error-code.ts'
import type {Problem} from '../model/problem.ts'

/** A seed file found on the disk. */
export interface FoundFile {
  /** Where to read it. */
  readonly path: string
  /** Its path below the seeds folder, with `/` on every system. */
  readonly file: string
}

export interface Found {
  readonly files: readonly FoundFile[]
  /** Entries that stand where seeds stand and cannot be read as such: each counts as a seed that came in. */
  readonly refused: readonly Problem[]
  /** Files whose names end like no text: pictures, data, copies of editors. */
  readonly others: number
  /** What is worth a word and no loss. */
  readonly warnings: readonly Problem[]
}

/** FORMAT §1: the name decides nothing but whether it is text at all. */
const SEED_NAME = /(?:\.(?:txt|md|markdown|html?)|^[^.]*|\.[^.a-z]*)$/i

/** `.git`, `.DS_Store`, `_media`, and the config of these seeds: not for readers. */
const HIDDEN = /^(?:[._]|backfile\.config\.\w+$)/

/**
 * Every seed below a folder, in the order of their paths by code units, so that no directory order gets in.
 * Links are not followed: what they lead to inside the folder is found at its own place; one that leads out is refused,
 * since an archive must not hold what its folder does not.
 */
export async function findSeeds(root: string): Promise<Found> {
  const files: FoundFile[] = []
  const refused: Problem[] = []
  const warnings: Problem[] = []
  let others = 0
  const home = await realpath(root)

  const visit = async (folder: string, below: string): Promise<void> => {
    let entries: Dirent[]
    try {
      // Nothing else is to be done meanwhile, and asking one by one without waiting is faster.
      entries = readdirSync(folder, {withFileTypes: true})
    } catch (error) {
      refused.push(unreadable(below, error))
      return
    }
    entries.sort((a, b) => byText(a.name, b.name))
    for (const entry of entries) {
      if (HIDDEN.test(entry.name)) continue
      const path = join(folder, entry.name)
      const file = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) await visit(path, file)
      else if (entry.isSymbolicLink()) await judgeLink(path, file)
      else if (entry.isFile() && isSeedName(entry.name)) files.push({path, file})
      else others++
    }
  }

  const judgeLink = async (path: string, file: string): Promise<void> => {
    const target = await linkTarget(path)
    if (target === null) refused.push(brokenLink(file))
    else if (target !== home && !target.startsWith(home + sep)) refused.push(leavingLink(file))
    else warnings.push(innerLink(file))
  }

  await visit(home, '')
  files.sort((a, b) => byText(a.file, b.file))
  return {files, refused, warnings, others}
}

/** `.txt`, `.md`, `.html` or no extension. What follows a last dot and holds no Latin letter is part of a title. */
export function isSeedName(name: string): boolean {
  return SEED_NAME.test(name)
}

async function linkTarget(path: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch {
    // ENOENT: it leads nowhere; ELOOP: it leads to itself.
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
