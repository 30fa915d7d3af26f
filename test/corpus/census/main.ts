import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {readCorpus} from './corpus.ts'
import {printCensus} from './print.ts'
import {takeCensus} from './take.ts'
import {topics} from './topics/index.ts'

const USAGE = `Usage: npm run census -- [options]

Counts features of raw seed files without using the reader. Tests compare the reader's results with these counts.

  --seeds <folder>   seeds (default: ../shared/corpus; if that is absent, the sample)
  --json             print JSON
  --help             print this`

/** Options of the command line. */
interface Options {
  readonly seeds: string
  readonly json: boolean
}

/** Parses the command line. Returns an error line, or an empty string for `--help`. */
function parse(argv: readonly string[]): Options | string {
  try {
    const options = {seeds: {type: 'string'}, json: {type: 'boolean'}, help: {type: 'boolean'}} as const
    const {seeds, json = false, help} = parseArgs({args: [...argv], options}).values
    if (help) return ''
    const folder = seeds ?? ['../shared/corpus', 'seeds'].find((path) => existsSync(path)) ?? 'seeds'
    return existsSync(folder) ? {seeds: resolve(folder), json} : `--seeds ${folder}: there is no such folder.`
  } catch (error) {
    // An unknown option, an option without its value, or a stray word: the message of parseArgs names it.
    return error instanceof Error ? error.message : String(error)
  }
}

const parsed = parse(process.argv.slice(2))
if (typeof parsed === 'string') {
  process.stderr.write(`${parsed === '' ? '' : `census: ${parsed}\n\n`}${USAGE}\n`)
  process.exitCode = parsed === '' ? 0 : 2
} else {
  const census = takeCensus(await readCorpus(parsed.seeds), topics)
  process.stdout.write(`${parsed.json ? JSON.stringify(census, null, 2) : printCensus(parsed.seeds, census)}\n`)
}
