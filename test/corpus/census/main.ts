import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {readCorpus} from './corpus.ts'
import {printCensus} from './print.ts'
import {takeCensus} from './take.ts'
import {topics} from './topics/index.ts'

const USAGE = `Usage: npm run census -- [options]

Counts in raw seed files, without the reader, what is known of the format: what the reader is held against.

  --seeds <folder>   seeds (default: ../shared/corpus; if that is absent, the sample)
  --json             print JSON
  --help             print this`

interface Wanted {
  readonly seeds: string
  readonly json: boolean
}

function parse(argv: readonly string[]): Wanted | string {
  try {
    const options = {seeds: {type: 'string'}, json: {type: 'boolean'}, help: {type: 'boolean'}} as const
    const {seeds, json = false, help} = parseArgs({args: [...argv], options}).values
    if (help) return ''
    const folder = seeds ?? ['../shared/corpus', 'seeds'].find((path) => existsSync(path)) ?? 'seeds'
    return existsSync(folder) ? {seeds: resolve(folder), json} : `--seeds ${folder}: there is no such folder.`
  } catch (error) {
    // An option that there is not, one without its value, or a stray word: parseArgs says which.
    return error instanceof Error ? error.message : String(error)
  }
}

const wanted = parse(process.argv.slice(2))
if (typeof wanted === 'string') {
  process.stderr.write(`${wanted === '' ? '' : `census: ${wanted}\n\n`}${USAGE}\n`)
  process.exitCode = wanted === '' ? 0 : 2
} else {
  const census = takeCensus(await readCorpus(wanted.seeds), topics)
  process.stdout.write(`${wanted.json ? JSON.stringify(census, null, 2) : printCensus(wanted.seeds, census)}\n`)
}
