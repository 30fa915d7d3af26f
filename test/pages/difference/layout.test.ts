import {describe, expect, it} from 'vitest'
import {differenceOf} from '../../../src/pages/difference/difference.ts'
import {type Block, blocksOf} from '../../../src/pages/difference/layout.ts'

const blocks = (older: string, newer: string): readonly Block[] =>
  blocksOf(differenceOf({title: '', text: older}, {title: '', text: newer}).passages)

/** A paragraph as `same -removed- +added+`, a fold as how many sentences it holds. */
const shown = (some: readonly Block[]): readonly (string | number)[] =>
  some.map((block) => {
    if (block.kind === 'unchanged') return block.sentences
    const mark = {same: '', removed: '-', added: '+'} as const
    return block.runs.map(({kind, text}) => `${mark[kind]}${text}${mark[kind]}`).join('')
  })

const numbered = (from: number, to: number): string =>
  Array.from({length: to - from + 1}, (_, n) => `第${from + n}句。`).join('')

describe('a comparison is laid out', () => {
  it('in the paragraphs of the newer text', () => {
    expect(shown(blocks('雾散了。船来了。', '雾散了。\n船来了。人走了。'))).toEqual(['雾散了。', '船来了。+人走了。+'])
  })

  it('with a removed paragraph as one of its own', () => {
    expect(shown(blocks('雾散了。\n昨夜停电。\n船来了。', '雾散了。\n船来了。'))).toEqual([
      '雾散了。',
      '-昨夜停电。-',
      '船来了。',
    ])
  })

  it('with one mark for sentences of one kind that follow one another', () => {
    expect(shown(blocks('雾散了。', '雾散了。船来了。人走了。'))).toEqual(['雾散了。+船来了。人走了。+'])
  })

  it('with the spaces that stand between sentences', () => {
    expect(shown(blocks('The fog lifted. The boat came.', 'The fog lifted. Nobody spoke. The boat came.'))).toEqual([
      'The fog lifted. +Nobody spoke. +The boat came.',
    ])
  })

  it('with long unchanged stretches folded, but for a sentence beside each change', () => {
    const older = `${numbered(1, 6)}雾。${numbered(7, 13)}`
    const newer = `${numbered(1, 6)}霜降了。${numbered(7, 13)}`
    expect(shown(blocks(older, newer))).toEqual([5, '第6句。-雾。-+霜降了。+第7句。', 6])
  })

  it('with three unchanged sentences open: to unfold them would be more work than to read them', () => {
    const changed = (first: number) => shown(blocks(`${numbered(first, 4)}雾。尾。`, `${numbered(first, 4)}尾。`))
    expect(changed(1)).toEqual([`${numbered(1, 4)}-雾。-尾。`])
    expect(changed(0)).toEqual([4, '第4句。-雾。-尾。'])
  })

  it('with the paragraphs of what is folded', () => {
    const same = '一句。两句。\n三句。\n四句。五句。'
    expect(blocks(same, same)).toEqual([
      {kind: 'unchanged', sentences: 5, paragraphs: ['一句。两句。', '三句。', '四句。五句。']},
    ])
  })

  it('as nothing where there is no text', () => {
    expect(blocks('', '')).toEqual([])
  })
})
