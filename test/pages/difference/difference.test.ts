import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Difference, differenceOf, type Passage} from '../../../src/pages/difference/difference.ts'
import type {Run} from '../../../src/pages/difference/runs.ts'

const between = (older: string, newer: string): Difference =>
  differenceOf({title: '湖上的船', text: older}, {title: '湖上的船', text: newer})

const textOf = (runs: readonly Run[], left?: Run['kind']): string =>
  runs
    .filter(({kind}) => kind !== left)
    .map(({text}) => text)
    .join('')

/** Each passage as its kind and its text. */
const printed = ({passages}: Difference): readonly string[] => passages.map(({kind, runs}) => `${kind} ${textOf(runs)}`)

const side = (passages: readonly Passage[], left: Run['kind']): string =>
  passages.map(({runs}) => textOf(runs, left)).join('')

const bare = (text: string): string => text.replace(/\s/g, '')

/** `count` sentences that have no word in common. */
const sentences = (count: number, from = 0): readonly string[] =>
  Array.from({length: count}, (_, n) => {
    const word = (at: number): string => `${(n + from).toString(36)}x${at}`
    return `${Array.from({length: 12}, (_, at) => word(at)).join(' ')}.`
  })

describe('the difference of two versions', () => {
  it('is empty if nothing changed', () => {
    const {title, passages, counts} = between('雾散了。船来了。', '雾散了。船来了。')
    expect(title).toBeNull()
    expect(passages.every(({kind}) => kind === 'same')).toBe(true)
    expect(counts).toEqual({changed: 0, added: 0, removed: 0})
  })

  it('is empty if only line breaks moved', () => {
    expect(between('雾散了。船来了。', '雾散了。\n船来了。').counts).toEqual({changed: 0, added: 0, removed: 0})
  })

  it('finds removed, added and changed sentences in their places', () => {
    const difference = between(
      '清晨有雾，船晚了一刻钟。码头上的人不多。\n渡口的钟停在六点。',
      '清晨有雾，船晚了半小时。\n渡口的钟停在六点。晚上的灯会照旧。',
    )
    expect(printed(difference)).toEqual([
      'changed 清晨有雾，船晚了一刻钟半小时。',
      'removed 码头上的人不多。',
      'same 渡口的钟停在六点。',
      'added 晚上的灯会照旧。',
    ])
    expect(difference.counts).toEqual({changed: 1, added: 1, removed: 1})
  })

  it('pairs a changed sentence with its replacement, not with the one in its place', () => {
    const difference = between(
      '甲船停在北边的码头上。渡口的钟停在六点二十分。',
      '灯会改到周六。渡口的钟停在六点三十分。',
    )
    expect(printed(difference)).toEqual([
      'removed 甲船停在北边的码头上。',
      'added 灯会改到周六。',
      'changed 渡口的钟停在六点二三十分。',
    ])
  })

  it.each([
    {
      name: 'two sentences merged into one',
      older: '浮标换了三只。其余的要等到春天再说。',
      newer: '浮标换了三只，其余的要等到春天再说。',
    },
    {
      name: 'one split into two',
      older: '浮标换了三只，其余的要等到春天再说。',
      newer: '浮标换了三只。其余的要等到春天再说。',
    },
    {
      name: 'two paragraphs merged into a sentence',
      older: '浮标换了三只。\n其余的要等到春天再说。',
      newer: '浮标换了三只，其余的要等到春天再说。',
    },
  ])('shows $name as one change of a mark', ({older, newer}) => {
    const {passages, counts} = between(older, newer)
    expect(counts).toEqual({changed: 1, added: 0, removed: 0})
    const marked = passages[0]?.runs.filter(({kind}) => kind !== 'same').map(({text}) => text.trim())
    expect(marked?.toSorted()).toEqual(['。', '，'].toSorted())
  })

  it('shows a changed title word by word, and a replaced one as two', () => {
    const titles = (older: string, newer: string) =>
      differenceOf({title: older, text: ''}, {title: newer, text: ''}).title?.map(({kind, text}) => [kind, text])
    expect(titles('湖上的船晚了', '湖上的船早了')).toEqual([
      ['same', '湖上的船'],
      ['removed', '晚'],
      ['added', '早'],
      ['same', '了'],
    ])
    expect(titles('湖上的船', '灯会改期')).toEqual([
      ['removed', '湖上的船'],
      ['added', '灯会改期'],
    ])
    expect(titles('', '灯会')).toEqual([['added', '灯会']])
  })

  it('contains both texts completely', () => {
    const sentence = fc.string({unit: fc.constantFrom(...'甲乙丙丁戊己 ab。？\n'), maxLength: 24})
    const text = fc.array(sentence, {maxLength: 8}).map((some) => some.join('。'))
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const {passages} = between(older, newer)
        expect(bare(side(passages, 'added'))).toBe(bare(older))
        expect(bare(side(passages, 'removed'))).toBe(bare(newer))
      }),
      {numRuns: 100},
    )
  })
})

