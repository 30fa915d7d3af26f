import {readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {projectRoot} from '../support/command.ts'
import {pathsBelow} from '../support/tree.ts'

/** An import from one folder of the table into another. */
export interface Arrow {
  readonly file: string
  readonly from: string
  readonly to: string
  /** Whether the import disappears when the code is compiled. */
  readonly isType: boolean
}

/** Matches `import … from`, `export … from` and `import('…')` with relative paths. */
const IMPORT = /(?:^|\n)(?:import|export)\s+(type\s+)?([^'"]*?)\s*from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g

/** The folder of the table to which a file belongs. Null for `src/index.ts` and subfolders of `templates/`. */
function folderOf(path: string): string | null {
  const [top = '', second = '', third] = path.split('/')
  if (top === 'templates') return third === undefined ? 'templates' : null
  return top === 'src' && third !== undefined ? second : null
}

/** Whether the names between `import` and `from` are all marked `type`. */
const isAllTypes = (names: string): boolean =>
  names.startsWith('{') &&
  names
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '))

/** Lists every import from one folder of the table into another. */
export function arrows(): readonly Arrow[] {
  const files = ['src', 'templates'].flatMap((folder) =>
    pathsBelow(join(projectRoot, folder)).map((path) => `${folder}/${path}`),
  )
  return files.flatMap((file) => {
    const from = folderOf(file)
    if (from === null || !file.endsWith('.ts')) return []
    const text = readFileSync(join(projectRoot, file), 'utf8')
    return [...text.matchAll(IMPORT)].flatMap(([, typed, names = '', path, lazy]): readonly Arrow[] => {
      const target = resolve(projectRoot, dirname(file), path ?? lazy ?? '')
      const to = folderOf(relative(projectRoot, target).replaceAll('\\', '/'))
      return to === null || to === from ? [] : [{file, from, to, isType: typed !== undefined || isAllTypes(names)}]
    })
  })
}
