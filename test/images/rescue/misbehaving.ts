import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {byText} from '../../../src/base/compare.ts'
import {EXTENSIONS, type LedgerRecord} from '../../../src/images/media/record.ts'
import {words} from '../../../src/words/index.ts'
import {type Ran, temporaryFolder} from '../../support/command.ts'
import {misbehavingConfig} from '../../support/misbehaving/config.ts'
import {difference} from '../../support/misbehaving/difference.ts'
import type {Kind} from '../../support/misbehaving/kind.ts'
import {peakOfChildren} from '../../support/misbehaving/peak.ts'
import {
  buildSite,
  fetchImages,
  ledgerOf,
  leftovers,
  newProject,
  type Project,
  referenceOf,
  removeProxies,
} from '../../support/misbehaving/project.ts'
import {type Asked, startMisbehaving} from '../../support/misbehaving/server.ts'
import {figuresOf, type ShownFigure} from '../../support/misbehaving/shown.ts'
import {pagesOf, pathsBelow, treeOf} from '../../support/tree.ts'

const MOST_BYTES = 500_000_000

const host = await startMisbehaving()
afterAll(host.close)
removeProxies()
const folder = temporaryFolder()
const chinese = words['zh-Hans']

/** The number of pictures, and the kinds of the host's behaviour. */
export interface Misbehaviour {
  readonly count: number
  readonly among: readonly Kind[]
}

