import {mkdtempSync, readdirSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type RecordLocation, SegmentStore, type SegmentWriter} from '../../src/store/segments.ts'
import {temporaryFolder} from '../support/command.ts'

const base = temporaryFolder()
const newFolder = (): string => mkdtempSync(join(base, 'segments-'))
const fileOf = (folder: string, segment: number): string => join(folder, `records-${segment}.segment`)

const append = (writer: SegmentWriter, text: string): RecordLocation => writer.append(Buffer.from(text))
const read = (segments: SegmentStore, location: RecordLocation): string => segments.read(location).toString()

/** Appends texts as records after the known locations. Returns the location of each. */
function written(
  segments: SegmentStore,
  texts: readonly string[],
  known: readonly RecordLocation[] = [],
): readonly RecordLocation[] {
  const writer = segments.writer(known)
  const locations = texts.map((text) => append(writer, text))
  writer.close()
  return locations
}

describe('segments', () => {
  it('read a record by its location, while a writer is open and after the store is opened again', () => {
    const folder = newFolder()
    const segments = new SegmentStore(folder, 'records')
    const writer = segments.writer([])
    const first = append(writer, '清晨有雾')
    expect(read(segments, first)).toBe('清晨有雾')
    const second = append(writer, '船晚了')
    const nothing = append(writer, '')
    expect([first, second, nothing].map((location) => read(segments, location))).toEqual(['清晨有雾', '船晚了', ''])
    writer.close()
    segments.close()
    expect(read(new SegmentStore(folder, 'records'), second)).toBe('船晚了')
    expect(segments.size).toBe(Buffer.byteLength('清晨有雾船晚了'))
  })

  it('read many records in the order of their locations, for any order of the requests', () => {
    const segments = new SegmentStore(newFolder(), 'records')
    const texts = fc.array(fc.string({unit: 'grapheme', maxLength: 30}), {minLength: 1, maxLength: 12})
    fc.assert(
      fc.property(texts, fc.nat(), fc.boolean(), (some, turn, splits) => {
        const half = splits ? Math.floor(some.length / 2) : some.length
        const [one, other] = [segments.begin(), segments.begin()]
        const locations = some.map((text, at) => append(at < half ? one : other, text))
        one.close()
        other.close()
        const requested = locations.map((location, at) => ({location, text: some[at]}))
        const shuffled = requested
          .map((_, at) => requested[(at * 7 + turn) % requested.length])
          .filter((one) => one !== undefined)
        const taken: RecordLocation[] = []
        segments.readAll(
          shuffled,
          ({location}) => location,
          ({location, text}, stretch, first, last) => {
            expect(stretch.toString('utf8', first, last)).toBe(text)
            taken.push(location)
          },
        )
        expect(taken).toEqual(shuffled.map(({location}) => location).sort((a, b) => a[0] - b[0] || a[1] - b[1]))
        segments.keepOnly(other.segment)
      }),
    )
  })

  it('read many records even if some are longer than the stretch that one read takes', () => {
    const segments = new SegmentStore(newFolder(), 'records')
    const lengths = [3, 2 ** 20, 5 * 2 ** 20, 7, 3 * 2 ** 20, 0, 2 ** 22, 1]
    const writer = segments.writer([])
    const requested = lengths.map((length, at) => ({location: writer.append(Buffer.alloc(length, 65 + at)), at}))
    writer.close()
    const taken: (readonly [number, boolean])[] = []
    segments.readAll(
      requested,
      ({location}) => location,
      ({at}, stretch, first, last) => {
        const bytes = stretch.subarray(first, last)
        taken.push([bytes.length, bytes.equals(Buffer.alloc(lengths[at] ?? 0, 65 + at))])
      },
    )
    expect(taken).toEqual(lengths.map((length) => [length, true]))
  })

  it('with different names are separate', () => {
    const folder = newFolder()
    const [records, summaries] = [new SegmentStore(folder, 'records'), new SegmentStore(folder, 'summaries')]
    const [record] = written(records, ['a record'])
    const [summary] = written(summaries, ['a line'])
    if (!record || !summary) throw new Error('There should be two.')
    expect([record, read(records, record)]).toEqual([[1, 0, 8], 'a record'])
    expect([summary, read(summaries, summary)]).toEqual([[1, 0, 6], 'a line'])
    summaries.keepOnly(7)
    expect([records.size, summaries.size]).toEqual([8, 0])
  })
})

