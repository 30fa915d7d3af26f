import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {takeLock} from '../../src/base/lock.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
let made = 0

/** A lock file with the given content. */
async function lockOf(holder: object | string): Promise<string> {
  const folder = join(base, `${++made}`)
  await writeFiles(folder, {lock: typeof holder === 'string' ? holder : JSON.stringify(holder)})
  return join(folder, 'lock')
}

async function sleeper(): Promise<ChildProcess & {readonly pid: number}> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  return child as ChildProcess & {readonly pid: number}
}

describe('a lock', () => {
  it('is held by one run until it is released', async () => {
    const path = join(base, 'lock')
    const first = await takeLock(path)
    expect(first.kind).toBe('lock')
    const second = await takeLock(path)
    expect(second).toMatchObject({kind: 'busy', message: expect.stringContaining(`process ${process.pid} on`)})
    if (first.kind === 'lock') await first.release()
    expect(existsSync(path)).toBe(false)
    expect((await takeLock(path)).kind).toBe('lock')
  })

  it('is held by a living process, and free after its death', async () => {
    const child = await sleeper()
    const path = await lockOf({pid: child.pid, host: hostname(), born: null})
    expect(await takeLock(path)).toMatchObject({kind: 'busy', message: expect.stringContaining(`process ${child.pid}`)})
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await takeLock(path)).kind).toBe('lock')
  })

  it('is free if the pid now belongs to a later process', async () => {
    const child = await sleeper()
    const path = await lockOf({pid: child.pid, host: hostname(), born: 'before the last start of this machine'})
    expect((await takeLock(path)).kind).toBe('lock')
    child.kill()
  })

  it('is not taken from a process of another machine', async () => {
    const path = await lockOf({pid: 2 ** 30, host: 'pier.example', born: null})
    expect(await takeLock(path)).toMatchObject({kind: 'busy', message: expect.stringContaining('on pier.example')})
  })

  it.each(['', '{"pid":', '{}'])('is free if its creator was killed before signing it: %j', async (text) => {
    expect((await takeLock(await lockOf(text))).kind).toBe('lock')
  })

  describe('whose takeover had begun', () => {
    const dead = JSON.stringify({pid: 2 ** 30, host: hostname(), born: null})

    it.each([
      {name: 'by a process killed before removing the lock', gate: dead, lock: dead},
      {name: 'by a process killed before signing', gate: '', lock: dead},
      {name: 'by a process killed after removing the lock', gate: dead, lock: null},
    ])('$name, is free, and no file remains', async ({gate, lock}) => {
      const folder = join(base, `${++made}`)
      await writeFiles(folder, {'lock.takeover': gate, ...(lock === null ? {} : {lock})})
      const taken = await takeLock(join(folder, 'lock'))
      expect(taken.kind).toBe('lock')
      if (taken.kind === 'lock') await taken.release()
      expect(readdirSync(folder)).toEqual([])
    })

    it('by a process that is alive, is busy', async () => {
      const child = await sleeper()
      const folder = join(base, `${++made}`)
      const alive = JSON.stringify({pid: child.pid, host: hostname(), born: null})
      await writeFiles(folder, {'lock.takeover': alive, lock: dead})
      expect((await takeLock(join(folder, 'lock'))).kind).toBe('busy')
      child.kill()
    })
  })

  it('of a dead process is given to exactly one of many callers', async () => {
    const path = await lockOf({pid: 2 ** 30, host: hostname(), born: null})
    const locks = await Promise.all(Array.from({length: 12}, () => takeLock(path)))
    expect(locks.filter(({kind}) => kind === 'lock')).toHaveLength(1)
  })
})
