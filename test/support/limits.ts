import {type SpawnOptions, spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {afterAll} from 'vitest'
import {command, type Ran, run, runNode} from './command.ts'

const isRoot = process.getuid?.() === 0
/** Options of setpriv: without these two capabilities, file modes apply to root as to other users. */
const AS_EVERYBODY = ['--bounding-set=-dac_override,-dac_read_search']
const hasSetpriv = isRoot && spawnSync('setpriv', [...AS_EVERYBODY, 'true']).status === 0

/** Runs the command so that the modes of files and folders apply, even if the tests run as root. */
export function backfileAsEverybody(args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  if (!isRoot) return runNode([command, ...args], options)
  if (hasSetpriv) return run('setpriv', [...AS_EVERYBODY, process.execPath, command, ...args], options)
  return runNode([command, ...args], {...options, uid: 65534})
}

/** Runs the command with a limit of `kib` KiB on the size of each file; the system refuses larger ones. */
export function backfileWithFileLimit(kib: number, args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  const script = `ulimit -f ${kib}; exec "$@"`
  return run('bash', ['-c', script, 'bash', process.execPath, command, ...args], options)
}

/**
 * Mounts a small file system of `size` (as in `2m`) at a folder, unmounted after the tests of the file. False if
 * mounting is not allowed; the test must then cause the disk error in another way.
 */
export function mountSmallDisk(folder: string, size: string): boolean {
  mkdirSync(folder, {recursive: true})
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return false
  afterAll(() => {
    spawnSync('umount', ['-l', folder])
  })
  return true
}
