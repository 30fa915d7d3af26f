import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {byText} from '../../../src/base/compare.ts'
import {groupBy} from '../../../src/base/group.ts'
import type {Failed} from '../../../src/images/media/record.ts'
import type {Figure} from '../../../src/model/article.ts'
import type {EpochMs, SafeUrl} from '../../../src/model/brand.ts'
import {outletsWith} from '../../../src/outlets/index.ts'
import {readArticles} from '../../read-articles.ts'

const CHECKED_AT = Date.parse('2024-01-01T00:00:00Z') as EpochMs

/** Writes a ledger that records every picture of the seeds as gone. Returns the number of its records. */
export async function writeDeadLedger(seeds: string, file: string): Promise<number> {
  const {articles} = await readArticles(seeds, outletsWith([]))
  const records = deadRecords(articles.flatMap(({body}) => body.figures))
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return records.length
}

/** One ledger record per picture key, in the order of the keys: permanently gone at each of its addresses. */
export function deadRecords(figures: readonly Figure[]): readonly Failed[] {
  return [...groupBy(figures, ({key}) => key)]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, same]) => deadRecord(key, [...new Set(same.flatMap(({candidates}) => candidates))]))
}

const deadRecord = (key: string, addresses: readonly SafeUrl[]): Failed => ({
  key,
  addresses,
  status: 'failed',
  reason: 'gone',
  permanent: true,
  tries: 1,
  attempts: addresses.map((url) => ({step: 'origin', url, reason: 'gone', code: 404})),
  time: CHECKED_AT,
})
