import {expect, it} from 'vitest'
import {batchesOf} from '../../src/build/batches.ts'
import type {StalePage} from '../../src/build/stale.ts'
import type {SeedSet} from '../../src/ingest/seed-set.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {pageInputOf} from '../../src/pages/page-input.ts'
import {archive, article} from '../support/articles.ts'

const outlets = outletsWith([])
/** No page of this test needs the place of a record. */
const seeds = {locationOf: () => undefined} as unknown as SeedSet

it('the files of one month, which name the same articles, are in one batch, however many these are', () => {
  const month = (name: string, count: number) =>
    Array.from({length: count}, (_, at) =>
      article({
        url: `https://lake.example/${name}-${at}`,
        at: `${name}-19`,
        title: `${name} ${at}`,
        file: `${name}-${at}`,
      }),
    )
  const shown = archive([...month('2023-04', 1100), ...month('2023-05', 1)])
  const stale = shown.pages
    .filter(({kind}) => kind === 'citations')
    .map((page): StalePage => ({input: pageInputOf(page, shown), fingerprint: '', reason: {kind: 'new'}}))
  const read = (): never => {
    throw new Error('Batches read no record.')
  }
  const stored = {seeds, outletOf: () => outlets.of(new URL('https://lake.example/')), read}
  const batches = [...batchesOf(stale, stored, shown.pictures, 'stage')]
  expect(batches.map(({pages}) => pages.map(({input: {address}}) => address))).toEqual([
    ['2023/04.bib', '2023/04.ris', '2023/04.json'],
    ['2023/05.bib', '2023/05.ris', '2023/05.json'],
  ])
})
