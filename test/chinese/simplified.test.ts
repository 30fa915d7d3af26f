import {readFileSync} from 'node:fs'
import {Converter} from 'opencc-js'
import {describe, expect, it} from 'vitest'
import {inMainlandWords, inSimplified} from '../../src/chinese/simplified.ts'

const TRADITIONAL = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('\t')[1] ?? '')

const OTHERS = [
  '',
  'Ferry 2',
  '燈塔裡的網路與軟體',
  '𠮷野家的計程車',
  '著名的\uf9d1號碼頭',
  '臺灣的印表機、滑鼠和隨身碟',
]

describe('a Traditional text in Simplified characters', () => {
  it('is that of OpenCC', () => {
    const convert = Converter({from: 't', to: 'cn'})
    for (const text of [...TRADITIONAL, ...OTHERS]) expect(inSimplified(text)).toBe(convert(text))
  })

  it('and in the words of the mainland, that of OpenCC too', () => {
    const convert = Converter({from: 'twp', to: 'cn'})
    expect(TRADITIONAL.length).toBeGreaterThan(20)
    for (const text of [...TRADITIONAL, ...OTHERS]) expect(inMainlandWords(text)).toBe(convert(text))
    const long = TRADITIONAL.join('').repeat(10)
    expect(inMainlandWords(long)).toBe(convert(long))
  })
})