/** Fetches pictures of a host that misbehaves, fetches again, and builds the site. */
export function describeMisbehaviour(plan: Misbehaviour): void {
  let project: Project
  let first: {readonly result: Ran; readonly bytes: number}
  let asked: readonly Asked[]
  let ledger: ReadonlyMap<string, LedgerRecord>

  beforeAll(async () => {
    project = await newProject(folder, host.origin, plan.count, plan.among)
    first = await peakOfChildren(() => fetchImages(project))
    asked = [...host.asked]
    ledger = new Map(ledgerOf(project).map((record) => [record.key, record]))
  }, 900_000)

  const every = (status: LedgerRecord['status']): readonly LedgerRecord[] =>
    [...ledger.values()].filter((record) => record.status === status)

  describe(`${plan.count} pictures of a host that misbehaves`, () => {
    it('are fetched without errors, in limited memory, and no temporary file stays', () => {
      expect(first.result).toMatchObject({code: 0, stderr: ''})
      expect(first.bytes).toBeGreaterThan(30_000_000)
      expect(first.bytes).toBeLessThan(MOST_BYTES)
      expect(leftovers(project)).toEqual([])
    })

    it('are all in the ledger, once, by key, with every address', () => {
      const keys = ledgerOf(project).map(({key}) => key)
      expect(keys).toEqual([...project.references.keys()].sort(byText))
      for (const [key, {addresses}] of project.references) {
        const known = ledger.get(key)?.addresses ?? []
        for (const address of addresses) expect(known).toContain(new URL(address).href)
      }
    })

    it('have the result that each kind must have', () => {
      const wrong = [...project.references.values()].flatMap((reference) => {
        const line = difference(reference, ledger.get(reference.key))
        return line === null ? [] : [`${reference.kind.name} ${reference.n}: ${line}`]
      })
      expect(wrong).toEqual([])
    })

    it('are stored under their hash, equal ones once', () => {
      const originals = new Map<string, number>()
      for (const record of every('stored')) {
        if (record.status !== 'stored') continue
        const path = `${record.sha256.slice(0, 2)}/${record.sha256}.${EXTENSIONS[record.type]}`
        originals.set(path, record.bytes)
      }
      for (const [path, length] of originals) {
        const bytes = readFileSync(join(folder, 'media', path))
        expect(path).toContain(createHash('sha256').update(bytes).digest('hex'))
        expect(bytes.length).toBe(length)
      }
      const files = pathsBelow(join(folder, 'media')).filter((path) => !/^ledger\.|^journal\./.test(path))
      expect(files).toEqual([...originals.keys()].sort())
      expect(originals.size).toBeLessThan(every('stored').length)
    })

    it('are requested within the limits, from allowed hosts only', () => {
      expect(host.trespasses).toEqual([])
      expect(asked.filter(({credentials}) => credentials)).toEqual([])
      expect(new Set(asked.map((one) => one.host))).toEqual(new Set([new URL(host.origin).host]))
      for (const {agent} of asked) expect(agent).toContain(misbehavingConfig.images.fetch.contact)
      // An address that redirects to itself is left out: it may be requested once per redirect.
      const straight = asked.map(({url}) => url).filter((url) => !url.startsWith('/round/'))
      const most = Math.max(...countsBy(straight).values())
      expect(most).toBeLessThanOrEqual(1 + misbehavingConfig.images.fetch.retries)
    })
  })

  describe('a second run', () => {
    it('requests temporary failures again, and nothing else', async () => {
      const before = new Map([...treeOf(join(folder, 'media'))].filter(([path]) => !path.startsWith('ledger')))
      const from = host.asked.length
      expect(await fetchImages(project)).toMatchObject({code: 0})
      const again = new Set(host.asked.slice(from).map(({url}) => referenceOf(project, host.origin, url)?.key ?? url))
      const transient = every('failed').filter((record) => record.status === 'failed' && !record.permanent)
      const reachable = transient.filter(({key}) => asked.some(({url}) => keyOf(url) === key))
      expect([...again].sort()).toEqual(reachable.map(({key}) => key).sort())
      expect(again.size).toBeGreaterThan(0)

      const after = new Map(ledgerOf(project).map((record) => [record.key, record]))
      for (const [key, record] of ledger) {
        const now = after.get(key)
        if (record.status === 'failed' && !record.permanent) {
          expect(now).toMatchObject({status: 'failed', tries: 2})
        } else expect(now).toEqual(record)
      }
      expect(new Map([...treeOf(join(folder, 'media'))].filter(([path]) => !path.startsWith('ledger')))).toEqual(before)
    }, 600_000)
  })

  describe('the site built with these pictures', () => {
    let figures: ReadonlyMap<string, ShownFigure>
    let requests: number

    beforeAll(async () => {
      const from = host.asked.length
      expect(await buildSite(project)).toMatchObject({code: 0, stderr: ''})
      requests = host.asked.length - from
      figures = figuresOf(join(folder, 'dist'))
    }, 600_000)

    it('makes no request', () => {
      expect(requests).toBe(0)
    })

    it('shows every stored picture, and a reason for each missing one', () => {
      for (const {key, caption} of project.references.values()) {
        const record = ledger.get(key)
        if (caption === '') continue
        const shown = figures.get(caption)
        if (record?.status === 'stored') {
          expect(shown?.files.length, key).toBeGreaterThan(0)
          for (const file of shown?.files ?? []) expect(existsSync(join(folder, 'dist', file)), file).toBe(true)
        } else {
          expect(shown?.files, key).toEqual([])
          expect(shown?.html).toContain('class="missing"')
          expect(record?.status, key).toBe('failed')
          if (record?.status === 'failed') expect(shown?.html).toContain(chinese.pictureReason[record.reason])
        }
      }
    })

    it('notes that a truncated photograph is truncated', () => {
      const clipped = [...project.references.values()].filter(({kind}) => kind.name === 'clipped')
      for (const {caption} of clipped) expect(figures.get(caption)?.html).toContain(chinese.pictureNote.truncated)
      expect(clipped.length).toBeGreaterThan(0)
    })

    it('shows nothing for tracking pixels, and accounts for all pictures', () => {
      const site = join(folder, 'dist')
      const boxes = pagesOf(site).flatMap(
        (page) => readFileSync(join(site, page), 'utf8').match(/class="missing"/g) ?? [],
      )
      expect(boxes).toHaveLength(every('failed').length)
      const report = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8')) as {
        readonly images: Readonly<Record<string, unknown>>
      }
      const reasons: Record<string, number> = {}
      for (const record of every('failed'))
        if (record.status === 'failed') reasons[record.reason] = (reasons[record.reason] ?? 0) + 1
      expect(report.images).toMatchObject({
        references: plan.count,
        localized: every('stored').length,
        missing: every('failed').length,
        dropped: every('dropped').length,
        reasons,
      })
    })
  })

  const keyOf = (url: string): string => referenceOf(project, host.origin, url)?.key ?? url
}

function countsBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