describe('a writer', () => {
  it('continues after the known locations and cuts off what a killed build wrote after them', () => {
    const folder = newFolder()
    const segments = new SegmentStore(folder, 'records')
    const [a, b] = written(segments, ['one', 'two', 'torn of'])
    if (!a || !b) throw new Error('There should be two.')
    const [c] = written(segments, ['three'], [b, a])
    expect(c).toEqual([1, 6, 5])
    expect([a, b, c].map((location) => location && read(segments, location))).toEqual(['one', 'two', 'three'])
    expect(statSync(fileOf(folder, 1)).size).toBe('onetwothree'.length)
  })

  it('empties the last segment if no location in it is known', () => {
    const folder = newFolder()
    const segments = new SegmentStore(folder, 'records')
    written(segments, ['unused'])
    expect(written(segments, ['new'])).toEqual([[1, 0, 3]])
    expect(statSync(fileOf(folder, 1)).size).toBe(3)
  })

  it('begins another segment if the last one is shorter than its locations say', () => {
    const folder = newFolder()
    const segments = new SegmentStore(folder, 'records')
    const [a, b] = written(segments, ['first', 'second'])
    if (!a || !b) throw new Error('There should be two.')
    truncateSync(fileOf(folder, 1), 7)
    expect(written(segments, ['third'], [a, b])).toEqual([[2, 0, 5]])
    expect(statSync(fileOf(folder, 1)).size).toBe(7)
    // The rest of the truncated segment can be read; a record that was cut off is short.
    expect([a, b].map((location) => read(segments, location))).toEqual(['first', 'se'])
    const taken: string[] = []
    const take = (_: RecordLocation, stretch: Buffer, first: number, last: number) =>
      taken.push(stretch.toString('utf8', first, last))
    segments.readAll([b, [2, 0, 5] as const, a], (location) => location, take)
    expect(taken).toEqual(['first', 'se', 'third'])
  })

  it('leaves the segments before the last one alone', () => {
    const segments = new SegmentStore(newFolder(), 'records')
    const [a] = written(segments, ['a', 'and more'])
    const other = segments.begin()
    const b = append(other, 'b')
    other.close()
    if (!a) throw new Error('There should be one.')
    expect(written(segments, ['c'], [a, b])).toEqual([[2, 1, 1]])
    expect([a, b, [2, 1, 1] as const, [1, 1, 8] as const].map((location) => read(segments, location))).toEqual([
      'a',
      'b',
      'c',
      'and more',
    ])
  })

  it('begins another segment if the last one is full', () => {
    const folder = newFolder()
    const segments = new SegmentStore(folder, 'records')
    written(segments, ['begun'])
    const full = 256 * 2 ** 20
    // A sparse file: it takes no space on the disk.
    truncateSync(fileOf(folder, 1), full)
    expect(written(segments, ['next'], [[1, full - 9, 9]])).toEqual([[2, 0, 4]])
    expect(statSync(fileOf(folder, 1)).size).toBe(full)
  })
})

describe('removing all segments but one', () => {
  it('keeps that one readable and writable', () => {
    const folder = newFolder()
    const segments = new SegmentStore(folder, 'records')
    const [a] = written(segments, ['old'])
    const writer = segments.begin()
    const b = append(writer, 'new')
    writer.close()
    writeFileSync(join(folder, 'records-x.segment'), 'not a segment')
    if (!a) throw new Error('There should be one.')
    expect([read(segments, a), read(segments, b)]).toEqual(['old', 'new'])
    segments.keepOnly(writer.segment)
    expect(readdirSync(folder).sort()).toEqual(['records-2.segment', 'records-x.segment'])
    expect([read(segments, b), segments.size]).toEqual(['new', 3])
    expect(written(segments, ['more'], [b])).toEqual([[2, 3, 4]])
    // The number is not used again, since a reader may still hold the old segment open.
    expect(segments.begin().segment).toBe(3)
  })
})
