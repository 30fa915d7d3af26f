import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compare, type Run} from '../../scripts/fidelity/compare.ts'
import {difference} from '../../scripts/fidelity/difference.ts'
import type {ShownArticle} from '../../scripts/fidelity/in-browser/article.ts'
import type {Line} from '../../scripts/fidelity/in-browser/lines.ts'
import {withoutMoved} from '../../scripts/fidelity/moved.ts'
import {parseFidelity} from '../../scripts/fidelity/options.ts'
import {resultOf} from '../../scripts/fidelity/result.ts'
import {type Span, sequenceOf} from '../../scripts/fidelity/text.ts'

const usual = {seeds: null, outlets: [], limit: null, worst: 20, drops: false, json: false, raw: false}

describe('the command line of the fidelity report', () => {
  it.each([
    {args: [], options: usual},
    {
      args: ['--seeds', 'news', '--outlet', 'dw', '--outlet', 'rfi', '--limit', '50'],
      options: {...usual, seeds: 'news', outlets: ['dw', 'rfi'], limit: 50},
    },
    {args: ['--worst', '0', '--drops', '--json'], options: {...usual, worst: 0, drops: true, json: true}},
  ])('reads $args', ({args, options}) => {
    expect(parseFidelity(args)).toEqual({kind: 'options', options})
  })

  it.each([
    {args: ['--limit', '0'], message: '--limit 0'},
    {args: ['--worst', '-1'], message: '--worst'},
    {args: ['--worst', 'all'], message: '--worst all'},
    {args: ['--seeds'], message: '--seeds'},
    {args: ['--strict'], message: '--strict'},
    {args: ['dw'], message: 'dw'},
  ])('refuses $args', ({args, message}) => {
    expect(parseFidelity(args)).toEqual({kind: 'wrong', line: expect.stringContaining(message)})
  })
})

const lines = (...texts: readonly string[]): readonly Line[] => texts.map((text) => ({text, timed: false}))

/** A page that shows these lines below its head. */
function page(texts: readonly string[], fields: Partial<ShownArticle> = {}): ShownArticle {
  return {title: '湖上的船', section: '', byline: '', timed: true, record: [], lines: lines(...texts), ...fields}
}

/** The runs of a comparison, without fields that have their default. */
const runs = (body: readonly Line[], ours: ShownArticle): readonly Partial<Run>[] =>
  compare(body, ours).runs.map(({kind, text, place, twice}) => {
    return {kind, text, ...(place === null ? {} : {place}), ...(twice ? {twice} : {})}
  })

const FOG = '清晨有雾，船晚了一刻钟。'
const PIER = '码头上的人把行李放在石阶上，看着灯一盏一盏地灭下去。'
const BELL = '钟响之后，船长解开了缆绳。'

describe('a page with the whole text', () => {
  it('has no differences, in spite of other spaces, breaks and invisible characters', () => {
    const body = lines('  清晨\u3000有雾，', '船晚了\u200B一刻\u00AD钟。', ' \uFEFF\u00A0')
    expect(compare(body, page([FOG]))).toEqual({characters: 12, runs: []})
  })
})

describe('text that the page lacks', () => {
  it('is reported as a whole paragraph', () => {
    expect(runs(lines(FOG, PIER, BELL), page([FOG, BELL]))).toEqual([{kind: 'missing', text: PIER}])
  })

  it('is reported as a whole paragraph even if the next one begins with the same words', () => {
    const [one, other] = ['船上有三个人，他们在等茶', '船上有三个人，他们在等饭']
    expect(runs(lines(FOG, one, other), page([FOG, other]))).toEqual([{kind: 'missing', text: one}])
  })

  it('is reported as a whole sentence', () => {
    expect(runs(lines(`${FOG}${PIER}${BELL}`), page([`${FOG}${BELL}`]))).toEqual([{kind: 'missing', text: PIER}])
  })

  it('is reported as written, with the preceding characters', () => {
    const {runs: all} = compare(lines('The ferry left late, at nine.', FOG), page(['The ferry left.', FOG]))
    expect(all).toMatchObject([{kind: 'missing', text: 'late, at nine', before: 'The ferry left', characters: 11}])
  })

  it('is marked as twice if the page has the same text at another place', () => {
    expect(runs(lines(FOG, PIER, BELL, PIER), page([FOG, PIER, BELL]))).toEqual([
      {kind: 'missing', text: PIER, twice: true},
    ])
  })
})

