import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const LONG = '渡船停了三天，码头上的人都在等，船长说风太大，港务局说没有人买票，您认为到底是什么原因让渡船停了这么久呢'
const answer = '<p>因为风。</p>'
const bold = (line: string) => `<p><strong>${line}</strong></p>`

/** The tags of the lines of an article, without its answers. */
const tags = (lines: readonly string[], written = bold): readonly string[] => {
  const body = joined(clean(`<p>渡船停了。</p>${lines.map((line) => written(line) + answer).join('')}`))
  return [...body.matchAll(/<(h\d|p)[^>]*>(?!因为|渡船停了。)(?:<(strong)>)?/g)].map(
    ([, tag, strong]) => strong ?? tag ?? '',
  )
}

const RUNS: readonly (readonly [run: string, lines: readonly string[], tags: readonly string[]])[] = [
  ['questions, short and long', ['船呢？', `${LONG}？`, '风呢？'], ['strong', 'strong', 'strong']],
  ['questions in quotes', ['“船呢？”', `“${LONG}？”`, '“风呢？”'], ['strong', 'strong', 'strong']],
  ['questions with ASCII marks', ['船呢?', `${LONG}?`, '风呢?'], ['strong', 'strong', 'strong']],
  ['numbered questions', ['Q1：船呢', `Q2：${LONG}`, 'Q3：风呢'], ['strong', 'strong', 'strong']],
  [
    'questions with the paper’s name',
    ['湖报：请谈船', `湖报：${LONG}`, '湖报：风呢？'],
    ['strong', 'strong', 'strong'],
  ],
  ['questions and a remark', ['船呢？', `${LONG}？`, '风很大', '风呢？'], ['strong', 'strong', 'strong', 'strong']],
  ['short questions only', ['船呢？', '灯呢？', '风呢？'], ['h2', 'h2', 'h2']],
  ['section headings', ['船', '灯', '风'], ['h2', 'h2', 'h2']],
  ['section headings with one long bold line', ['船', `${LONG}。`, '风', '灯'], ['h2', 'strong', 'h2', 'h2']],
  ['section headings with one question', ['船', `${LONG}。`, '风', '灯呢？'], ['h2', 'strong', 'h2', 'h2']],
  ['two questions', ['船呢？', `${LONG}？`], ['h2', 'strong']],
]

describe('the bold lines of an article', () => {
  it.each(RUNS)('look alike in a run of %s', (_, lines, expected) => {
    expect(tags(lines)).toEqual(expected)
  })

  it('look alike where some questions are headings as published', () => {
    const mixed = (line: string) => (line.length < 6 ? `<h3>${line}</h3>` : bold(line))
    expect(tags(['船呢？', `${LONG}？`, '风呢？', `${LONG}？`], mixed)).toEqual([
      'strong',
      'strong',
      'strong',
      'strong',
    ])
  })

  it('do not change the section headings of an interview that were published as headings', () => {
    const mixed = (line: string) => (line === '船' ? `<h3>${line}</h3>` : bold(line))
    expect(tags(['船', '船呢？', `${LONG}？`, '风呢？'], mixed)).toEqual(['h2', 'strong', 'strong', 'strong'])
  })
})
