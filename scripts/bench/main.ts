import type {Parsed} from '../parsed.ts'
import {benchBuilds} from './builds.ts'
import {benchDead} from './dead/bench.ts'
import {benchGuard} from './guard/bench.ts'
import {parseGuard} from './guard/options.ts'
import {benchImages} from './images/bench.ts'
import {parseImages} from './images/options.ts'
import {parseBench, USAGE} from './options.ts'
import {benchScale} from './scale/bench.ts'
import {parseScale} from './scale/options.ts'

/** Runs the benchmark that the first argument names, whole builds by default, and returns the exit code. */
async function bench([first = '', ...rest]: readonly string[]): Promise<number> {
  if (first === 'images') return run(parseImages(rest), benchImages)
  if (first === 'dead') return run(parseBench(rest, '5000'), benchDead)
  if (first === 'guard') return run(parseGuard(rest), benchGuard)
  if (first === 'scale') return run(parseScale(rest), benchScale)
  return run(parseBench(process.argv.slice(2)), benchBuilds)
}

async function run<Options>(
  parsed: Parsed<Options>,
  measured: (options: Options) => Promise<{readonly printed: string; readonly isWorse?: boolean} | string>,
): Promise<number> {
  const result =
    parsed.kind === 'options' ? await measured(parsed.options) : parsed.kind === 'help' ? null : parsed.line
  if (typeof result === 'string') {
    process.stderr.write(`bench: ${result}\n\n${USAGE}\n`)
    return 2
  }
  process.stdout.write(`${result?.printed ?? USAGE}\n`)
  return result?.isWorse ? 1 : 0
}

process.exitCode = await bench(process.argv.slice(2))
