import {describe, expect, it} from 'vitest'
import {COMMON_WORDS} from '../../src/keywords/common-words.ts'
import {keywordsOf, withKeywords} from '../../src/keywords/keywords.ts'
import type {Lang} from '../../src/model/brand.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {article} from '../support/articles.ts'

const lang = (code: string): Lang => code as Lang
const TITLE = '渡轮停航三天，码头工人要求检查灯塔'
const TEXT =
  '渡轮公司昨天宣布停航。码头工人说，灯塔的灯已经坏了一个星期，渡轮夜里看不见礁石。记者在码头看到，三艘渡轮停在岸边。渡轮公司表示正在检查灯塔。'

describe('the keywords of an article', () => {
  it('are its two most frequent words that are rare elsewhere, by descending weight', () => {
    expect(keywordsOf(TITLE, TEXT, lang('zh-Hans'))).toEqual(['渡轮', '灯塔'])
  })

  it('are three if the third is the name of a place, a person or a body', () => {
    const text = `${TEXT}青岛的渡轮也停了，灯塔也暗了，青岛和青岛以外的码头都在等。`
    const words = keywordsOf(TITLE, text, lang('zh-Hans'))
    expect(words).toHaveLength(3)
    expect(words[2]).toBe('青岛')
  })

  it('include names that were rare when the dictionary was counted', () => {
    expect(keywordsOf('拜登来访', '拜登说，拜登来看灯塔。', lang('zh-Hans'))).toContain('拜登')
  })

  it('are the same in both scripts', () => {
    const traditional = keywordsOf(
      '渡輪停航三天，碼頭工人要求檢查燈塔',
      '渡輪公司昨天宣布停航。碼頭工人說，燈塔的燈已經壞了一個星期，渡輪夜裡看不見礁石。記者在碼頭看到，三艘渡輪停在岸邊。渡輪公司表示正在檢查燈塔。',
      lang('zh-Hant'),
    )
    expect(traditional).toEqual(keywordsOf(TITLE, TEXT, lang('zh-Hans')))
  })

  it('are none for other languages and for an empty text', () => {
    expect(keywordsOf('The ferry', 'The ferry was late. The ferry was late again.', lang('en'))).toEqual([])
    expect(keywordsOf('', '', lang('zh-Hans'))).toEqual([])
  })

  it('are neither common words of news nor numbers, even if a text repeats them', () => {
    const text = [...COMMON_WORDS].join('，').repeat(3)
    for (const word of keywordsOf('记者报道', text, lang('zh-Hans'))) expect(COMMON_WORDS.has(word), word).toBe(false)
    expect(keywordsOf('2023 2023 12345', '2023 12345 100 100', lang('zh-Hans'))).toEqual([])
  })

  it('are valid in file names on every system', () => {
    const odd = keywordsOf(
      'CON aux NUL 渡轮/码头',
      'CON CON aux aux NUL NUL 渡轮:码头 <渡轮> ..\\渡轮',
      lang('zh-Hans'),
    )
    for (const word of odd) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
    expect(odd).not.toContain('con')
    expect(odd).not.toContain('aux')
  })

  it('do not include the names of the outlet', () => {
    const outlets = outletsWith([
      {
        slug: 'ferry',
        names: {'zh-Hans': '渡轮', 'zh-Hant': '渡輪', en: 'Ferry'},
        home: 'https://ferry.example/',
        hosts: ['ferry.example'],
        zone: 'UTC',
        language: 'zh-Hans' as Lang,
      },
    ])
    const own = article({title: TITLE, text: TEXT, url: 'https://ferry.example/1'})
    expect(withKeywords(own, outlets.of(new URL(own.url))).keywords).not.toContain('渡轮')
    expect(withKeywords(own, outlets.of(new URL('https://lake.example/1'))).keywords).toContain('渡轮')
  })
})
