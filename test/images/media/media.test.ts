import {appendFile, mkdir, readFile, rm, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {ledgerLine} from '../../../src/images/media/line.ts'
import {openMedia} from '../../../src/images/media/media.ts'
import type {LedgerRecord} from '../../../src/images/media/record.ts'
import {temporaryFolder, writeFiles} from '../../support/command.ts'
import {treeOf} from '../../support/tree.ts'
import {failed, sha256, stored, wanted} from './records.ts'

const base = temporaryFolder()
let made = 0
const newFolder = (): string => join(base, `${++made}`, 'media')

async function folderWith(ledger: readonly LedgerRecord[], journal: readonly LedgerRecord[] = []): Promise<string> {
  const folder = newFolder()
  await writeFiles(folder, {'ledger.jsonl': ledger.map(ledgerLine).join('')})
  if (journal.length > 0) await writeFiles(folder, {'journal.jsonl': journal.map(ledgerLine).join('')})
  return folder
}

const [a, b, c] = [wanted('a.png'), wanted('b.png'), wanted('c.png')]

describe('the media folder', () => {
  it('is empty if it does not exist, and is not created', async () => {
    const folder = newFolder()
    const media = await openMedia(folder)
    expect(media.records).toEqual([])
    expect(media.find(a)).toBeNull()
    expect(treeOf(base).size).toBe(0)
  })

  it('has the records of ledger and journal, sorted by key; the journal takes precedence', async () => {
    const upper = wanted('Z.png')
    const folder = await folderWith([failed(a), stored(upper, 'z')], [stored(c, 'c'), stored(a, 'a'), failed(b)])
    const {records, problems} = await openMedia(folder)
    expect(records).toEqual([stored(upper, 'z'), stored(a, 'a'), failed(b), stored(c, 'c')])
    expect(problems).toEqual([])
  })

  it('is not changed by opening it, even after an interrupted run', async () => {
    const folder = await folderWith([failed(a)], [stored(b, 'b')])
    await writeFiles(folder, {[`.partial/${sha256('b')}.png`]: 'b', '.partial/0.part': 'half'})
    const before = treeOf(folder)
    const media = await openMedia(folder)
    expect(media.find(b)).toEqual(stored(b, 'b'))
    expect(treeOf(folder)).toEqual(before)
  })

  it('ignores a journal’s last line without a line break, even if its JSON is complete', async () => {
    for (const torn of [ledgerLine(stored(b, 'b')).slice(0, 40), ledgerLine(stored(b, 'b')).trimEnd()]) {
      const folder = await folderWith([], [stored(a, 'a')])
      await appendFile(join(folder, 'journal.jsonl'), torn)
      const media = await openMedia(folder)
      expect(media.problems).toEqual([])
      expect(media.records).toEqual([stored(a, 'a')])
    }
  })

  it.each([
    {name: 'that is not JSON', line: '{"key":', found: 'a line that is no JSON: "{"key":"'},
    {name: 'of another shape', line: '{"status":"lost"}', found: 'the field status is not'},
    {name: 'whose hash would lead elsewhere', line: ledgerLine(stored(b, 'b', {sha256: '../../x'})), found: 'sha256'},
    {
      name: 'with an address of another scheme',
      line: ledgerLine(stored(wanted('b', 'file:///x'), 'b')),
      found: 'addresses.0',
    },
  ])('reports a line $name, and reads the others', async ({line, found}) => {
    const folder = newFolder()
    await writeFiles(folder, {'ledger.jsonl': `${ledgerLine(failed(a))}${line.trimEnd()}\n${ledgerLine(failed(c))}`})
    const media = await openMedia(folder)
    expect(media.problems).toMatchObject([{file: 'media/ledger.jsonl', line: 2, found: expect.stringContaining(found)}])
    expect(media.records).toEqual([failed(a), failed(c)])
    expect(media.find(b)).toBeNull()
  })

  it('keeps an unreadable line in another file after the next run', async () => {
    const folder = newFolder()
    await writeFiles(folder, {'ledger.jsonl': `{"key":"湖\n${ledgerLine(failed(c))}`})
    const run = await (await openMedia(folder)).beginRun()
    if (run.kind === 'run') await run.finish()
    expect(await readFile(join(folder, 'unread.jsonl'), 'utf8')).toBe('{"key":"湖\n')
    expect(await readFile(join(folder, 'ledger.jsonl'), 'utf8')).toBe(ledgerLine(failed(c)))
  })

  it('is an error, not empty, if it cannot be read', async () => {
    const folder = newFolder()
    await mkdir(join(folder, 'ledger.jsonl'), {recursive: true})
    await expect(openMedia(folder)).rejects.toThrow('EISDIR')
  })

  it('detects that an original is missing or has another size', async () => {
    const folder = await folderWith([stored(a, 'picture')])
    const media = await openMedia(folder)
    const record = stored(a, 'picture')
    const path = media.pathOf(record)
    expect(path).toBe(join(folder, sha256('picture').slice(0, 2), `${sha256('picture')}.png`))
    expect(await media.verify(record)).toBe('missing')
    await mkdir(join(path, '..'))
    await writeFile(path, 'picture')
    expect(await media.verify(record)).toBe('whole')
    await truncate(path, 3)
    expect(await media.verify(record)).toBe('damaged')
    await rm(path)
    expect(await media.verify(record)).toBe('missing')
  })
})

describe('a picture is found', () => {
  const [first, second] = ['https://lake.example/1.png', 'https://pier.example/2.png']

  it('by its address if the rule for its key has changed', async () => {
    const record = stored(wanted('old', first, second), 'a')
    const media = await openMedia(await folderWith([record]))
    expect(media.find({key: 'new', addresses: wanted('x', second).addresses})).toEqual(record)
    expect(media.find({key: 'new', addresses: wanted('x', 'https://pier.example/3.png').addresses})).toBeNull()
  })

  it('with its stored record, by any address, rather than with a failed one', async () => {
    const record = stored(wanted('old', second), 'a')
    const other = failed(wanted('other', first))
    const media = await openMedia(await folderWith([record, other]))
    expect(media.find(wanted('new', first, second))).toEqual(record)
    expect(media.find(wanted('other', first, second))).toEqual(record)
    expect(media.find(wanted('new', first))).toEqual(other)
  })

  it('by its earlier address first, and by the smaller key if two records share an address', async () => {
    const [one, two, three] = [
      stored(wanted('2', second), 'a'),
      stored(wanted('1', first), 'b'),
      stored(wanted('0', first), 'c'),
    ]
    const media = await openMedia(await folderWith([one, two, three]))
    expect(media.find(wanted('new', second, first))).toEqual(one)
    expect(media.find(wanted('new', first, second))).toEqual(three)
  })

  it('by no address that a later record no longer has', async () => {
    const media = await openMedia(await folderWith([failed(wanted('k', first))], [failed(wanted('k', second))]))
    expect(media.find(wanted('new', first))).toBeNull()
    expect(media.find(wanted('new', second))).toEqual(failed(wanted('k', second)))
  })
})

describe('lines of the ledger', () => {
  it('are equal for equal records, in any order of the fields', () => {
    const record = stored(a, 'a')
    const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as LedgerRecord
    expect(ledgerLine(turned)).toBe(ledgerLine(record))
  })

  it('contain no line break, with any characters in the key', async () => {
    const record = failed({...a, key: 'a\n"\u2028\ud800,湖'})
    expect(ledgerLine(record).split('\n')).toHaveLength(2)
    expect((await openMedia(await folderWith([record]))).records).toEqual([record])
  })
})
