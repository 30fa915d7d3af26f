import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readAhead} from '../../src/seed/read-ahead.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()

async function readAll(count: number, missing: readonly number[] = []) {
  const folder = join(base, String(count))
  const names = Array.from({length: count}, (_, at) => `${at}.txt`)
  const present = names.filter((_, at) => !missing.includes(at))
  await writeFiles(folder, Object.fromEntries(present.map((name) => [name, `雾 ${name}`])))
  const read: string[] = []
  for await (const {file, bytes} of readAhead(names.map((file) => ({file, path: join(folder, file)})))) {
    read.push(bytes.ok ? `${file}: ${Buffer.from(bytes.value).toString()}` : `${file}: ${bytes.problem.found}`)
  }
  return {names, read}
}

describe('files that are read ahead', () => {
  it.each([0, 1, 15, 16, 17, 100])('come all, in their order, %i of them', async (count) => {
    const {names, read} = await readAll(count)
    expect(read).toEqual(names.map((name) => `${name}: 雾 ${name}`))
  })

  it('are refused one by one where they cannot be read', async () => {
    const {read} = await readAll(40, [0, 20, 39])
    expect(read.filter((line) => line.endsWith('cannot be read (ENOENT)'))).toHaveLength(3)
    expect(read[20]).toBe('20.txt: a file that cannot be read (ENOENT)')
    expect(read[21]).toBe('21.txt: 雾 21.txt')
  })
})
