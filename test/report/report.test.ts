import {describe, expect, it} from 'vitest'
import {pictureIndexOf} from '../../src/images/picture-index.ts'
import type {SeedCounts} from '../../src/ingest/counts.ts'
import type {Removal} from '../../src/model/article.ts'
import type {Picture} from '../../src/model/picture.ts'
import type {Problem} from '../../src/model/problem.ts'
import {imbalance, type Report, reportOf} from '../../src/report/report.ts'
import {article, catalogue, figure} from '../support/articles.ts'

const problem = (file: string, line: number, rule = 'header'): Problem => ({
  file,
  line,
  rule,
  found: 'x',
  expected: 'y',
  todo: 'z.',
})

const local: Picture = {
  kind: 'local',
  avif: [],
  jpeg: [],
  animated: [],
  preview: null,
  note: null,
  width: 9,
  height: 9,
  variants: [{width: 9, height: 9, address: 'media/ab/ab.webp' as never}],
}
const pictures = new Map<string, Picture>([
  ['https://img.example/1', local],
  ['https://img.example/2', {kind: 'missing', reason: 'vector'}],
  ['https://img.example/3', {kind: 'missing', reason: 'absent'}],
])

const gone = (element: string, count: number): Removal => ({element, reason: 'element', count, characters: 3 * count})

const three = ['1', '2', '3'].map((n) => figure(`https://img.example/${n}`))
const articles = [
  article({
    url: 'https://lake.example/a',
    file: '1',
    text: '清晨有雾，船晚了一刻钟。',
    body: {figures: three, removed: [gone('form', 1), gone('script', 2)]},
  }),
  article({
    url: 'https://lake.example/a',
    file: '2',
    text: '清晨有雾，船晚了三刻钟。',
    body: {figures: three, removed: [gone('script', 1)]},
  }),
  article({
    url: 'https://lake.example/a',
    file: '3',
    text: '清晨有雾，船晚了三刻钟。',
    body: {figures: three, removed: [gone('script', 1)]},
  }),
  article({url: 'https://bay.example/b', file: '4', body: {figures: three.slice(1, 2), removed: [gone('script', 4)]}}),
]

const seedCounts: SeedCounts = {
  in: 7,
  leftOut: 1,
  otherFiles: 2,
  refusals: [problem('b.txt', 2), problem('a.txt', 9)],
  warnings: [problem('a.txt', 3), problem('a.txt', 1, 'size'), problem('a.txt', 1, 'encoding')],
}

const reported = (fields: Partial<SeedCounts> = {}): Report => ({
  ...reportOf({...seedCounts, ...fields}, catalogue(articles), pictureIndexOf(pictures)),
  pages: 1,
  unprinted: [],
})

describe('the report', () => {
  it('accounts for every seed', () => {
    const {seeds} = reported()
    expect(seeds).toEqual({in: 7, published: 2, merged: 2, withdrawn: 0, refused: 2, leftOut: 1})
    expect(seeds.published + seeds.merged + seeds.withdrawn + seeds.refused + seeds.leftOut).toBe(seeds.in)
  })

  it('has the numbers of each outlet', () => {
    expect(reported().outlets).toEqual([
      {
        slug: 'bay-example',
        published: 1,
        merged: 0,
        images: {references: 1, localized: 0, missing: 1, dropped: 0},
        missing: [{month: '2023-11', references: 1, missing: 1, reasons: {vector: 1}}],
        removed: [gone('script', 4)],
      },
      {
        slug: 'lake-example',
        published: 1,
        merged: 2,
        images: {references: 3, localized: 1, missing: 2, dropped: 0},
        missing: [{month: '2023-11', references: 3, missing: 2, reasons: {absent: 1, vector: 1}}],
        removed: [gone('script', 1)],
      },
    ])
  })

  it('counts every reference to a picture, and the reasons of missing ones', () => {
    expect(reported().images).toEqual({
      references: 4,
      localized: 1,
      missing: 3,
      dropped: 0,
      reasons: {absent: 1, vector: 2},
    })
  })

  it('counts dropped tracking pixels separately and not as missing', () => {
    const counted = new Map([...pictures, ['https://img.example/2', {kind: 'dropped', reason: 'tracker'}] as const])
    const report = {...reportOf(seedCounts, catalogue(articles), pictureIndexOf(counted)), pages: 1, unprinted: []}
    expect(report.images).toEqual({references: 4, localized: 1, missing: 1, dropped: 2, reasons: {absent: 1}})
    expect(report.outlets.map(({images, missing}) => [images.dropped, missing.length])).toEqual([
      [1, 0],
      [1, 1],
    ])
    expect(imbalance(report)).toBeNull()
  })

  it('counts a picture that was never searched for as absent', () => {
    const unknown = new Map([...pictures].slice(0, 2))
    const {images} = reportOf(seedCounts, catalogue(articles), pictureIndexOf(unknown))
    expect(images).toEqual({references: 4, localized: 1, missing: 3, dropped: 0, reasons: {absent: 1, vector: 2}})
  })

  it('lists missing pictures by month, oldest first, undated articles last', () => {
    const dated = (file: string, at: string | null, n: number) =>
      article({url: `https://lake.example/${file}`, file, at, body: {figures: three.slice(n - 1, n)}})
    const months = [dated('1', '2024-01-02T00:00:00Z', 2), dated('2', '2023-11-09T00:00:00Z', 3), dated('3', null, 2)]
    const shown = reportOf(seedCounts, catalogue(months), pictureIndexOf(pictures)).outlets[0]?.missing
    expect(shown).toEqual([
      {month: '2023-11', references: 1, missing: 1, reasons: {absent: 1}},
      {month: '2024-01', references: 1, missing: 1, reasons: {vector: 1}},
      {month: null, references: 1, missing: 1, reasons: {vector: 1}},
    ])
  })

  it('sorts refusals and warnings by file and line', () => {
    const {refusals, warnings} = reported()
    expect(refusals.map(({file, line}) => `${file}:${line}`)).toEqual(['a.txt:9', 'b.txt:2'])
    expect(warnings.map(({line, rule}) => `${line} ${rule}`)).toEqual(['1 encoding', '1 size', '3 header'])
    expect(
      reported({refusals: [...seedCounts.refusals].reverse(), warnings: [...seedCounts.warnings].reverse()}),
    ).toEqual(reported())
  })

  it('is the same, byte for byte, for any order of the seeds', () => {
    const backwards = reportOf(seedCounts, catalogue([...articles].reverse()), pictureIndexOf(pictures))
    expect(JSON.stringify({...backwards, pages: 1, unprinted: []})).toBe(JSON.stringify(reported()))
  })
})

describe('the check of the sums', () => {
  it('passes if every seed is accounted for', () => {
    expect(imbalance(reported())).toBeNull()
  })

  it.each([
    {name: 'a seed is lost', fields: {in: 8}, says: '8 seeds came in and 7 are accounted for'},
    {name: 'a seed is counted twice', fields: {leftOut: 2}, says: '7 seeds came in and 8 are accounted for'},
  ])('fails if $name', ({fields, says}) => {
    expect(imbalance(reported(fields))).toBe(says)
  })

  it('fails if a picture is neither stored nor missing', () => {
    const report = reported()
    expect(imbalance({...report, images: {...report.images, missing: 2}})).toBe(
      '4 pictures are referred to and 3 accounted for',
    )
  })
})
