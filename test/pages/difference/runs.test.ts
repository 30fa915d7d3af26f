import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Run, runsOf} from '../../../src/pages/difference/runs.ts'

/** `[-removed-]{+added+}`, beside unchanged text. */
const MARKS = {same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}']} as const
const shown = (runs: readonly Run[] | null): string | undefined =>
  runs?.map(({kind, text}) => MARKS[kind].join(text)).join('')

describe('a changed sentence', () => {
  it.each([
    {
      name: 'has only the changed word marked, in Chinese',
      older: '港务处昨天说，今年换了三只浮标，其余的要等到春天再换。',
      newer: '港务处昨天说，今年换了五只浮标，其余的要等到春天再换。',
      marked: '港务处昨天说，今年换了[-三-]{+五+}只浮标，其余的要等到春天再换。',
    },
    {
      name: 'has a whole word marked, in Latin letters',
      older: 'The ferry was late by a quarter of an hour this morning.',
      newer: 'The ferry was early by a quarter of an hour this morning.',
      marked: 'The ferry was [-late-]{+early+} by a quarter of an hour this morning.',
    },
    {
      name: 'has a whole number marked',
      older: '来看灯的人有1570个，比去年多。',
      newer: '来看灯的人有1607个，比去年多。',
      marked: '来看灯的人有[-1570-]{+1607+}个，比去年多。',
    },
    {
      name: 'has only the added word marked',
      older: '末班船没有开。',
      newer: '末班船昨夜没有开。',
      marked: '末班船{+昨夜+}没有开。',
    },
    {
      name: 'has only the removed word marked',
      older: '末班船昨夜没有开。',
      newer: '末班船没有开。',
      marked: '末班船[-昨夜-]没有开。',
    },
    {
      name: 'has no chance matches marked as unchanged within a changed phrase',
      older: '船员们说，张老三今早修好了那台旧机器。',
      newer: '船员们说，李老四昨早修好了那台旧机器。',
      marked: '船员们说，[-张老三今-]{+李老四昨+}早修好了那台旧机器。',
    },
    {
      name: 'has changed quotation marks marked, and the words between them not',
      older: '他说“雾散了”就走了。',
      newer: '他说「雾散了」就走了。',
      marked: '他说[-“-]{+「+}雾散了[-”-]{+」+}就走了。',
    },
  ])('$name', ({older, newer, marked}) => {
    expect(shown(runsOf(older, newer))).toBe(marked)
  })

  it('counts as replaced if less than half of its words stayed', () => {
    expect(runsOf('末班船没有开。', '灯会改到周六举行。')).toBeNull()
    expect(runsOf('The ferry was late.', 'Nobody has wound the clock.')).toBeNull()
  })

  it('contains both texts completely', () => {
    const some = fc.string({unit: fc.constantFrom(...'甲乙丙丁 ab1。'), maxLength: 30})
    const without = (runs: readonly Run[], left: Run['kind']): string =>
      runs
        .filter(({kind}) => kind !== left)
        .map(({text}) => text)
        .join('')
    fc.assert(
      fc.property(some, some, (older, newer) => {
        const runs = runsOf(older, newer)
        if (!runs) return
        expect(without(runs, 'added')).toBe(older)
        expect(without(runs, 'removed')).toBe(newer)
      }),
    )
  })

  it('has everything between the equal ends marked if it is too long to compare', () => {
    const long = Array.from({length: 3000}, (_, n) => `w${n}`)
    const replaced = (...at: number[]) => long.map((word, n) => (at.includes(n) ? 'fog' : word)).join(' ')
    const kinds = (newer: string) => runsOf(long.join(' '), newer)?.map(({kind}) => kind)
    expect(kinds(replaced(1500))).toEqual(['same', 'removed', 'added', 'same'])
    // The text between two distant changes is too long to compare.
    const runs = runsOf(long.join(' '), replaced(10, 2200))
    expect(runs).toBeNull()
  })
})