describe('the cost of a difference is bounded', () => {
  /** Processor time in seconds: unlike elapsed time, it does not depend on other programs. */
  const secondsOf = (work: () => void): number => {
    const before = process.cpuUsage()
    work()
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  const LIMIT = 5

  it('if 400 KB are replaced: every sentence is removed or added', () => {
    const [older, newer] = [sentences(8000).join(' '), sentences(8000, 8000).join(' ')]
    expect(older.length).toBeGreaterThan(400_000)
    const seconds = secondsOf(() => {
      expect(between(older, newer).counts).toEqual({changed: 0, added: 8000, removed: 8000})
    })
    expect(seconds).toBeLessThan(LIMIT)
  })

  it('if more sentences move than the comparison follows: both texts are complete', () => {
    const all = sentences(6000)
    const seconds = secondsOf(() => {
      const {passages} = between(all.join(' '), all.toReversed().join(' '))
      expect(bare(side(passages, 'added'))).toBe(bare(all.join('')))
      expect(bare(side(passages, 'removed'))).toBe(bare(all.toReversed().join('')))
    })
    expect(seconds).toBeLessThan(LIMIT)
  })

  it('if too many sentences move within lines: unchanged lines are still found', () => {
    const all = sentences(3000)
    const lineOf = (at: number, turn: boolean): string => {
      const own = all.slice(at * 30, at * 30 + 30)
      return (turn ? own.toReversed() : own).join(' ')
    }
    const text = (turned: (at: number) => boolean): string =>
      Array.from({length: 100}, (_, at) => lineOf(at, turned(at))).join('\n')
    const {passages} = between(
      text(() => false),
      text((at) => at % 10 !== 0),
    )
    expect(passages.filter(({kind}) => kind === 'same')).toHaveLength(300)
  })

  it('if each of 6,000 sentences has one changed word: each is shown as changed', () => {
    const all = sentences(6000)
    const seconds = secondsOf(() => {
      const {counts} = between(all.join(' '), all.map((one) => one.replace(/^\S+/, 'fog')).join(' '))
      expect(counts).toEqual({changed: 6000, added: 0, removed: 0})
    })
    expect(seconds).toBeLessThan(LIMIT)
  })

  it('if a text is one sentence of 400 KB', () => {
    const long = '雾'.repeat(67_000) + '船'.repeat(67_000)
    const seconds = secondsOf(() => {
      expect(between(`${long}山`, `${long}水`).counts).toEqual({changed: 1, added: 0, removed: 0})
      expect(between(long, '桥'.repeat(134_000)).counts).toEqual({changed: 0, added: 1, removed: 1})
    })
    expect(seconds).toBeLessThan(LIMIT)
  })

  it('if there are more sentences than a call takes arguments', () => {
    expect(between('', '甲。'.repeat(200_000)).counts.added).toBe(200_000)
  })
})
