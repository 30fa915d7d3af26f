import {describe, expect, it} from 'vitest'
import {isSameTitle} from '../../src/body/same-title.ts'
import {clean} from './readable.ts'

const SAME: readonly (readonly [text: string, title: string])[] = [
  ['渡船—停航三天', '渡船-停航三天'],
  ['渡船——停航三天', '渡船 - 停航三天'],
  ['渡船–停航三天', '渡船－停航三天'],
  ['渡船 — 停航三天', '渡船：停航三天'],
  ['“渡船”停航三天', '「渡船」停航三天'],
  ['"Ferry" stops', '“Ferry” stops'],
  ['The ferry’s last day', "The ferry's last day"],
  ['The Ferry Stops', 'The ferry stops'],
  ['ＡＢＣ渡船２０２０', 'ABC渡船2020'],
  ['渡船 停航 三天', '渡船停航三天'],
  ['渡船\u00A0停航三天', '渡船 停航三天'],
  ['渡船停航三天！', '渡船停航三天'],
  ['渡船停航三天……', '渡船停航三天...'],
  ['渡船(上)', '渡船（上）'],
  ['渡船停了吗?', '渡船停了吗？'],
  ['渡船：2019–20', '渡船：2019-20'],
  ['渡船~停航', '渡船～停航'],
  ['渡船丨停航', '渡船丨停航'],
  ['渡船🚢停航', '渡船停航'],
  ['渡船﹣停航', '渡船—停航'],
]

const OTHER: readonly (readonly [text: string, title: string])[] = [
  ['渡船停航四天', '渡船停航三天'],
  ['渡船停航1.5天', '渡船停航15天'],
  ['渡船停航', '渡船停航：码头很静'],
  ['C++', 'C'],
  ['……', '渡船'],
  ['', '渡船'],
  ['A+B', 'AB'],
]

describe('a title written in another way', () => {
  it.each(SAME)('is the same: %s and %s', (text, title) => {
    expect(isSameTitle(text, title)).toBe(true)
    const {text: shown, removed} = clean(`<h2>${text}</h2><p>码头很静。</p>`, {title})
    expect({shown, removed: removed[0]?.reason}).toEqual({shown: '码头很静。', removed: 'repeated-title'})
  })

  it.each(OTHER)('is another title: %s and %s', (text, title) => {
    expect(isSameTitle(text, title)).toBe(false)
    expect(isSameTitle(title, text)).toBe(false)
  })

  it('names a section where it stands later in the text', () => {
    const {text} = clean('<p>码头很静。</p><h2>渡船—停航</h2><p>完。</p>', {title: '渡船-停航'})
    expect(text).toBe('码头很静。\n渡船—停航\n完。')
  })
})
