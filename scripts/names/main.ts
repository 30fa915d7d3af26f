import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../../src/base/package-root.ts'
import {NAMES_FILE} from '../../src/chinese/names.ts'
import {namesIn} from './cedict.ts'

const HEADER = `# Names of persons (p), places (l), bodies (b) and others (o), from CC-CEDICT, a dictionary that volunteers keep.
# CC-CEDICT: Creative Commons Attribution-ShareAlike 4.0, https://cc-cedict.org/. This list has the same licence.
# Made by scripts/names/main.ts; do not edit. Names that it lacks are in own-names.ts.
`
const LETTERS = {person: 'p', place: 'l', body: 'b', other: 'o'} as const

/** Writes the list of names from a CC-CEDICT file, whose path is the first argument. Returns the exit code. */
function main([path]: readonly string[]): number {
  if (path === undefined) {
    process.stderr.write('names: give the path of a CC-CEDICT file (cedict_ts.u8).\n')
    return 2
  }
  const names = [...namesIn(readFileSync(path, 'utf8'))].map(([name, kind]) => `${name} ${LETTERS[kind]}`).sort()
  writeFileSync(join(packageRoot, 'src', 'chinese', NAMES_FILE), `${HEADER}${names.join('\n')}\n`)
  process.stdout.write(`names: ${names.length}\n`)
  return 0
}

process.exitCode = main(process.argv.slice(2))
