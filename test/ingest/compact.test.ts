import {mkdtempSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {compact} from '../../src/ingest/compact.ts'
import {fieldsIn, keptIn, type SeedFields, seedRow} from '../../src/ingest/seed-row.ts'
import type {SeedRow} from '../../src/store/rows.ts'
import type {RecordLocation} from '../../src/store/segments.ts'
import {State} from '../../src/store/store.ts'
import {temporaryFolder} from '../support/command.ts'

const base = temporaryFolder()
const MIB = 2 ** 20

const recordOf = (n: number, size: number): Buffer => Buffer.from(`{"record":${n}}`.padEnd(size))
const summarize = (n: number): Buffer => Buffer.from(`["summary ${n}"]`)

const hashOf = (n: number): string => `${n}`.padStart(64, '0')

const fields = (n: number, record: RecordLocation, summary: RecordLocation): SeedFields => ({
  stat: `${n}`,
  sha256: hashOf(n),
  version: 'v'.repeat(16),
  kept: {outlet: 'lake-example', hash: `${n}`.padStart(16, '0'), record, summary},
  refusal: null,
  warnings: [],
})

const compacted = (state: State, rows: Map<string, SeedRow>): Promise<void> => {
  const kept = [...rows.values()].flatMap((row) => keptIn(row) ?? [])
  const bytes = (of: 'record' | 'summary') => kept.reduce((sum, seed) => sum + seed[of][2], 0)
  return compact(state, rows, {record: bytes('record'), summary: bytes('summary')})
}

/** A store with `count` records of `size` bytes, rows for those that `isUsed` accepts, and a row of a refused seed. */
async function stateWith(count: number, size: number, isUsed: (n: number) => boolean) {
  const folder = mkdtempSync(join(base, 'state-'))
  const state = await State.open(folder)
  const [records, summaries] = [state.records.writer([]), state.summaries.writer([])]
  const rows = new Map<string, SeedRow>()
  for (let n = 0; n < count; n++) {
    const [record, summary] = [records.append(recordOf(n, size)), summaries.append(summarize(n))]
    if (isUsed(n)) rows.set(`${n}.md`, seedRow(fields(n, record, summary)))
  }
  records.close()
  summaries.close()
  rows.set('refused.md', seedRow({...fields(-1, [0, 0, 0], [0, 0, 0]), kept: null}))
  await state.seeds.write([...rows])
  return {folder, state, rows}
}

/** The record and the summary to which each row points. */
const read = (state: State, rows: ReadonlyMap<string, SeedRow>) =>
  new Map(
    [...rows].map(([file, row]) => {
      const kept = keptIn(row)
      return [
        file,
        kept && [state.records.read(kept.record).toString().trimEnd(), state.summaries.read(kept.summary).toString()],
      ]
    }),
  )

describe('a store with mostly unused bytes', () => {
  it('is compacted, and every record and summary stays readable', async () => {
    const {folder, state, rows} = await stateWith(40, MIB / 2, (n) => n % 3 === 0)
    const before = read(state, rows)
    expect(before.get('9.md')).toEqual(['{"record":9}', '["summary 9"]'])
    await compacted(state, rows)
    expect(state.records.size).toBe((14 * MIB) / 2)
    expect(readdirSync(folder).sort()).toEqual(['database', 'records-2.segment', 'summaries-1.segment'])
    expect(read(state, rows)).toEqual(before)
    // The rows in the database equal those in memory.
    expect(new Map(state.seeds.all())).toEqual(rows)
    await state.close()

    const again = await State.open(folder)
    const reopened = new Map(again.seeds.all())
    expect(read(again, reopened)).toEqual(before)
    // Only the locations differ.
    const {stat, sha256, version} = fields(9, [0, 0, 0], [0, 0, 0])
    const seed = reopened.get('9.md')
    expect(seed && fieldsIn(seed)).toMatchObject({stat, sha256, version, kept: {hash: '9'.padStart(16, '0')}})
    await again.close()
  })

  it('is written further after the kept records', async () => {
    const {state, rows} = await stateWith(40, MIB / 2, (n) => n === 17)
    await compacted(state, rows)
    const kept = [...rows.values()].flatMap((row) => [keptIn(row)?.record].filter((location) => location !== undefined))
    expect(kept).toEqual([[2, 0, MIB / 2]])
    const writer = state.records.writer(kept)
    const location = writer.append(Buffer.from('new'))
    writer.close()
    expect(location).toEqual([2, MIB / 2, 3])
    expect(state.records.read(kept[0] ?? location)).toEqual(recordOf(17, MIB / 2))
    await state.close()
  })

  it('has no bytes left if no record is in use', async () => {
    const {state, rows} = await stateWith(40, MIB / 2, () => false)
    await compacted(state, rows)
    expect(state.records.size).toBe(0)
    await state.close()
  })
})

describe('a store is not compacted', () => {
  it.each([
    {name: 'half of it is in use', count: 40, isUsed: (n: number) => n < 21},
    {name: 'it is small', count: 30, isUsed: () => false},
  ])('if $name', async ({count, isUsed}) => {
    const {state, rows} = await stateWith(count, MIB / 2, isUsed)
    const [before, packed] = [read(state, rows), new Map(rows)]
    await compacted(state, rows)
    expect(state.records.size).toBe((count * MIB) / 2)
    expect(rows).toEqual(packed)
    expect(read(state, rows)).toEqual(before)
    await state.close()
  })
})
