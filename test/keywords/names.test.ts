import {describe, expect, it} from 'vitest'
import {ALIAS_NAMES, canonicalName} from '../../src/keywords/aliases.ts'
import {keywordsOf, withKeywords} from '../../src/keywords/keywords.ts'
import type {Lang} from '../../src/model/brand.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {article} from '../support/articles.ts'

const HANS = 'zh-Hans' as Lang

/** The keywords of an invented text in which a name occurs four times. */
const keywordsWith = (name: string, lang = HANS): readonly string[] =>
  keywordsOf(
    `${name}参观渡轮码头`,
    `${name}昨天来到码头。渡轮工人说，${name}看了灯塔，又上了渡轮。${name}没有回答问题。`,
    lang,
  )

describe('a name is one keyword, and no part of it is another', () => {
  it.each([
    ['蔡英文', '英文'],
    ['纳斯达克', '达克'],
    ['谭德塞', '德塞'],
    ['马克龙', '马克'],
    ['泽连斯基', '斯基'],
    ['蓬佩奥', '佩奥'],
    ['埃斯珀', '埃斯'],
    ['佩洛西', '洛西'],
    ['林郑月娥', '林郑'],
    ['内塔尼亚胡', '塔尼亚'],
    ['冯德莱恩', '莱恩'],
    ['字节跳动', '字节'],
    ['中芯国际', '中芯'],
    ['台积电', '积电'],
    ['蚂蚁集团', '蚂蚁'],
    ['国安法', '国安'],
    ['冠状病毒', '冠状'],
    ['卢卡申科', '申科'],
    ['基诺沙', '诺沙'],
    ['纳瓦利内', '瓦利'],
  ])('%s, without %s', (name, fragment) => {
    const keywords = keywordsWith(name)
    expect(keywords).toContain(canonicalName(name))
    expect(keywords).not.toContain(fragment)
  })

  // The dictionary knows parts of these invented names only.
  it.each([
    ['古特瑞索', '瑞索'],
    ['乔科维茨', '科维'],
    ['布坦坦诺', '坦坦'],
    ['穆拉德洛', '德洛'],
    ['格瓦斯达克', '达克'],
  ])('%s, though no dictionary has it', (name, fragment) => {
    const keywords = keywordsWith(name)
    expect(keywords).not.toContain(fragment)
    for (const word of keywords) expect(name === word || !name.includes(word), word).toBe(true)
  })
})

describe('several names of one thing lead to one topic', () => {
  it.each([
    ['川普', '特朗普'],
    ['马克宏', '马克龙'],
    ['蒲亭', '普京'],
    ['泽伦斯基', '泽连斯基'],
    ['裴洛西', '佩洛西'],
    ['梅克尔', '默克尔'],
    ['庞佩奥', '蓬佩奥'],
    ['安倍', '安倍晋三'],
    ['林郑', '林郑月娥'],
    ['澳洲', '澳大利亚'],
    ['纽西兰', '新西兰'],
    ['沙特', '沙特阿拉伯'],
    ['华府', '华盛顿'],
    ['休士顿', '休斯敦'],
    ['武汉市', '武汉'],
    ['广东省', '广东'],
    ['岸田', '岸田文雄'],
    ['那斯达克', '纳斯达克'],
    ['世卫组织', '世卫'],
    ['港区国安法', '国安法'],
    ['美中关系', '中美关系'],
  ])('%s and %s', (alias, name) => {
    expect(keywordsWith(alias)).toContain(name)
    expect(keywordsWith(alias)).not.toContain(alias)
    expect(keywordsWith(name)).toContain(name)
  })

  it('a short name and the full name that the text gives once', () => {
    const text = '安倍晋三昨天来到码头。安倍看了灯塔，又上了渡轮。安倍没有回答问题。'
    expect(keywordsOf('安倍参观渡轮码头', text, HANS).filter((word) => word.startsWith('安倍'))).toEqual(['安倍晋三'])
    const other = '小池百合子昨天来到码头。小池看了灯塔，又上了渡轮。小池没有回答问题。'
    expect(keywordsOf('小池参观渡轮码头', other, HANS)).not.toContain('小池')
  })

  it('no alias is itself the name of a row', () => {
    for (const name of ALIAS_NAMES) expect(canonicalName(canonicalName(name))).toBe(canonicalName(name))
  })
})

describe('a newsroom’s words about itself are no keywords', () => {
  const outlets = outletsWith([
    {
      slug: 'gulf',
      names: {'zh-Hans': '海湾纪元报', 'zh-Hant': '海灣紀元報', en: 'Gulf Era'},
      home: 'https://gulf.example/',
      hosts: ['gulf.example'],
      zone: 'UTC',
      language: HANS,
    },
  ])

  it('neither the outlet’s name nor a part of it, in either script', () => {
    for (const [name, lang] of [
      ['海湾纪元报', 'zh-Hans'],
      ['海灣紀元報', 'zh-Hant'],
    ] as const) {
      const text = `【${name}讯】${name}记者在码头看到渡轮。${name}报道，灯塔的灯坏了。${name}编译。`
      const own = article({title: `${name}：渡轮停航`, text, url: 'https://gulf.example/1', lang: lang as Lang})
      const {keywords} = withKeywords(own, outlets.of(new URL(own.url)))
      expect(keywords.filter((word) => '海湾纪元报'.includes(word))).toEqual([])
      expect(keywords).toContain('渡轮')
    }
  })

  it.each(['快讯', '新闻台', '专电', '中央社', '彭博社', '专访', '社论'])('%s', (word) => {
    expect(keywordsWith(word)).not.toContain(word)
  })
})
