import {createHash} from 'node:crypto'
import {mkdtempSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readBatch} from '../../src/ingest/read-batch.ts'
import {summarize} from '../../src/ingest/summarize.ts'
import {SummaryReader} from '../../src/ingest/summary-codec.ts'
import type {ReadBatch, WantedSeed} from '../../src/ingest/tasks.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {articleIn} from '../../src/store/record-codec.ts'
import {seed, temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Writes seeds into a folder; they are to be read in the order of their names. */
async function wantedOf(files: Readonly<Record<string, string>>): Promise<WantedSeed[]> {
  const folder = mkdtempSync(join(base, 'seeds-'))
  await writeFiles(folder, files)
  return Object.keys(files).map((file) => ({path: join(folder, file), file, known: null}))
}

/** The record, summary and hash of each seed, cut out of the batch's bytes. */
function cut({seeds, records, summaries}: ReadBatch) {
  let [record, summary] = [0, 0]
  const read = seeds.map((one) => {
    if (one.kind === 'same' || one.kept === null) return null
    const [json, line] = [
      records.subarray(record, record + one.kept.record),
      summaries.subarray(summary, summary + one.kept.summary),
    ]
    record += one.kept.record
    summary += one.kept.summary
    return {record: Buffer.from(json), summary: Buffer.from(line).toString(), hash: one.kept.hash}
  })
  expect([record, summary]).toEqual([records.length, summaries.length])
  return read
}

const many = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({length: count}, (_, n) => [`${n}.md`, seed({title: `雾 ${n}`, url: `https://lake.example/${n}`})]),
  )

describe('a batch of seeds', () => {
  it.each([0, 1, 17, 64])('gives the records and summaries of %i seeds, in their order', async (count) => {
    const files = many(count)
    const outlets = outletsWith([])
    const batch = readBatch(await wantedOf(files), outlets)
    expect(batch.seeds.map((one) => one.kind === 'read' && one.sha256)).toEqual(Object.values(files).map(sha256))
    const reader = new SummaryReader()
    const titles = cut(batch).map((read) => {
      if (read === null) throw new Error('All are articles.')
      const article = articleIn(read.record)
      const summary = summarize(article, outlets.of(new URL(article.url)), read.record)
      expect(reader.read(read.summary, article.outlet, read.hash, article.seed)).toEqual(summary)
      return article.title
    })
    expect(titles).toEqual(Array.from({length: count}, (_, n) => `雾 ${n}`))
  })

  it('refuses unreadable files and files that are not seeds, and reads the others', async () => {
    const wanted = await wantedOf({...many(3), 'a list': 'one\ntwo\n', '4.md': seed({title: '灯会'})})
    await rm(wanted[1]?.path ?? '')
    const batch = readBatch(wanted, outletsWith([]))
    expect(batch.seeds.map((one) => (one.kind === 'read' ? (one.refusal?.found ?? 'read') : one.kind))).toEqual([
      'read',
      'a file that cannot be read (ENOENT)',
      'read',
      expect.stringContaining('one'),
      'read',
    ])
    expect(batch.seeds.flatMap((one) => (one.kind === 'read' && one.refusal ? one.refusal.file : []))).toEqual([
      '1.md',
      'a list',
    ])
    expect(cut(batch).map((read) => read && articleIn(read.record).title)).toEqual(['雾 0', null, '雾 2', null, '灯会'])
  })

  it('reads only seeds whose bytes differ from the known ones', async () => {
    const files = many(2)
    const wanted = await wantedOf(files)
    const [one, other] = wanted
    if (!one || !other) throw new Error('There should be two.')
    const known = [
      {...one, known: sha256(files['0.md'] ?? '')},
      {...other, known: sha256('its former text')},
    ]
    const batch = readBatch(known, outletsWith([]))
    expect(batch.seeds.map(({kind}) => kind)).toEqual(['same', 'read'])
    expect(cut(batch).map((read) => read && articleIn(read.record).title)).toEqual([null, '雾 1'])
  })

  it('can be transferred to another thread, since its bytes have their own memory', async () => {
    const {records, summaries} = readBatch(await wantedOf(many(2)), outletsWith([]))
    for (const bytes of [records, summaries]) {
      expect([bytes.byteOffset, bytes.buffer.byteLength]).toEqual([0, bytes.byteLength])
      expect(structuredClone(bytes, {transfer: [bytes.buffer as ArrayBuffer]}).length).toBeGreaterThan(0)
      expect(bytes.length).toBe(0)
    }
  })
})

describe('a seed at which the program fails', () => {
  it('is refused with the error, and the others are read', async () => {
    const wanted = await wantedOf(many(3))
    const outlets = outletsWith([])
    // Outlets whose table has a mistake that only one address meets.
    const faulty = Object.assign(Object.create(outlets), {
      identify: (url: URL, outlet: Parameters<typeof outlets.identify>[1]) => {
        if (url.pathname === '/1') throw new TypeError('a mistake of the program\nin two lines')
        return outlets.identify(url, outlet)
      },
      of: outlets.of.bind(outlets),
    })
    const {seeds} = readBatch(wanted, faulty)
    expect(seeds.map((one) => one.kind === 'read' && one.kept !== null)).toEqual([true, false, true])
    expect(seeds[1]).toMatchObject({
      refusal: {
        file: '1.md',
        rule: 'failure',
        found: 'a text at which this program fails: "TypeError: a mistake of the program"',
      },
    })
  })

  it('stops the build if the disk fails', async () => {
    const outlets = outletsWith([])
    const faulty = Object.assign(Object.create(outlets), {
      of: () => {
        throw Object.assign(new Error('no room'), {code: 'ENOSPC'})
      },
    })
    expect(() => readBatch([], faulty)).not.toThrow()
    const wanted = await wantedOf(many(1))
    expect(() => readBatch(wanted, faulty)).toThrow('no room')
  })
})