describe('text that only the page has', () => {
  it('is reported', () => {
    expect(runs(lines(FOG, BELL), page([FOG, '本站按：', BELL]))).toEqual([{kind: 'added', text: '本站按：'}])
  })

  it('is reported together with the text that it replaces', () => {
    expect(runs(lines('船长姓水，今年六十岁。'), page(['船长姓木，今年六十岁。']))).toEqual([
      {kind: 'missing', text: '水'},
      {kind: 'added', text: '木'},
    ])
  })

  it('replaces another text as a whole, even if they share single characters', () => {
    expect(runs(lines('甲乙丙人丁戊己'), page(['子丑寅人卯辰巳']))).toEqual([
      {kind: 'missing', text: '甲乙丙人丁戊己'},
      {kind: 'added', text: '子丑寅人卯辰巳'},
    ])
  })
})

describe('text at another place of the page', () => {
  it('is reported as moved', () => {
    expect(runs(lines(PIER, FOG, BELL), page([FOG, BELL, PIER]))).toEqual([{kind: 'moved', text: PIER}])
  })

  it('is reported as moved without the characters that were lost', () => {
    expect(runs(lines(`（图）${PIER}`, FOG, BELL), page([FOG, BELL, PIER]))).toEqual([
      {kind: 'missing', text: '（图）'},
      {kind: 'moved', text: PIER},
    ])
  })
})

describe('words of the body outside the text of the page', () => {
  const timed = {text: '3 小时前', timed: true}
  it.each<{name: string; line: Line | string; place: string; fields: Partial<ShownArticle>}>([
    {name: 'the title, with other quotes', line: '“湖上”的船', place: 'title', fields: {title: '「湖上」的船'}},
    {name: 'the section', line: '航运', place: 'section', fields: {section: '航运'}},
    {name: 'the time, in the form of a feed', line: 'Tue, 14 Nov 2023 22:13:20 GMT', place: 'time', fields: {}},
    {name: 'the time, in a time element', line: timed, place: 'time', fields: {}},
    {
      name: 'the names, in capitals and twice',
      line: 'ANA PROBE, ANA PROBE',
      place: 'byline',
      fields: {byline: 'Ana Probe'},
    },
    {
      name: 'the author and the date',
      line: 'Ana 在 星期二, 11/14/2023 - 17:34 提交',
      place: 'byline',
      fields: {byline: 'Ana'},
    },
    {name: 'a tag', line: '码头', place: 'record', fields: {record: ['渡轮 · 码头']}},
  ])('are of the kind elsewhere: $name', ({line, place, fields}) => {
    const body = [typeof line === 'string' ? {text: line, timed: false} : line, ...lines(FOG)]
    expect(runs(body, page([FOG], fields))).toMatchObject([{kind: 'elsewhere', place}])
  })

  it.each<{name: string; line: Line | string; fields: Partial<ShownArticle>}>([
    {name: 'another title', line: '湖上的鸟', fields: {}},
    {name: 'a time that the page does not state', line: timed, fields: {timed: false}},
    {name: 'a name that the page omits', line: 'Ana Probe, Ben Entwurf', fields: {byline: 'Ana Probe'}},
    {name: 'a tag that the record lacks', line: '码头', fields: {record: ['渡轮 · 码头区']}},
    {
      name: 'a sentence with a name and a date',
      line: 'Ana 在 2023-11-14 写信给船长说湖上有大雾',
      fields: {byline: 'Ana'},
    },
  ])('are missing if the page lacks them: $name', ({line, fields}) => {
    const lost = typeof line === 'string' ? {text: line, timed: false} : line
    expect(runs([lost, ...lines(FOG)], page([FOG], fields))).toEqual([{kind: 'missing', text: lost.text}])
  })

  it('count as text if the page has them in its text', () => {
    const day = {text: '2020年1月2日', timed: true}
    expect(runs([day, ...lines(FOG, '湖上的船')], page([`2020年1月2日 ${FOG}`, '湖上的船']))).toEqual([])
  })
})

