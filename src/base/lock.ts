import {readFileSync} from 'node:fs'
import {open, readFile, rm} from 'node:fs/promises'
import {hostname} from 'node:os'
import {setTimeout as wait} from 'node:timers/promises'
import {z} from 'zod'
import {codeOf} from './error-code.ts'
import {isProcessAlive} from './process-alive.ts'

/** The result of `takeLock` if another process holds the lock. */
export interface Busy {
  readonly kind: 'busy'
  /** Names the holder and says what to do, for a terminal. */
  readonly message: string
}

/** A lock that this process holds until `release`. */
export interface Lock {
  readonly kind: 'lock'
  release(): Promise<void>
}

const holderSchema = z.object({pid: z.int().min(1), host: z.string(), born: z.string().nullable()})
type Holder = z.infer<typeof holderSchema>

/**
 * Locks this process holds. A lock file with our pid that is not listed here is from an earlier process with the same
 * pid.
 */
const held = new Set<string>()
/** Longer than any process needs between creating a lock file and writing its line. */
const MOMENT_MS = 200

/**
 * Takes the lock file at `path`, or reports the process that holds it. A lock of a dead process of this machine is
 * taken over. `subject` names the locked thing in the message. Rejects if the file cannot be created for another reason
 * than that it exists.
 */
export async function takeLock(path: string, subject = 'these pictures'): Promise<Lock | Busy> {
  for (let tries = 0; tries < 5; tries++) {
    if (await create(path)) {
      // Only a process that was killed, or one that is about to find this lock alive, can still hold the gate.
      await removeDead(gateOf(path))
      return heldLock(path)
    }
    const holder = await holderOf(path)
    if (holder === 'gone') continue
    if (holder !== null && isAlive(holder, path)) return busy(path, holder, subject)
    if (!(await takeOver(path))) break
  }
  return busy(path, await holderOf(path), subject)
}

function heldLock(path: string): Lock {
  const release = async (): Promise<void> => {
    held.delete(path)
    await rm(path, {force: true})
  }
  return {kind: 'lock', release}
}

/**
 * Creates and signs the lock file; false if it exists already. The path is added to `held` first, because other calls
 * in this process may look at the same moment.
 */
async function create(path: string): Promise<boolean> {
  const wasFree = !held.has(path)
  held.add(path)
  try {
    const file = await open(path, 'wx')
    const holder: Holder = {pid: process.pid, host: hostname(), born: startOf(process.pid)}
    try {
      await file.write(`${JSON.stringify(holder)}\n`)
    } finally {
      await file.close()
    }
    // A concurrent call in this process that failed first may have removed the path from `held`.
    held.add(path)
    return true
  } catch (error) {
    if (wasFree) held.delete(path)
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * The process named in a lock file; `gone` if the file does not exist; null if it is still unsigned after a short wait,
 * so its creator was killed before writing.
 */
async function holderOf(path: string): Promise<Holder | 'gone' | null> {
  for (const pause of [0, MOMENT_MS]) {
    await wait(pause)
    try {
      return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return 'gone'
      // SyntaxError or ZodError: the file is not signed yet.
    }
  }
  return null
}

const gateOf = (path: string): string => `${path}.takeover`

/**
 * Removes a dead lock under a second lock, the gate. Without it, two processes that find the same dead lock could both
 * remove it, the second removing the new lock of the first. Returns false if another live process is at the gate.
 */
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

/** Removes a lock file whose holder is dead or never signed it. Returns false if the holder is alive. */
async function removeDead(path: string): Promise<boolean> {
  const holder = await holderOf(path)
  if (holder === 'gone') return true
  if (holder !== null && isAlive(holder, path)) return false
  await rm(path, {force: true})
  return true
}

/** True if the holder still runs. A holder on another machine cannot be checked and counts as alive. */
function isAlive({pid, host, born}: Holder, path: string): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return held.has(path)
  if (!isProcessAlive(pid)) return false
  return born === null || startOf(pid) === born
}

/**
 * The boot id and start time of a process, to distinguish it from an earlier process with the same pid: `dead` for a
 * zombie, null where there is no /proc (not Linux) or no such process.
 */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // proc(5): after the name in parentheses, which may contain anything, the state is field 3 and the start time field
    // 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? 'dead' : `${boot} ${fields[19]}`
  } catch {
    // ENOENT: not Linux, or no such process.
    return null
  }
}

function busy(path: string, holder: Holder | 'gone' | null, subject: string): Busy {
  const holderName =
    holder === 'gone' || holder === null
      ? 'another run, which has just begun,'
      : `process ${holder.pid} on ${holder.host}`
  const todo = 'Wait until it has ended, or stop it. Remove the file only where you know that there is no such process.'
  return {kind: 'busy', message: `${path}: ${holderName} is at work on ${subject}. ${todo}`}
}
