import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {text} from 'node:stream/consumers'
import {parse} from 'csv-parse/sync'
import {describe, expect, it} from 'vitest'
import {exportLedger, formatOf} from '../../../src/images/media/export.ts'
import {ledgerLine, recordOf} from '../../../src/images/media/line.ts'
import {temporaryFolder} from '../../support/command.ts'
import {pathsBelow} from '../../support/tree.ts'
import {attempt, failed, stored, wanted} from './records.ts'

const base = temporaryFolder()
const records = [
  stored(wanted('湖,"1".png', 'https://lake.example/1.png', 'http://lake.example/1.png'), 'a'),
  failed(wanted('2\n.png'), {attempts: [attempt('gone'), attempt('timeout', 'wayback')]}),
]

describe('the export of the ledger', () => {
  it('writes JSON lines', async () => {
    const path = join(base, 'lines/ledger.jsonl')
    await expect(exportLedger(records, 'jsonl', path)).rejects.toThrow('ENOENT')
    await exportLedger(records, 'jsonl', join(base, 'ledger.jsonl'))
    const lines = (await readFile(join(base, 'ledger.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => recordOf(line))).toEqual(records.map((record) => ({ok: true, record})))
    expect(pathsBelow(base)).toEqual(['ledger.jsonl'])
  })

  it('writes CSV with one row per picture', async () => {
    const stream = new PassThrough()
    await exportLedger(records, 'csv', stream)
    const rows: unknown[] = parse(await text(stream.end()), {columns: true})
    expect(rows).toMatchObject([
      {
        key: 'lake.example/湖,"1".png',
        status: 'stored',
        reason: '',
        bytes: '1',
        time: '1970-01-01T00:00:00.001Z',
        addresses: 'https://lake.example/1.png http://lake.example/1.png',
        attempts: '',
      },
      {
        key: 'lake.example/2\n.png',
        reason: 'gone',
        permanent: 'true',
        sha256: '',
        attempts: 'origin gone 404 https://lake.example/a.jpg | wayback timeout https://lake.example/a.jpg',
      },
    ])
  })

  it.each(['=1+1', '+1', '-1', '@sum', '\t=1'])('escapes a cell that looks like a formula: %j', async (key) => {
    const stream = new PassThrough()
    await exportLedger([{...failed(wanted('a')), key}], 'csv', stream)
    const rows: Record<string, string>[] = parse(await text(stream.end()), {columns: true})
    expect(rows[0]?.key).toBe(`'${key}`)
  })

  it('writes more records than one batch', async () => {
    const many = Array.from({length: 1201}, (_, n) => failed(wanted(`${n}`)))
    const stream = new PassThrough()
    const [all] = await Promise.all([text(stream), exportLedger(many, 'jsonl', stream).then(() => stream.end())])
    expect(all).toBe(many.map(ledgerLine).join(''))
  })

  it('chooses the format by the file name', () => {
    expect(['a.csv', 'a.JSONL', 'a.json', 'csv'].map(formatOf)).toEqual(['csv', 'jsonl', null, null])
  })
})
