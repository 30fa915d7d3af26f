import {describe, expect, it} from 'vitest'
import {namesIn} from '../../src/body/names.ts'

describe('the names in a byline', () => {
  it.each([
    ['null 某某甲', ['某某甲']],
    ['某某甲 null', ['某某甲']],
    ['null null', []],
    ['undefined undefined', []],
    ['null，某某甲', ['某某甲']],
    ['Ana Probe,null,Ben Sounding', ['Ana Probe', 'Ben Sounding']],
    ['undefined Probe', ['Probe']],
    ['NaN', []],
    ['None', []],
    ['N/A', []],
    ['unknown', []],
    ['[object Object]', []],
    ['{{author}}', []],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template's placeholder that nothing filled in.
    ['${author.name}', []],
    ['-', []],
    ['  ', []],
  ])('have no stand-in for a missing value: %s', (written, names) => {
    expect(namesIn(written)).toEqual(names)
  })

  it.each([
    ['Null Island Press', ['Null Island Press']],
    ['Ana Null', ['Ana Null']],
    ['Nannan', ['Nannan']],
    ['ANA PROBE, Ana Probe', ['Ana Probe']],
    ['某某甲、某某乙（某社，某报）', ['某某甲', '某某乙（某社，某报）']],
  ])('keep what only resembles one: %s', (written, names) => {
    expect(namesIn(written)).toEqual(names)
  })
})
