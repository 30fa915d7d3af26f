import {describe, expect, it} from 'vitest'
import {comparable, isSameText, trimmedText} from '../../src/body/text.ts'

describe('the same text', () => {
  it.each([
    {one: '', other: ' \u3000\u200B', same: true},
    {one: '「渡船」 开了', other: '渡船开了\u2060', same: true},
    {one: '渡船', other: '渡船开了', same: false},
    {one: '渡船开了', other: '渡船', same: false},
    {one: '渡船', other: '码头', same: false},
    {one: 'Ferry', other: 'ferry', same: false},
    {one: '𠮷"野', other: '𠮷野', same: true},
  ])('$one / $other: $same', ({one, other, same}) => {
    expect(isSameText(one, other)).toBe(same)
    expect(comparable(one) === comparable(other)).toBe(same)
  })
})

describe('a trimmed text', () => {
  it.each([
    {value: '渡船', trimmed: '渡船'},
    {value: '\u3000 渡\u200B船\uFEFF\n', trimmed: '渡\u200B船'},
    {value: ' \u00A0\t', trimmed: ''},
    {value: '', trimmed: ''},
  ])('$value', ({value, trimmed}) => {
    expect(trimmedText({type: 'text', value})).toBe(trimmed)
  })
})
