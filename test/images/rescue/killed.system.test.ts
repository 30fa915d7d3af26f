import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Random, randomFrom} from '../../../scripts/bench/images/random.ts'
import {command, temporaryFolder} from '../../support/command.ts'
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

const KILLS = Number(process.env.BACKFILE_KILLS ?? 20)
const COUNT = Number(process.env.BACKFILE_REFERENCES ?? 300)

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

beforeAll(async () => {
  undisturbed = await newProject(join(context, 'undisturbed'), host.origin, COUNT)
  const started = Date.now()
  expect(await fetchImages(undisturbed)).toMatchObject({code: 0})
  untilFirst = (host.asked[0]?.time ?? started) - started
  expect(await buildSite(undisturbed)).toMatchObject({code: 0})
  requests = host.asked.length

  host.forget()
  killed = await newProject(join(context, 'killed'), host.origin, COUNT)
  await killAgainAndAgain(randomFrom(`${KILLS} kills`))
  expect(await buildSite(killed)).toMatchObject({code: 0})
}, 3_600_000)

describe(`a run that is killed ${KILLS} times and started again`, () => {
  it('was killed in the middle of its work', () => {
    expect(kills).toBeGreaterThanOrEqual(KILLS / 2)
  })

  it('requests no picture that it has recorded', () => {
    expect(repeated).toEqual([])
  })

  it('ends with the ledger of an undisturbed run', () => {
    const timeless = (project: Project) => ledgerOf(project).map(({time, ...record}) => record)
    expect(timeless(killed)).toEqual(timeless(undisturbed))
    expect(timeless(killed)).toHaveLength(COUNT)
  })

  it('ends with the originals of an undisturbed run, and no others', () => {
    const originals = ({folder}: Project) =>
      new Map([...treeOf(join(folder, 'media'))].filter(([path]) => !/^(?:ledger|journal)\./.test(path)))
    expect(originals(killed)).toEqual(originals(undisturbed))
    expect(originals(killed).size).toBeGreaterThan(COUNT / 2)
  })

  it('ends with the site of an undisturbed run', () => {
    expect(treeOf(join(killed.folder, 'dist'))).toEqual(treeOf(join(undisturbed.folder, 'dist')))
  })

  it('leaves no partial file, no lock and no journal', () => {
    expect(leftovers(killed)).toEqual([])
  })
})

/** A moment of a run: `ms` milliseconds after its first `requests` requests. */
interface Moment {
  readonly requests: number
  readonly ms: number
}

/**
 * Picks a moment for a kill. One of four is during the start, when a run tidies up after the previous one; the others
 * are spread so that the last kills come near the end of the work. They depend on the number of requests, not on the
 * time, since machines differ in speed.
 */
const momentOf = (random: Random): Moment =>
  random.chance(0.25)
    ? {requests: 0, ms: random.between(0, 1.2 * untilFirst)}
    : {requests: random.whole(1, Math.ceil((1.4 * requests) / KILLS)), ms: random.between(0, 120)}

async function killAgainAndAgain(random: Random): Promise<void> {
  const known = new Set<string>()
  const found: string[] = []
  for (let at = 0; at < KILLS; at++) {
    const from = host.asked.length
    const wasKilled = await killAt(momentOf(random))
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
