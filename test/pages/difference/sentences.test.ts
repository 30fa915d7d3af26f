import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sentencesOf} from '../../../src/pages/difference/sentences.ts'

const texts = (text: string): readonly string[] => sentencesOf(text).map((sentence) => sentence.text)

describe('a sentence ends', () => {
  it.each([
    {
      name: 'at Chinese marks',
      text: '雾散了。船来了吗？来了！好……走吧',
      found: ['雾散了。', '船来了吗？', '来了！', '好……', '走吧'],
    },
    {
      name: 'after the quotation marks and brackets that close with it',
      text: '他说：“雾散了。”她说：「走吧！」（船在等。）他们走了。',
      found: ['他说：“雾散了。”', '她说：「走吧！」', '（船在等。）', '他们走了。'],
    },
    {name: 'at several marks at once', text: '真的？！是真的。', found: ['真的？！', '是真的。']},
    {name: 'at the end of a line', text: '雾中的船\n船晚了', found: ['雾中的船', '船晚了']},
    {
      name: 'at a full stop before white space',
      text: 'The fog lifted. "The boat is late." Nobody waited.',
      found: ['The fog lifted.', '"The boat is late."', 'Nobody waited.'],
    },
    {
      name: 'at no full stop within a number or an address',
      text: 'It rose by 3.5 to lake.example/a.html today.',
      found: ['It rose by 3.5 to lake.example/a.html today.'],
    },
    {name: 'at an ASCII mark before Chinese', text: '船来了吗?来了!好', found: ['船来了吗?', '来了!', '好']},
    {name: 'at no ASCII mark within an address', text: 'lake.example/?a=1 有雾', found: ['lake.example/?a=1 有雾']},
    {name: 'at the Arabic question mark', text: 'أين القارب؟ لا أحد يعلم.', found: ['أين القارب؟', 'لا أحد يعلم.']},
    {name: 'nowhere in an empty text', text: ' \n\n ', found: []},
  ])('$name', ({text, found}) => {
    expect(texts(text)).toEqual(found)
  })
})

describe('the sentences of a text', () => {
  it('have the white space after them, and whether they end a line', () => {
    expect(sentencesOf('One. Two.\n甲。乙。')).toEqual([
      {text: 'One.', gap: ' ', isLast: false},
      {text: 'Two.', gap: '', isLast: true},
      {text: '甲。', gap: '', isLast: false},
      {text: '乙。', gap: '', isLast: true},
    ])
  })

  it('make up the text, except for white space', () => {
    const bare = (text: string): string => text.replace(/\s/g, '')
    const text = fc.string({unit: fc.constantFrom(...'甲乙 。？…”」)a1.!?\n"'), maxLength: 60})
    fc.assert(
      fc.property(text, (some) => {
        expect(bare(texts(some).join(''))).toBe(bare(some))
      }),
    )
  })
})
