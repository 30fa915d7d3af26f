import {describe, expect, it} from 'vitest'
import type {Note} from '../../src/model/article.ts'
import {clean} from './readable.ts'

const PAGES = {
  bitterwinter: 'https://zh.bitterwinter.org/tide/',
  dw: 'https://www.dw.com/zh/a-70000001',
  epochtimes: 'https://www.epochtimes.com/gb/20/11/14/n12500001.htm',
  nyt: 'https://cn.nytimes.com/world/20201114/tide/',
  reuters: 'https://cn.reuters.com/article/tide-idCNKBS1',
  rfa: 'https://www.rfa.org/mandarin/tide/xx-11142020100000.html',
  rfi: 'https://www.rfi.fr/cn/20201114-tide',
  voa: 'https://www.voachinese.com/a/5700001.html',
  unknown: 'https://tide.example/news/1',
} as const

interface Line {
  readonly of: keyof typeof PAGES
  readonly line: string
}

const FIRST = '渡船停了三天。'
const below = ({of, line}: Line) => clean(`<p>${FIRST}</p><p>${line}</p>`, {url: PAGES[of]})

interface Noted extends Line {
  readonly kind: Note['kind']
}

const NOTED: readonly Noted[] = [
  {of: 'dw', line: '（湾社）', kind: 'agency'},
  {of: 'dw', line: '(湾社等)', kind: 'agency'},
  {of: 'dw', line: '某甲/某乙 (湾社、海社、ABC)', kind: 'agency'},
  {of: 'dw', line: '某甲／ 某乙·丙（湾社，海社）', kind: 'agency'},
  {of: 'dw', line: 'Mara Tide/某乙（湾社）', kind: 'agency'},
  {of: 'dw', line: '某甲/某乙/（湾社，海社）', kind: 'agency'},
  {of: 'dw', line: '某甲 / 某某乙', kind: 'agency'},
  {of: 'dw', line: '来信的看法不代表德国之声。', kind: 'disclaimer'},
  {of: 'dw', line: '文中评论仅代表作者个人立场。', kind: 'disclaimer'},
  {of: 'dw', line: '© 2020年湾台版权声明：本文受保护。', kind: 'rights'},
  {of: 'dw', line: '© 2020年灣臺版權聲明：本文受保護。', kind: 'rights'},
  {of: 'epochtimes', line: '责任编辑：某甲#', kind: 'credit'},
  {of: 'epochtimes', line: '責任編輯：某甲 ＃', kind: 'credit'},
  {of: 'epochtimes', line: '文字整理：某甲；责任编辑：某乙#', kind: 'credit'},
  {of: 'epochtimes', line: '撰文：某甲', kind: 'credit'},
  {of: 'epochtimes', line: '采访：某甲', kind: 'credit'},
  {of: 'epochtimes', line: '海湾新闻《潮水》制作组 #', kind: 'credit'},
  {of: 'epochtimes', line: '（转自海湾电台）', kind: 'agency'},
  {of: 'epochtimes', line: '（转载：湾社）', kind: 'agency'},
  {of: 'epochtimes', line: '资料来源：港务局', kind: 'agency'},
  {of: 'rfa', line: '记者：某甲 责编：某乙、某丙 网编：某丁', kind: 'credit'},
  {of: 'rfa', line: '海湾电台记者某甲港口报道。责编：某乙', kind: 'credit'},
  {of: 'rfa', line: '海湾电台记者 某某甲 港口报导 责编 某乙 网编 某丙', kind: 'credit'},
  {of: 'rfa', line: '(实习记者：某甲 责编：某乙 网编：某丁)', kind: 'credit'},
  {of: 'rfa', line: '（记者某某甲港口采访报道）', kind: 'credit'},
  {of: 'reuters', line: '发稿 某甲；审校 某乙/某丙', kind: 'credit'},
  {of: 'reuters', line: '编译/审校 某甲/某乙', kind: 'credit'},
  {of: 'reuters', line: '采写 湾社新闻部；整理 某甲；审校 某乙', kind: 'credit'},
  {of: 'reuters', line: '（编译 某甲；审校 某乙）', kind: 'credit'},
  {of: 'voa', line: '（本文参考了湾社的报道。）', kind: 'agency'},
  {of: 'voa', line: '(本报道依据了海社的消息)', kind: 'agency'},
  {of: 'voa', line: '（美国之音驻港口记者某甲对本文也有贡献。）', kind: 'credit'},
  {of: 'voa', line: '美国之音湖区记者某甲对本篇报道有贡献', kind: 'credit'},
  {of: 'bitterwinter', line: '<strong>寒冬記者 某某甲</strong>', kind: 'credit'},
  {of: 'nyt', line: '翻译：Mara Tide、某乙', kind: 'credit'},
  {of: 'rfi', line: '© 2020 AFP', kind: 'rights'},
  {of: 'unknown', line: '译者：某甲', kind: 'credit'},
  {of: 'unknown', line: '翻譯：某甲', kind: 'credit'},
  {of: 'unknown', line: '（责编：某乙）', kind: 'credit'},
  {of: 'unknown', line: '审校 某丙', kind: 'credit'},
  {of: 'unknown', line: '網編：某丁', kind: 'credit'},
  {of: 'unknown', line: '© 2020 湾报', kind: 'rights'},
]

