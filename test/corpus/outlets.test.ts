import {readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {outletSchema} from '../../src/config/schema.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {knownOutlets} from '../../src/outlets/known.ts'
import type {Outlet} from '../../src/outlets/outlet.ts'
import {parseSeed} from '../../src/seed/parse.ts'
import {findSeeds} from '../../src/seed/walk.ts'
import {corpusFolder} from '../support/corpus.ts'

/** The outlet and the id of a seed, read from its header only; the body is not cleaned. */
interface Named {
  readonly file: string
  readonly url: string
  readonly outlet: Outlet
  readonly nativeId: string
}

const corpus = corpusFolder()
const outlets = outletsWith([])
const folders = readdirSync(corpus, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort()

/** Identifies the seeds of a folder. A seed that cannot be read fails the test with its problem. */
async function namedIn(folder: string): Promise<readonly Named[]> {
  const named: Named[] = []
  for (const {file, path} of (await findSeeds(join(corpus, folder))).files) {
    const parsed = parseSeed(file, await readFile(path))
    if (!parsed.ok) throw new Error(`${folder}/${file}: ${parsed.problem.found}`)
    const {url, front} = parsed.value.seed
    const outlet = outlets.of(url, front?.category ?? null)
    named.push({file, url: url.href, outlet, nativeId: outlets.identify(url, outlet).nativeId})
  }
  return named
}

/** The faults of a table. The schema requires names in three languages and an existing zone. */
function faultsOf(outlet: Outlet): readonly string[] {
  const checked = outletSchema.safeParse(outlet)
  const issues = checked.success ? [] : checked.error.issues.map(({path, message}) => `${path.join('.')}: ${message}`)
  return [
    ...issues,
    ...(outlet.home.startsWith('https://') ? [] : [`home ${outlet.home}`]),
    ...(outlet.id ? [] : ['no id rule']),
  ]
}

/** Whether an id is a digest of the address. In the id of a link post the other outlet's slug comes first. */
const isByHash = ({nativeId}: Named): boolean => /(?:^|-)u-[0-9a-f]{10}$/.test(nativeId)

describe.each(folders)('every seed in the corpus folder %s', (folder) => {
  let seeds: readonly Named[]
  beforeAll(async () => {
    seeds = await namedIn(folder)
  })

  it('belongs to an outlet with a table', () => {
    expect(seeds.length).toBeGreaterThan(0)
    const derived = seeds.filter(({outlet}) => !knownOutlets.includes(outlet))
    expect(derived.map(({file, url}) => `${file}: ${url}`)).toEqual([])
  })

  it('belongs to an outlet whose table is complete', () => {
    const met = [...new Set(seeds.map(({outlet}) => outlet))]
    expect(met.flatMap((outlet) => faultsOf(outlet).map((fault) => `${outlet.slug}: ${fault}`))).toEqual([])
  })

  it('has an id by its outlet’s rule, not by a digest of its address', () => {
    expect(seeds.filter(isByHash).map(({file, url}) => `${file}: ${url}`)).toEqual([])
  })
})

it('these checks report a seed whose outlet has no table and no id rule', () => {
  const url = new URL('https://pond.example/mist')
  const outlet = outlets.of(url)
  const {nativeId} = outlets.identify(url, outlet)
  expect(knownOutlets).not.toContain(outlet)
  expect(isByHash({file: '1.md', url: url.href, outlet, nativeId})).toBe(true)
  const nameless = {...outlet, names: {...outlet.names, en: ' '}, home: 'http://pond.example/', zone: 'Pond/Mist'}
  expect(faultsOf(nameless)).toEqual([
    expect.stringMatching(/^names\.en: /),
    expect.stringMatching(/^zone: /),
    // The outlet was derived and has no table.
    expect.stringMatching(/"isDerived"/),
    'home http://pond.example/',
    'no id rule',
  ])
})
