import {describe, expect, it} from 'vitest'
import {wordsOf} from '../../src/chinese/segmenter.ts'
import {wordCuts} from '../../templates/word-cuts.ts'

/** A headline with a bar at each place where a line may break. */
function cut(title: string, lang: string): string {
  const cuts = wordCuts(title, lang)
  return [0, ...cuts].map((from, at) => title.slice(from, cuts[at])).join('|')
}

describe('the cuts of headlines', () => {
  it.each([
    ['拜登上任后访问码头', '拜登'],
    ['特朗普访问码头', '特朗普'],
    ['蔡英文访问码头', '蔡英文'],
    ['马克龙访问码头', '马克龙'],
    ['泽连斯基访问码头', '泽连斯基'],
    ['蓬佩奥访问码头', '蓬佩奥'],
    ['华春莹回应码头工人', '华春莹'],
    ['法国与阿联酋达成协议', '阿联酋'],
    ['比特币值一艘渡轮', '比特币'],
    ['佐治亚州的渡轮', '佐治亚州'],
    ['内蒙古的灯塔', '内蒙古'],
    ['一带一路的渡轮', '一带一路'],
    ['纽交所撤销渡轮公司', '纽交所'],
    ['纳斯达克指数下跌', '纳斯达克'],
  ])('do not tear a name: %s', (title, name) => {
    expect(cut(title, 'zh-Hans')).toContain(name)
  })

  it.each([
    ['總統府回應武漢肺炎疫情', '武漢肺炎'],
    ['拜登訪問碼頭', '拜登'],
    ['馬克宏訪問碼頭', '馬克宏'],
    ['美國聯準會升息', '聯準會'],
  ])('nor in Traditional characters: %s', (title, name) => {
    expect(cut(title, 'zh-Hant')).toContain(name)
  })

  it('leave particles with the word before, and prefixes with the word after', () => {
    expect(cut('渡轮的灯塔修好了', 'zh-Hans')).not.toMatch(/\|[的了]/)
    expect(cut('码头不开放', 'zh-Hans')).not.toMatch(/不\|/)
  })

  it.each(['旧报扫完', '作业写完', '灯塔看住'])('leave a result with its verb: %s', (title) => {
    expect(cut(title, 'zh-Hans')).not.toMatch(/\|[完住]/)
  })

  it('are none in other languages and in texts without Han characters', () => {
    expect(wordCuts('The ferry 渡轮 is late', 'en')).toEqual([])
    expect(wordCuts('Ferry', 'zh-Hans')).toEqual([])
  })
})

it('the words of a text, joined, are the text, also for characters beyond the first plane', () => {
  for (const text of ['𠮷野家的渡輪，2020年 Ferry！', '乾隆年間𣎴發𠀀', '', ' ', '着著裏裡']) {
    expect(wordsOf(text, 'zh-Hant').join('')).toBe(text)
    expect(wordsOf(text, 'zh-Hans').join('')).toBe(text)
  }
})
