import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {command, temporaryFolder} from '../../support/command.ts'
import type {Kind} from '../../support/misbehaving/kind.ts'
import {
  buildSite,
  fetchImages,
  IMAGES,
  knownTo,
  ledgerOf,
  leftovers,
  newProject,
  type Project,
  referenceOf,
  removeProxies,
} from '../../support/misbehaving/project.ts'
import {startMisbehaving} from '../../support/misbehaving/server.ts'
import {treeOf} from '../../support/tree.ts'

const host = await startMisbehaving()
afterAll(host.close)
removeProxies()
const context = temporaryFolder()

let undisturbed: Project
let killed: Project
/** Number of requests of an undisturbed run. */
let requests = 0
/** Milliseconds from the start of an undisturbed run to its first request. */
let untilFirst = 0
/** Number of runs that were killed. */
let kills = 0
/** Keys of pictures that were requested although an earlier run had recorded them. */
let repeated: readonly string[] = []

/** The number of kills, of pictures, and the moments of the kills. */
export interface Kills {
  readonly kills: number
  readonly count: number
  readonly among: readonly Kind[]
  /** `requests`: of an undisturbed run; `untilFirst`: its milliseconds before the first request. */
  momentOf(at: number, run: {readonly requests: number; readonly untilFirst: number}): Moment
}

/** Kills a run again and again, and compares its end with that of an undisturbed run. */
export function describeKills(plan: Kills): void {
  beforeAll(async () => {
    undisturbed = await newProject(join(context, 'undisturbed'), host.origin, plan.count, plan.among)
    const started = Date.now()
    expect(await fetchImages(undisturbed)).toMatchObject({code: 0})
    untilFirst = (host.asked[0]?.time ?? started) - started
    expect(await buildSite(undisturbed)).toMatchObject({code: 0})
    requests = host.asked.length

    host.forget()
    killed = await newProject(join(context, 'killed'), host.origin, plan.count, plan.among)
    await killAgainAndAgain(plan)
    expect(await buildSite(killed)).toMatchObject({code: 0})
  }, 3_600_000)

  describe(`a run that is killed ${plan.kills} times and started again`, () => {
    it('was killed in the middle of its work', () => {
      expect(kills).toBeGreaterThanOrEqual(plan.kills / 2)
    })

    it('requests no picture that it has recorded', () => {
      expect(repeated).toEqual([])
    })

    it('ends with the ledger of an undisturbed run', () => {
      const timeless = (project: Project) => ledgerOf(project).map(({time, ...record}) => record)
      expect(timeless(killed)).toEqual(timeless(undisturbed))
      expect(timeless(killed)).toHaveLength(plan.count)
    })

    it('ends with the originals of an undisturbed run, and no others', () => {
      const originals = ({folder}: Project) =>
        new Map([...treeOf(join(folder, 'media'))].filter(([path]) => !/^(?:ledger|journal)\./.test(path)))
      expect(originals(killed)).toEqual(originals(undisturbed))
      expect(originals(killed).size).toBeGreaterThan(plan.count / 3)
    })

    it('ends with the site of an undisturbed run', () => {
      expect(treeOf(join(killed.folder, 'dist'))).toEqual(treeOf(join(undisturbed.folder, 'dist')))
    })

    it('leaves no partial file, no lock and no journal', () => {
      expect(leftovers(killed)).toEqual([])
    })
  })
}

/** A moment of a run: `ms` milliseconds after its first `requests` requests. */
export interface Moment {
  readonly requests: number
  readonly ms: number
}

async function killAgainAndAgain({kills: most, momentOf}: Kills): Promise<void> {
  const known = new Set<string>()
  const found: string[] = []
  for (let at = 0; at < most; at++) {
    const from = host.asked.length
    const wasKilled = await killAt(momentOf(at, {requests, untilFirst}))
    await quiet()
    found.push(...askedSince(from).filter((key) => known.has(key)))
    repeated = found
    // The run finished before the kill: there is nothing left to do.
    if (!wasKilled) return
    kills++
    for (const {key} of knownTo(killed)) known.add(key)
  }
  const from = host.asked.length
  expect(await fetchImages(killed)).toMatchObject({code: 0})
  repeated = [...found, ...askedSince(from).filter((key) => known.has(key))]
}

const askedSince = (from: number): readonly string[] =>
  host.asked.slice(from).map(({url}) => referenceOf(killed, host.origin, url)?.key ?? url)

/** Starts a run and kills it at a moment; false if it finished before. */
function killAt(moment: Moment): Promise<boolean> {
  const from = host.asked.length
  return new Promise((done, fail) => {
    const options = {cwd: killed.folder, stdio: 'ignore'} as const
    const child = spawn(process.execPath, [command, ...IMAGES], options)
    const look = setInterval(() => {
      if (host.asked.length - from < moment.requests) return
      clearInterval(look)
      setTimeout(() => child.kill('SIGKILL'), moment.ms)
    }, 1)
    child.on('error', fail)
    child.on('close', (code, signal) => {
      clearInterval(look)
      if (signal === 'SIGKILL') done(true)
      else if (code === 0) done(false)
      else fail(new Error(`A run that was started again ended with ${code}.`))
    })
  })
}

/** Waits until requests that were in progress at the kill have arrived. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== host.asked.length; ) {
    before = host.asked.length
    await wait(50)
  }
}
