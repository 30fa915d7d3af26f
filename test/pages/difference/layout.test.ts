import {describe, expect, it} from 'vitest'
import {differenceOf} from '../../../src/pages/difference/difference.ts'
import {type Block, blocksOf} from '../../../src/pages/difference/layout.ts'

const blocks = (older: string, newer: string): readonly Block[] =>
  blocksOf(differenceOf({title: '', text: older}, {title: '', text: newer}).passages)

/** A paragraph as `same -removed- +added+`, a collapsed section as its number of sentences. */
const shown = (some: readonly Block[]): readonly (string | number)[] =>
  some.map((block) => {
    if (block.kind === 'unchanged') return block.sentences
    const mark = {same: '', removed: '-', added: '+'} as const
    return block.runs.map(({kind, text}) => `${mark[kind]}${text}${mark[kind]}`).join('')
  })

const numbered = (from: number, to: number): string =>
  Array.from({length: to - from + 1}, (_, n) => `第${from + n}句。`).join('')

describe('the layout of a comparison', () => {
  it('has the paragraphs of the newer text', () => {
    expect(shown(blocks('雾散了。船来了。', '雾散了。\n船来了。人走了。'))).toEqual(['雾散了。', '船来了。+人走了。+'])
  })

  it('has a removed paragraph as a separate one', () => {
    expect(shown(blocks('雾散了。\n昨夜停电。\n船来了。', '雾散了。\n船来了。'))).toEqual([
      '雾散了。',
      '-昨夜停电。-',
      '船来了。',
    ])
  })

  it('marks consecutive sentences of one kind as one run', () => {
    expect(shown(blocks('雾散了。', '雾散了。船来了。人走了。'))).toEqual(['雾散了。+船来了。人走了。+'])
  })

  it('keeps the spaces between sentences', () => {
    expect(shown(blocks('The fog lifted. The boat came.', 'The fog lifted. Nobody spoke. The boat came.'))).toEqual([
      'The fog lifted. +Nobody spoke. +The boat came.',
    ])
  })

  it('collapses long unchanged sections, except a sentence beside each change', () => {
    const older = `${numbered(1, 6)}雾。${numbered(7, 13)}`
    const newer = `${numbered(1, 6)}霜降了。${numbered(7, 13)}`
    expect(shown(blocks(older, newer))).toEqual([5, '第6句。-雾。-+霜降了。+第7句。', 6])
  })

  it('shows three unchanged sentences: opening them would cost more than reading them', () => {
    const changed = (first: number) => shown(blocks(`${numbered(first, 4)}雾。尾。`, `${numbered(first, 4)}尾。`))
    expect(changed(1)).toEqual([`${numbered(1, 4)}-雾。-尾。`])
    expect(changed(0)).toEqual([4, '第4句。-雾。-尾。'])
  })

  it('keeps the paragraphs of collapsed sections', () => {
    const same = '一句。两句。\n三句。\n四句。五句。'
    expect(blocks(same, same)).toEqual([
      {kind: 'unchanged', sentences: 5, paragraphs: ['一句。两句。', '三句。', '四句。五句。']},
    ])
  })

  it('is empty without text', () => {
    expect(blocks('', '')).toEqual([])
  })
})
