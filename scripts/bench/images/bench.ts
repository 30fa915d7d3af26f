import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {machine} from '../result.ts'
import {snapshot} from '../written.ts'
import {inventPictures} from './invent.ts'
import type {ImagesOptions} from './options.ts'
import {printImages} from './print.ts'
import {imagesResult} from './result.ts'
import {runWays} from './trial.ts'

/** Times the encoding of invented pictures. Returns the text or JSON to print. */
export async function benchImages({pictures, runs, json}: ImagesOptions): Promise<{readonly printed: string}> {
  const on = machine()
  const store = await mkdtemp(join(tmpdir(), 'backfile-bench-'))
  try {
    process.stderr.write(`Inventing ${pictures} pictures …\n`)
    await inventPictures(pictures, store)
    const bytes = [...(await snapshot(store)).values()].reduce((total, one) => total + one.bytes, 0)
    const input = `${pictures} invented, ${(bytes / 1_000_000).toFixed(1)} MB, one in ten a PNG with alpha`
    const rounds = []
    for (let round = 1; round <= runs; round++) {
      process.stderr.write(`Round ${round} of ${runs} …\n`)
      rounds.push(await runWays(store, round))
    }
    const result = imagesResult(rounds, on.cores)
    const whole = {machine: on, input, runs, ...result}
    return {printed: json ? JSON.stringify(whole, null, 2) : printImages(on, input, runs, result)}
  } finally {
    await rm(store, {recursive: true, force: true})
  }
}
