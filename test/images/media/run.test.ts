import {existsSync} from 'node:fs'
import {appendFile, cp, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {ledgerLine} from '../../../src/images/media/line.ts'
import {type Media, openMedia} from '../../../src/images/media/media.ts'
import type {RescueRun} from '../../../src/images/media/run.ts'
import {temporaryFolder, writeFiles} from '../../support/command.ts'
import {pathsBelow, treeOf} from '../../support/tree.ts'
import {at, failAt, failed, keepText, sha256, stored, wanted} from './records.ts'

const base = temporaryFolder()
let made = 0
const newFolder = (): string => join(base, `${++made}`)
const [a, b, c] = [wanted('a.png'), wanted('b.png'), wanted('c.png')]
const fileOf = (text: string): string => `${sha256(text).slice(0, 2)}/${sha256(text)}.png`
const ledgerOf = (folder: string): Promise<string> => readFile(join(folder, 'ledger.jsonl'), 'utf8')

async function begin(media: Media): Promise<RescueRun> {
  const run = await media.beginRun()
  if (run.kind === 'busy') throw new Error(run.message)
  return run
}

const beginIn = async (folder: string): Promise<RescueRun> => begin(await openMedia(folder))

describe('a run', () => {
  it('leaves originals and a sorted ledger, and nothing else', async () => {
    const folder = newFolder()
    const media = await openMedia(folder)
    const run = await begin(media)
    expect(run.continues).toBe(false)
    await keepText(run, b, 'bee')
    await failAt(run, c)
    await run.drop({...wanted('dot.gif'), url: 'https://lake.example/dot.gif', time: at(1)})
    await keepText(run, a, 'ay')
    expect(media.find(b)).toEqual(stored(b, 'bee'))
    await run.finish()
    expect(pathsBelow(folder)).toEqual([fileOf('ay'), fileOf('bee'), 'ledger.jsonl'].sort())
    const dropped = {
      ...wanted('dot.gif'),
      status: 'dropped',
      reason: 'tracker',
      url: 'https://lake.example/dot.gif',
    } as const
    const expected = [stored(a, 'ay'), stored(b, 'bee'), failed(c), {...dropped, time: at(1)}]
    expect(await ledgerOf(folder)).toBe(expected.map(ledgerLine).join(''))
    expect(existsSync(join(folder, '.partial'))).toBe(false)
  })

  it('stores the same bytes once, even for many pictures at the same time', async () => {
    const folder = newFolder()
    const run = await beginIn(folder)
    const pictures = Array.from({length: 20}, (_, n) => wanted(`${n}.png`))
    await Promise.all(pictures.map((picture) => keepText(run, picture, 'same')))
    await run.finish()
    expect(pathsBelow(folder)).toEqual([fileOf('same'), 'ledger.jsonl'])
    expect((await openMedia(folder)).records.map(({status}) => status)).toEqual(pictures.map(() => 'stored'))
  })

  it.each(['wh', 'WHOLE'])('replaces a damaged original by a whole one: %s', async (damaged) => {
    const folder = newFolder()
    await writeFiles(folder, {[fileOf('whole')]: damaged})
    const run = await beginIn(folder)
    await keepText(run, a, 'whole')
    await run.finish()
    expect(await readFile(join(folder, fileOf('whole')), 'utf8')).toBe('whole')
  })

  it('locks the folder; a second run gets a message that names the process', async () => {
    const folder = newFolder()
    const run = await beginIn(folder)
    const message = expect.stringContaining(`process ${process.pid} on`)
    expect(await (await openMedia(folder)).beginRun()).toEqual({kind: 'busy', message})
    await run.abandon()
    await (await beginIn(folder)).finish()
  })

  it('counts the runs that failed to find a picture; an interrupted one and its continuation are one', async () => {
    const folder = newFolder()
    const triesOf = async (): Promise<readonly unknown[]> =>
      (await openMedia(folder)).records.map((record) => record.status === 'failed' && record.tries)
    for (const tries of [1, 2]) {
      const run = await beginIn(folder)
      await failAt(run, a)
      await run.finish()
      expect(await triesOf()).toEqual([tries])
    }
    const stopped = await beginIn(folder)
    await failAt(stopped, a)
    await stopped.abandon()
    const resumed = await beginIn(folder)
    await failAt(resumed, a)
    await resumed.finish()
    expect(await triesOf()).toEqual([3])
  })

  it('continues an interrupted run', async () => {
    const folder = newFolder()
    const stopped = await beginIn(folder)
    await keepText(stopped, a, 'ay')
    await failAt(stopped, b)
    await writeFile(stopped.partial(), 'half a picture')
    await stopped.abandon()
    expect(pathsBelow(folder)).toEqual([fileOf('ay'), 'journal.jsonl'].sort())

    const run = await beginIn(folder)
    expect(run.continues).toBe(true)
    expect(run.settled(a)).toEqual(stored(a, 'ay'))
    expect(run.settled(b)).toEqual(failed(b))
    expect(run.settled(c)).toBeNull()
    expect(run.settled({...b, addresses: [...b.addresses, ...c.addresses]})).toBeNull()
    await run.finish()
    expect(await ledgerOf(folder)).toBe([stored(a, 'ay'), failed(b)].map(ledgerLine).join(''))
  })

  it('has no settled pictures from an earlier finished run', async () => {
    const folder = newFolder()
    const first = await beginIn(folder)
    await keepText(first, a, 'ay')
    await first.finish()
    const run = await beginIn(folder)
    expect(run.continues).toBe(false)
    expect(run.settled(a)).toBeNull()
    await run.abandon()
  })

  it('reads records that another run wrote after the folder was opened', async () => {
    const folder = newFolder()
    const early = await openMedia(folder)
    const other = await beginIn(folder)
    await keepText(other, a, 'ay')
    await other.finish()
    const run = await begin(early)
    expect(early.find(a)).toEqual(stored(a, 'ay'))
    await failAt(run, b)
    await run.finish()
    expect(await ledgerOf(folder)).toBe([stored(a, 'ay'), failed(b)].map(ledgerLine).join(''))
  })
})

describe('a run that was killed', () => {
  /** A folder after a kill: `a` stored, `b` recorded but still a partial file, `c` not recorded. */
  async function killedWhileStoring(): Promise<string> {
    const folder = newFolder()
    const run = await beginIn(folder)
    await keepText(run, a, 'ay')
    await keepText(run, b, 'bee')
    await run.abandon()
    await writeFiles(folder, {[`.partial/${sha256('bee')}.png`]: 'bee', [`.partial/${sha256('sea')}.png`]: 'sea'})
    await writeFiles(folder, {'.partial/7.part': 'half', lock: ''})
    await rm(join(folder, fileOf('bee')))
    await appendFile(join(folder, 'journal.jsonl'), ledgerLine(stored(c, 'sea')).slice(0, -1))
    return folder
  }

  it('has stored the pictures that it recorded, and no others', async () => {
    const folder = await killedWhileStoring()
    const run = await beginIn(folder)
    expect(pathsBelow(folder)).toEqual([fileOf('ay'), fileOf('bee'), 'journal.jsonl', 'lock'].sort())
    expect([a, b, c].map((picture) => run.settled(picture)?.status)).toEqual(['stored', 'stored', undefined])
    await keepText(run, c, 'sea')
    await run.finish()
    expect(await ledgerOf(folder)).toBe([stored(a, 'ay'), stored(b, 'bee'), stored(c, 'sea')].map(ledgerLine).join(''))
    expect((await openMedia(folder)).problems).toEqual([])
  })

  it('during any step of its end is finished by the next run with the same result', async () => {
    const before = newFolder()
    const first = await beginIn(before)
    await failAt(first, a)
    await failAt(first, c)
    await first.finish()
    const run = await beginIn(before)
    await keepText(run, a, 'ay')
    await failAt(run, b)
    await cp(before, `${before}-running`, {recursive: true})
    await run.finish()
    const ended = treeOf(before)
    const ledger = await ledgerOf(before)

    const steps: readonly ((folder: string) => Promise<void>)[] = [
      async (folder) => writeFiles(folder, {'.partial/ledger.jsonl': ledger.slice(0, 50)}),
      async (folder) => writeFiles(folder, {'.partial/ledger.jsonl': ledger}),
      async (folder) => rm(join(folder, '.partial/ledger.jsonl')),
      async (folder) => writeFiles(folder, {'ledger.jsonl': ledger}),
      async (folder) => rm(join(folder, '.partial'), {recursive: true}),
      async (folder) => rm(join(folder, 'journal.jsonl')),
    ]
    for (let done = 0; done <= steps.length; done++) {
      const folder = `${before}-${done}`
      await cp(`${before}-running`, folder, {recursive: true})
      // The copied lock names this process, which holds no lock on this folder, so it counts as left by a dead process.
      for (const step of steps.slice(0, done)) await step(folder)
      await (await beginIn(folder)).finish()
      expect(treeOf(folder), `${done} steps`).toEqual(ended)
    }
  })
})
