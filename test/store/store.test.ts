import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {seedRow} from '../../src/ingest/seed-row.ts'
import type {SeedRow} from '../../src/store/rows.ts'
import {State} from '../../src/store/store.ts'
import {temporaryFolder} from '../support/command.ts'

const base = temporaryFolder()
const newFolder = (): string => join(mkdtempSync(join(base, 'state-')), 'state')
const databaseIn = (folder: string): string => join(folder, 'database', 'data.mdb')

const row = (hash: string): SeedRow =>
  seedRow({
    stat: '',
    sha256: hash.padStart(64, '0'),
    version: 'v'.repeat(16),
    kept: {outlet: 'lake-example', hash: hash.padStart(16, '0'), record: [1, 0, 9], summary: [1, 0, 9]},
    refusal: null,
    warnings: [],
  })

/** A folder with a store that has rows on several pages of the database, and one record. */
async function filled(): Promise<string> {
  const folder = newFolder()
  const state = await State.open(folder)
  await state.seeds.write(Array.from({length: 500}, (_, n) => [`lake/${n}.md`, row(`${n}`)] as const))
  const writer = state.records.begin()
  writer.append(Buffer.from('a record'))
  writer.close()
  await state.close()
  return folder
}

/** The number of seed rows plus the bytes of all records in a folder's store: 0 if the store is empty. */
async function sizeOf(folder: string): Promise<number> {
  const state = await State.open(folder)
  try {
    return [...state.seeds.all()].length + state.records.size
  } finally {
    await state.close()
  }
}

/** The result of `sizeOf` for a store from `filled`. */
const ALL = 500 + 'a record'.length

describe('the store', () => {
  it('has its rows and records when it is opened again', async () => {
    const folder = await filled()
    const state = await State.open(folder)
    expect(state.seeds.all().get('lake/7.md')).toEqual(row('7'))
    expect(state.seeds.all().get('lake/501.md')).toBeUndefined()
    expect([...state.seeds.all()].length).toBe(500)
    expect(state.records.read([1, 2, 6]).toString()).toBe('record')
    await state.close()
    expect(await sizeOf(folder)).toBe(ALL)
  })

  it('writes and removes rows in one call', async () => {
    const folder = await filled()
    const state = await State.open(folder)
    await state.seeds.write([['lake/new.md', row('new')]], ['lake/7.md', 'lake/none.md'])
    expect(state.seeds.all().get('lake/new.md')).toBe(row('new'))
    expect(state.seeds.all().get('lake/7.md')).toBeUndefined()
    expect([...state.seeds.all()]).toHaveLength(500)
    await state.close()
  })

  it('skips rows whose keys are too long, and keeps the others', async () => {
    const state = await State.open(newFolder())
    const long = `${'湖'.repeat(400)}.md`
    await state.seeds.write([
      [long, row('long')],
      ['short.md', row('short')],
    ])
    await state.seeds.write([], [long])
    expect([...state.seeds.all()].map(([file]) => file)).toEqual(['short.md'])
    expect(state.seeds.all().get(long)).toBeUndefined()
    await state.close()
  })

  it('sees the rows that another process wrote, even with rows in memory', async () => {
    const folder = await filled()
    const [mine, other] = [await State.open(folder, true), await State.open(folder)]
    await mine.refresh()
    expect([...mine.seeds.all()]).toHaveLength(500)
    await other.refresh()
    await other.seeds.write([['lake/new.md', row('new')]], ['lake/7.md'])
    await mine.refresh()
    const rows = new Map(mine.seeds.all())
    expect([rows.size, rows.has('lake/new.md'), rows.has('lake/7.md')]).toEqual([500, true, false])
    await mine.close()
    await other.close()
  })

  it('updates the rows in memory when it writes', async () => {
    const state = await State.open(await filled(), true)
    await state.refresh()
    expect([...state.seeds.all()]).toHaveLength(500)
    await state.seeds.write([['lake/new.md', row('new')]], ['lake/7.md', 'lake/8.md'])
    await state.refresh()
    const rows = new Map(state.seeds.all())
    expect([rows.size, rows.get('lake/new.md'), rows.has('lake/7.md')]).toEqual([499, row('new'), false])
    await state.close()
  })
})

describe('a store is emptied', () => {
  it('if there is none: a new one is created', async () => {
    const folder = newFolder()
    expect(await sizeOf(folder)).toBe(0)
    expect(existsSync(databaseIn(folder))).toBe(true)
  })

  it('if its folder or its database is missing', async () => {
    const folder = await filled()
    rmSync(folder, {recursive: true})
    expect(await sizeOf(folder)).toBe(0)

    const half = await filled()
    rmSync(join(half, 'database'), {recursive: true})
    expect(await sizeOf(half)).toBe(0)
    expect(readdirSync(half)).toEqual(['database'])
  })

  it.each([{format: 0}, {format: 1}, {format: '2'}, {format: undefined}])('if it has another version: $format', async ({
    format,
  }) => {
    const folder = await filled()
    const state = await State.open(folder)
    await state.notes.write(format === undefined ? [] : [['format', format]], format === undefined ? ['format'] : [])
    await state.close()
    expect(await sizeOf(folder)).toBe(0)
    // The new store has the right version.
    const again = await State.open(folder)
    await again.seeds.write([['a', row('a')]])
    await again.close()
    expect(await sizeOf(folder)).toBe(1)
  })

  it.each([
    {name: 'is truncated', damage: (file: string) => truncateSync(file, 4096 * 3)},
    {name: 'lacks its last byte', damage: (file: string) => truncateSync(file, statSync(file).size - 1)},
    {name: 'is truncated in its first page', damage: (file: string) => truncateSync(file, 100)},
    {name: 'is empty', damage: (file: string) => truncateSync(file, 0)},
    {name: 'has other content', damage: (file: string) => writeFileSync(file, 'This is no database.\n'.repeat(9000))},
    {name: 'has only zeros', damage: (file: string) => writeFileSync(file, Buffer.alloc(2 ** 20))},
  ])('if its database $name', async ({damage}) => {
    const folder = await filled()
    damage(databaseIn(folder))
    expect(await sizeOf(folder)).toBe(0)
    expect(await sizeOf(folder)).toBe(0)
  })

  it('but not if the database is longer than its pages, as a killed build leaves it', async () => {
    const folder = await filled()
    appendFileSync(databaseIn(folder), Buffer.alloc(3 * 4096, 7))
    expect(await sizeOf(folder)).toBe(ALL)
  })
})
