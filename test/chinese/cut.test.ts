import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {cut, tagged} from '../../src/chinese/cut.ts'
import {segmenter} from '../../src/chinese/segmenter.ts'

const SENTENCES = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8').split('\n')

const words = (text: string): readonly string[] => tagged(text).map(({word}) => word)

describe('the cut of a text', () => {
  it('is that of jieba without its model of unknown words, with the same parts of speech', () => {
    expect(SENTENCES.length).toBeGreaterThan(20)
    for (const text of SENTENCES) expect(tagged(text)).toEqual(segmenter().tag(text, false))
  })

  it.each([
    ['渡轮在3号码头，名为Ferry 2。', ['渡轮', '在', '3', '号', '码头', '，', '名为', 'Ferry', ' ', '2', '。']],
    ['𠮷野家的灯塔', ['𠮷', '野', '家', '的', '灯塔']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
    expect(words(text)).toEqual(segmenter().cut(text, false))
  })

  it('gives the end of each word', () => {
    const {ends} = cut('渡轮停航三天')
    expect([ends[0], ends[2], ends[4]]).toEqual([2, 4, 6])
  })
})
