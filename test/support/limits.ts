import {type SpawnOptions, spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {afterAll} from 'vitest'
import {command, type Ran, run, runNode} from './command.ts'

const isRoot = process.getuid?.() === 0
/** Root reads and writes everything; without these two capabilities it obeys a file's mode as everybody does. */
const AS_EVERYBODY = ['--bounding-set=-dac_override,-dac_read_search']
const hasSetpriv = isRoot && spawnSync('setpriv', [...AS_EVERYBODY, 'true']).status === 0

/** Runs the command so that the modes of files and folders count, also where the tests run as root. */
export function backfileAsEverybody(args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  if (!isRoot) return runNode([command, ...args], options)
  if (hasSetpriv) return run('setpriv', [...AS_EVERYBODY, process.execPath, command, ...args], options)
  return runNode([command, ...args], {...options, uid: 65534})
}

/** Runs the command where no file may grow beyond so many KiB: the system's own refusal to write. */
export function backfileWithFileLimit(kib: number, args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  const script = `ulimit -f ${kib}; exec "$@"`
  return run('bash', ['-c', script, 'bash', process.execPath, command, ...args], options)
}

/**
 * Makes a folder a small disk of its own. False where mounting is not allowed: the caller then has the system refuse in
 * another way.
 */
export function mountSmallDisk(folder: string, size: string): boolean {
  mkdirSync(folder, {recursive: true})
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return false
  afterAll(() => {
    spawnSync('umount', ['-l', folder])
  })
  return true
}
