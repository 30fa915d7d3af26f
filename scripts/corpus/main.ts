import {grouped} from '../../src/words/number.ts'
import {parseCorpus, USAGE} from './options.ts'
import {writeCorpus} from './write.ts'

/** Writes a corpus as the command line says. Returns the exit code: 0, or 2 for a usage error. */
function corpus(argv: readonly string[]): number {
  const parsed = parseCorpus(argv)
  if (parsed.kind === 'help') {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  const written = parsed.kind === 'options' ? writeCorpus(parsed.options) : parsed.line
  if (typeof written === 'string') {
    process.stderr.write(`corpus: ${written}\n\n${USAGE}\n`)
    return 2
  }
  process.stdout.write(`${grouped(written.files)} files, ${grouped(written.bytes)} bytes\n`)
  return 0
}

process.exitCode = corpus(process.argv.slice(2))