/** Lines that resemble the notes above but lack the part that makes them notes. */
const TEXT: readonly Line[] = [
  {of: 'dw', line: '港务局说原因是风（见昨日报道）。'},
  {of: 'dw', line: '他问：“船呢？”（沉默）“没有船。”'},
  {of: 'dw', line: '渡船停在北岸，乘客们说他们要等到第二天的早晨才能过去（港务局）'},
  {of: 'dw', line: '（1）'},
  {of: 'dw', line: '（港务局说风。船长说浪）'},
  {of: 'dw', line: '早/晚各一班'},
  {of: 'dw', line: '责任编辑某甲在船上'},
  {of: 'epochtimes', line: '资料来源显示，渡船停了三天。'},
  {of: 'epochtimes', line: '责任编辑说：船停了。'},
  {of: 'epochtimes', line: '制作组在码头等了三天'},
  {of: 'rfa', line: '码头的记者问责编为什么没有船。'},
  {of: 'rfa', line: '（记者在码头上等了三天）'},
  {of: 'reuters', line: '码头的记者没有编译过什么。'},
  {of: 'voa', line: '（渡船参考了灯塔的方向。）'},
  {of: 'voa', line: '美国之音记者某甲对渡船有贡献。'},
  {of: 'bitterwinter', line: '寒冬記者 某某甲在碼頭上問過三次。'},
  {of: 'unknown', line: '© 是船长画在帆上的记号。'},
  {of: 'unknown', line: '© 一九七〇年的船票'},
  {of: 'unknown', line: '译者在船上。'},
  {of: 'unknown', line: `责编：${'某甲、'.repeat(30)}`},
  {of: 'unknown', line: '（湾社）'},
]

describe('the last line of an article', () => {
  it.each(NOTED)('is a note ($kind) at $of: $line', ({of, line, kind}) => {
    const {notes, text} = below({of, line})
    expect({notes, text}).toEqual({notes: [{kind, text: line.replace(/<[^>]+>/g, '')}], text: FIRST})
  })

  it.each(TEXT)('is text at $of: $line', ({of, line}) => {
    const {notes, text} = below({of, line})
    expect({notes, text}).toEqual({notes: [], text: `${FIRST}\n${line}`})
  })

  it('is text beyond 400 characters, even if it reads like a note', () => {
    const line = `© 2020年湾台版权声明：${'船'.repeat(400)}`
    expect(below({of: 'dw', line}).text).toBe(`${FIRST}\n${line}`)
  })
})

describe('lines below an article', () => {
  const editors = (count: number) => Array.from({length: count}, (_, at) => `责编：某${at}`)
  const cleanWith = (lines: readonly string[]) =>
    clean(`<p>${FIRST}</p>${lines.map((line) => `<p>${line}</p>`).join('')}`)

  it('are at most eight', () => {
    expect(cleanWith(editors(8)).notes.map(({text}) => text)).toEqual(editors(8))
    const nine = cleanWith(editors(9))
    expect({text: nine.text, notes: nine.notes.length}).toEqual({text: `${FIRST}\n责编：某0`, notes: 8})
  })

  it('are printed once each, rights last', () => {
    const {notes} = cleanWith(['© 2020 湾报', '责编：某甲', '责编： 某甲', '© 2020 湾报', '译者：某乙'])
    expect(notes.map(({text}) => text)).toEqual(['责编：某甲', '译者：某乙', '© 2020 湾报'])
  })
})
