import {mkdtempSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {byKey} from '../../src/base/compare.ts'
import type {SeedRow} from '../../src/store/rows.ts'
import {State} from '../../src/store/store.ts'
import {temporaryFolder} from '../support/command.ts'

const base = temporaryFolder()

const key = fc.nat(5000).map((number) => `${['lake', '湖', 'bay'][number % 3]}/${number}.md`)
const row = fc
  .tuple(fc.nat().map(String), fc.constantFrom('', '湖\n上', '\n'))
  .map((parts) => parts.join('\n') as SeedRow)
const write = fc.record({
  rows: fc.array(fc.tuple(key, row), {maxLength: 1500, size: 'max'}),
  gone: fc.array(key, {maxLength: 800, size: 'max'}),
})

describe('a packed table', () => {
  it.each([false, true])('has after any writes the rows of a map, sorted (rows stay in memory: %s)', async (keeps) => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, {minLength: 1, maxLength: 5}), async (writes) => {
        const folder = mkdtempSync(join(base, 'state-'))
        const expected = new Map<string, SeedRow>()
        const state = await State.open(folder, keeps)
        for (const {rows, gone} of writes) {
          const left = gone.filter((one) => !rows.some(([other]) => other === one))
          if (keeps) state.seeds.all()
          await state.seeds.write(rows, left)
          for (const one of left) expected.delete(one)
          for (const [one, value] of rows) expected.set(one, value)
          expect([...state.seeds.all()].sort(byKey)).toEqual([...expected].sort(byKey))
        }
        await state.close()
        const again = await State.open(folder)
        expect([...again.seeds.all()]).toEqual([...expected].sort(byKey))
        await again.close()
      }),
      {numRuns: 12},
    )
  })

  it('is empty after its last row is removed, and takes rows again', async () => {
    const state = await State.open(mkdtempSync(join(base, 'state-')))
    const rows = Array.from({length: 2000}, (_, at) => [`lake/${at}.md`, `${at}` as SeedRow] as const)
    await state.seeds.write(rows)
    await state.seeds.write(
      [],
      rows.map(([one]) => one),
    )
    expect(state.seeds.all().size).toBe(0)
    await state.seeds.write(rows.slice(7, 8))
    expect([...state.seeds.all()]).toEqual(rows.slice(7, 8))
    await state.close()
  })
})
