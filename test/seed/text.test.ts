import {describe, expect, it} from 'vitest'
import {decodeSeed} from '../../src/seed/text.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')

describe('the decoding of a seed file', () => {
  it.each([
    {name: 'drops a byte order mark', input: '\uFEFF灯塔', expected: '灯塔'},
    {name: 'turns CRLF into LF', input: 'a\r\nb\r\n', expected: 'a\nb\n'},
    {name: 'turns a lone CR into LF', input: 'a\rb', expected: 'a\nb'},
    {name: 'takes CR CR LF for two line ends', input: 'a\r\r\nb', expected: 'a\n\nb'},
    {name: 'turns U+2028 and U+2029 into LF', input: 'a\u2028b\u2029c', expected: 'a\nb\nc'},
    {name: 'drops NUL', input: 'a\0b', expected: 'ab'},
    {name: 'drops C0 controls', input: 'a\x01\x08\x0B\x0C\x1F\x7Fb', expected: 'ab'},
    {name: 'drops C1 controls', input: 'a\u0080\u0085\u009Fb', expected: 'ab'},
    {name: 'keeps tab and LF', input: 'a\tb\nc', expected: 'a\tb\nc'},
    {name: 'keeps NBSP, the ideographic space and emoji', input: 'a\u00A0b\u3000c🚢', expected: 'a\u00A0b\u3000c🚢'},
    {name: 'keeps U+FFFD of the file itself', input: 'a\uFFFDb', expected: 'a\uFFFDb'},
  ])('$name', ({input, expected}) => {
    expect(decodeSeed(bytes(input))).toEqual({text: expected, replaced: false})
  })

  it.each([
    {name: 'a lone byte of another encoding', input: [0x61, 0xb4, 0x62], expected: 'a\uFFFDb'},
    {name: 'a character cut at the end', input: [0x61, 0xe7, 0x81], expected: 'a\uFFFD'},
    {name: 'an overlong slash', input: [0xc0, 0xaf], expected: '\uFFFD\uFFFD'},
    {name: 'a surrogate', input: [0xed, 0xa0, 0x80], expected: '\uFFFD\uFFFD\uFFFD'},
  ])('replaces $name with U+FFFD and reports it', ({input, expected}) => {
    expect(decodeSeed(Uint8Array.from(input))).toEqual({text: expected, replaced: true})
  })
})
