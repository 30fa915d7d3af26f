import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from '../support/command.ts'

/** The folders that a folder may import, and those from which it may import types only. */
export interface Allowed {
  readonly all: ReadonlySet<string>
  readonly types: ReadonlySet<string>
}

const HEADING = '## What may import what'

/** The rows of the import table in the text of docs/architecture.md: the cell "may import" by folder. */
function rowsIn(text: string): ReadonlyMap<string, string> {
  const [, after = ''] = text.split(HEADING)
  const [section = ''] = after.split('\n## ')
  return new Map(
    [...section.matchAll(/^\| ([a-z]+) \| ?([^|\n]*)\|$/gm)]
      .map(([, from = '', cell = '']): [string, string] => [from, cell.trim()])
      .filter(([from]) => from !== 'from'),
  )
}

/** Reads the import table of docs/architecture.md. Adds each folder itself, `base` and `model`, as the text allows. */
export function importTable(): ReadonlyMap<string, Allowed> {
  const rows = rowsIn(readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8'))
  const folders = [...rows.keys()]
  return new Map(
    [...rows].map(([from, cell]) => {
      const [all, types] = [new Set([from, ...sharedBy(from)]), new Set<string>()]
      for (const part of cell.split(',').map((one) => one.trim())) {
        if (part === '') continue
        if (part === 'everything above') for (const one of folders.slice(0, lastOfAll(folders))) all.add(one)
        else if (part.startsWith('types of ')) types.add(part.slice('types of '.length))
        else all.add(part)
      }
      return [from, {all, types}]
    }),
  )
}

/** The folders that a folder may import without an entry in its row. */
const sharedBy = (from: string): readonly string[] =>
  from === 'base' ? [] : from === 'model' ? ['base'] : ['base', 'model']

/** The end of "everything above": all folders up to and including `build`. The entry points after it are excluded. */
const lastOfAll = (folders: readonly string[]): number => folders.indexOf('build') + 1

/** The Biome overrides for the table. They forbid a folder to import, even as types, the folders outside its row. */
export const overridesOf = (table: ReadonlyMap<string, Allowed>) =>
  [...table].map(([from, {all, types}]) => ({
    includes: [from === 'templates' ? 'templates/*.ts' : `src/${from}/**`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  // One glob, since Biome takes half as long with one as with a glob for each folder.
                  group: [`**/{${[...table.keys()].filter((one) => !all.has(one) && !types.has(one)).join(',')}}/**`],
                  message: `docs/architecture.md: ${from} may not import this folder.`,
                },
              ],
            },
          },
        },
      },
    },
  }))
