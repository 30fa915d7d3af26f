import {describe, expect, it} from 'vitest'
import {fieldsIn, isArticle, outletIn, type SeedFields, seedRow} from '../../src/ingest/seed-row.ts'

const article: SeedFields = {
  stat: 'p1 48151 1795588735521.217 1795588735521.217 9265230',
  sha256: 'a1'.repeat(32),
  version: '4AO8jlVwtcukzcYJ',
  kept: {outlet: 'lake-example', hash: '6M6HGlr5HvdRAjV9', record: [1, 17407, 96445], summary: [3, 671, 978]},
  refusal: null,
  warnings: [],
}
const problem = {file: 'lake/1.md', line: 3, rule: 'header', found: 'a\nb', expected: '"c"', todo: 'Mend it.'}

describe('the row of a seed', () => {
  it.each<{readonly name: string; readonly fields: SeedFields}>([
    {name: 'of an article', fields: article},
    {name: 'without a stat', fields: {...article, stat: ''}},
    {name: 'with warnings', fields: {...article, warnings: [problem, problem]}},
    {name: 'that is refused', fields: {...article, kept: null, refusal: problem}},
    {name: 'that cannot be read', fields: {...article, sha256: '', kept: null, refusal: problem}},
    {name: 'that is refused, with a warning', fields: {...article, kept: null, refusal: problem, warnings: [problem]}},
  ])('$name gives back all its fields', ({fields}) => {
    const row = seedRow(fields)
    expect(fieldsIn(row)).toEqual(fields)
    expect(isArticle(row)).toBe(fields.kept !== null)
    expect(outletIn(row)).toBe(fields.kept?.outlet ?? '')
  })

  it.each<{readonly name: string; readonly change: Partial<SeedFields>}>([
    {name: 'a shortened hash', change: {sha256: 'a1'}},
    {name: 'a version of another width', change: {version: 'v'}},
    {name: 'a hash of another width', change: {kept: {outlet: 'a', hash: 'm', record: [1, 0, 1], summary: [1, 0, 1]}}},
  ])('cannot have $name', ({change}) => {
    expect(() => seedRow({...article, ...change})).toThrow('wrong width')
  })
})