describe('the difference of any two texts', () => {
  const text = fc.array(fc.string({unit: fc.constantFrom('甲', '乙', '丙', '。'), maxLength: 12}), {maxLength: 8})
  const rest = (whole: string, spans: readonly Span[]): string =>
    spans.reduceRight((left, {from, to}) => left.slice(0, from) + left.slice(to), whole)
  const size = (spans: readonly Span[]): number => spans.reduce((sum, {from, to}) => sum + to - from, 0)

  it('leaves equal texts on both sides', () => {
    fc.assert(
      fc.property(text, text, (body, ours) => {
        const [a, b] = [sequenceOf(lines(...body)), sequenceOf(lines(...ours))]
        const {missing, added} = difference(a, b)
        expect(rest(a.bare, missing)).toBe(rest(b.bare, added))
      }),
    )
  })

  it('counts every character once, including moved ones', () => {
    fc.assert(
      fc.property(text, text, (body, ours) => {
        const [a, b] = [sequenceOf(lines(...body)), sequenceOf(lines(...ours))]
        const found = difference(a, b)
        const sorted = withoutMoved(found, a.bare, b.bare)
        expect(size(sorted.missing) + size(sorted.moved)).toBe(size(found.missing))
        expect(size(sorted.added) + size(sorted.moved)).toBe(size(found.added))
      }),
    )
  })

  it('consists exactly of the lines that one side lacks', () => {
    const unlike = Array.from({length: 20}, (_, at) => `第${at}行：${String.fromCodePoint(0x4e00 + at * 40).repeat(9)}`)
    fc.assert(
      fc.property(fc.subarray(unlike), (kept) => {
        const [a, b] = [sequenceOf(lines(...unlike)), sequenceOf(lines(...kept))]
        const {missing, added} = difference(a, b)
        expect(rest(a.bare, missing)).toBe(b.bare)
        expect(added).toEqual([])
      }),
    )
  })
})

describe('the totals of the fidelity report', () => {
  it('are listed by outlet, include unused drop rules, and begin with the worst article', () => {
    const taken = {name: 'newsletter', text: '订 阅'}
    const rule = {select: 'div', name: 'newsletter'}
    const seen = {
      outlet: 'lake',
      counted: 0,
      body: async () => '',
      page: async () => '',
    }
    const one = {...seen, file: '1.md', address: '1.html', rules: [rule, {...rule, name: 'share'}], lineRules: []}
    const other = {...one, file: '2.md', address: '2.html'}
    const {file, outlet, address} = one
    const result = resultOf(
      [
        {file, outlet, address, ...compare(lines(FOG), page([FOG])), dropped: [taken, taken], removed: []},
        {...other, ...compare(lines(FOG, BELL), page([FOG])), dropped: [], removed: []},
      ],
      [one, other],
    )
    expect(result.outlets).toEqual([{outlet: 'lake', ...result.total}])
    expect(result.total).toMatchObject({articles: 2, whole: 1, characters: 37, missing: 13, added: 0, dropped: 4})
    expect(result.drops).toMatchObject([
      {name: 'newsletter', articles: 1, times: 2, characters: 4, samples: [{file: '1.md', text: '订 阅'}, {}]},
      {name: 'share', articles: 0, times: 0, characters: 0, samples: []},
    ])
    expect(result.differing.map((article) => article.file)).toEqual(['2.md'])
  })
})
