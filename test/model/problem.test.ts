import {describe, expect, it} from 'vitest'
import {byPlace, type Problem, printProblem, quote} from '../../src/model/problem.ts'

const problem = (file: string, line: number, rule = 'header'): Problem => ({
  file,
  line,
  rule,
  found: '"a"',
  expected: '"b"',
  todo: 'Write b.',
})

describe('a message', () => {
  it('names file and line as editors do, and what to do', () => {
    expect(printProblem(problem('lake/1.txt', 2))).toBe('lake/1.txt:2: found "a"; expected "b". Write b.')
  })

  it('names only the file if the problem concerns all of it', () => {
    expect(printProblem(problem('lake/1.txt', 0))).toBe('lake/1.txt: found "a"; expected "b". Write b.')
  })

  it.each([
    {name: 'line breaks and controls', text: ' a\n\tb\x1B[31m\u0085c ', quoted: '"a b [31m c"'},
    {name: 'nothing', text: '', quoted: '""'},
    {name: 'eighty characters', text: 'a'.repeat(80), quoted: `"${'a'.repeat(80)}"`},
    {name: 'more', text: 'a'.repeat(81), quoted: `"${'a'.repeat(80)}…"`},
  ])('quotes a text in one line: $name', ({text, quoted}) => {
    expect(quote(text)).toBe(quoted)
  })
})

describe('messages', () => {
  it('are sorted by file, line and rule', () => {
    const inOrder = [problem('B', 9), problem('a', 0), problem('a', 2, 'x'), problem('a', 2, 'y'), problem('a', 10)]
    expect([...inOrder].reverse().sort(byPlace)).toEqual(inOrder)
  })
})
