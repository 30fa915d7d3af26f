import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Measured} from '../../trial.ts'
import {snapshot, writtenBetween} from '../../written.ts'
import {watch} from '../watch.ts'

const ask = promisify(execFile)

/** The version of the Hugo that is on the PATH, or null where there is none. */
export async function hugoVersion(): Promise<string | null> {
  try {
    const {stdout} = await ask('hugo', ['version'])
    return /^hugo (\S+)/.exec(stdout)?.[1] ?? stdout.trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** One build of a Hugo site into a folder that is not there yet. Hugo keeps nothing from build to build: each is whole. */
export async function runHugo(site: string, target: string, published: number): Promise<Measured> {
  const cache = join(site, 'cache')
  const usage = await watch('hugo', ['--quiet', '--source', site, '--destination', target, '--cacheDir', cache])
  return {...usage, ...writtenBetween(new Map(), await snapshot(target)), published}
}
