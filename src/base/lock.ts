import {readFileSync} from 'node:fs'
import {open, readFile, rm} from 'node:fs/promises'
import {hostname} from 'node:os'
import {setTimeout as wait} from 'node:timers/promises'
import {z} from 'zod'
import {codeOf} from './error-code.ts'

/** Another run has the folder. */
export interface Busy {
  readonly kind: 'busy'
  /** Who has it and what to do, for a terminal. */
  readonly message: string
}

/** A folder that is ours until it is given back. */
export interface Lock {
  readonly kind: 'lock'
  release(): Promise<void>
}

const holderSchema = z.object({pid: z.int().min(1), host: z.string(), born: z.string().nullable()})
type Holder = z.infer<typeof holderSchema>

/** Locks that this process holds: one of its own number that is not here is from another life of that number. */
const held = new Set<string>()
/** Longer than anybody needs between making a file and writing a line into it. */
const MOMENT_MS = 200

/** Takes the lock on `what`, also from a process of this machine that is dead. */
export async function takeLock(path: string, what = 'these pictures'): Promise<Lock | Busy> {
  for (let tries = 0; tries < 5; tries++) {
    if (await create(path)) {
      // Nobody is in the gate but who was killed there, or finds out in a moment that this lock is alive.
      await removeDead(gateOf(path))
      return ours(path)
    }
    const holder = await holderOf(path)
    if (holder === 'gone') continue
    if (holder !== null && isAlive(holder, path)) return busy(path, holder, what)
    if (!(await takeOver(path))) break
  }
  return busy(path, await holderOf(path), what)
}

function ours(path: string): Lock {
  const release = async (): Promise<void> => {
    held.delete(path)
    await rm(path, {force: true})
  }
  return {kind: 'lock', release}
}

/** False where somebody has it. It is held from the first moment: others of this process look at the same time. */
async function create(path: string): Promise<boolean> {
  const wasFree = !held.has(path)
  held.add(path)
  try {
    const file = await open(path, 'wx')
    const holder: Holder = {pid: process.pid, host: hostname(), born: birthOf(process.pid)}
    try {
      await file.write(`${JSON.stringify(holder)}\n`)
    } finally {
      await file.close()
    }
    // Another of this process that came first and failed has just let it go.
    held.add(path)
    return true
  } catch (error) {
    if (wasFree) held.delete(path)
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Null where nobody has signed it, not even a moment later: its maker was killed in between. */
async function holderOf(path: string): Promise<Holder | 'gone' | null> {
  for (const pause of [0, MOMENT_MS]) {
    await wait(pause)
    try {
      return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return 'gone'
      // SyntaxError or ZodError: not signed yet.
    }
  }
  return null
}

const gateOf = (path: string): string => `${path}.takeover`

/** Two that find the same dead lock must not both remove it: the second would remove the first one's. */
async function takeOver(path: string): Promise<boolean> {
  const gate = gateOf(path)
  if (!(await create(gate))) return await removeDead(gate)
  try {
    await removeDead(path)
  } finally {
    await rm(gate, {force: true})
    held.delete(gate)
  }
  return true
}

/** Removes what a process left that is dead, or was killed before it signed; false where its holder is alive. */
async function removeDead(path: string): Promise<boolean> {
  const holder = await holderOf(path)
  if (holder === 'gone') return true
  if (holder !== null && isAlive(holder, path)) return false
  await rm(path, {force: true})
  return true
}

/** Of another machine nobody here can tell: that is taken for alive. */
function isAlive({pid, host, born}: Holder, path: string): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return held.has(path)
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return codeOf(error) !== 'ESRCH'
  }
  return born === null || birthOf(pid) === born
}

/**
 * When a process began, in words of the system, so that a number that is given out again is not taken for the one that
 * had it before; null where the system does not say (no Linux). A dead process that nobody has buried has none.
 */
function birthOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // proc(5): after the name in brackets, which may hold anything, the state is field 3 and the start field 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? 'dead' : `${boot} ${fields[19]}`
  } catch {
    // ENOENT: no Linux.
    return null
  }
}

function busy(path: string, holder: Holder | 'gone' | null, what: string): Busy {
  const who =
    holder === 'gone' || holder === null
      ? 'another run, which has just begun,'
      : `process ${holder.pid} on ${holder.host}`
  const todo = 'Wait until it has ended, or stop it. Remove the file only where you know that there is no such process.'
  return {kind: 'busy', message: `${path}: ${who} is at work on ${what}. ${todo}`}
}
