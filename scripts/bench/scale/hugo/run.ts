import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Measured} from '../../trial.ts'
import {snapshot, writtenBetween} from '../../written.ts'
import {measureProgram} from '../measure-program.ts'

const execute = promisify(execFile)

/** The version of the `hugo` on the PATH; null if there is none. */
export async function hugoVersion(): Promise<string | null> {
  try {
    const {stdout} = await execute('hugo', ['version'])
    return /^hugo (\S+)/.exec(stdout)?.[1] ?? stdout.trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * Builds a Hugo site into a new folder and measures the build.
 *
 * Hugo keeps nothing between builds, so every build is a full one. `published` is copied into the result.
 */
export async function runHugo(site: string, target: string, published: number): Promise<Measured> {
  const cache = join(site, 'cache')
  const usage = await measureProgram('hugo', [
    '--quiet',
    '--source',
    site,
    '--destination',
    target,
    '--cacheDir',
    cache,
  ])
  return {...usage, ...writtenBetween(new Map(), await snapshot(target)), published}
}
