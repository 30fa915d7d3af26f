import {describe, expect, it} from 'vitest'
import {clean} from './readable.ts'

const REST =
  '<p>渡船停了三天。</p><p>码头很静。</p><p>乘客在等。</p><p>船长回来了。</p><p>灯塔亮着。</p><p>风停了。</p><p>完。</p>'

const NAMED: readonly (readonly [line: string, authors: readonly string[]])[] = [
  // Datelines: the names in one piece with house, place and verb.
  ['【湖报2021年01月06日讯】（湖报记者王小湖综合报导）渡船停了。', ['王小湖']],
  ['【湖报讯】（湖报记者李舟、陈小帆采访报导）渡船停了。', ['李舟', '陈小帆']],
  ['（湖报记者王小湖台北报导）渡船停了。', ['王小湖']],
  ['（湖报记者李舟美国华盛顿DC报导）渡船停了。', ['李舟']],
  ['（湖社記者陳小帆台北7日電）渡船停了。', ['陳小帆']],
  ['（湖社記者陳帆東京5日專電）渡船停了。', ['陳帆']],
  ['（湖社記者陳小帆、李舟台東縣12日電）渡船停了。', ['陳小帆', '李舟']],
  ['（湖社記者李小舟雅加達、陳小帆台北7日電）渡船停了。', ['李小舟', '陳小帆']],
  ['（湖社記者李小舟、陳小帆布魯塞爾/倫敦25日專電）渡船停了。', ['李小舟', '陳小帆']],
  ['（湖社記者陳小帆越南芹苴7日專電）渡船停了。', ['陳小帆']],
  ['（湖社記者歐陽小帆台北7日電）渡船停了。', ['歐陽小帆']],
  ['（湖社記者李小舟、陳小帆7日綜合報導）渡船停了。', ['李小舟', '陳小帆']],
  ['（湖报专栏作家Ana Probe撰文／王小湖编译）渡船停了。', ['Ana Probe']],
  ['湖畔电台记者 李小舟、陈小帆  台北报导 责编 王湖 周岸', ['李小舟', '陈小帆']],
  ['湖畔电台记者李小舟华盛顿报道。责编：王湖 网编：周岸', ['李小舟']],
  ['湖畔电台驻伦敦特约记者李小舟报道   责编：王湖', ['李小舟']],
  ['湖畔电台记者李舟 责编：王湖 网编：周岸', ['李舟']],
  ['记者李舟 责编王湖、周岸 网编：孙岛', ['李舟']],
  // Roles with their names.
  ['记者：李舟 责编：王湖、周岸 网编：孙岛', ['李舟']],
  ['（记者：李舟；编辑：王湖 网编：周岸）', ['李舟']],
  ['(实习记者：李舟 责编：王湖)', ['李舟']],
  ['记者：李小舟 陈小帆  责编 王湖、周岸', ['李小舟', '陈小帆']],
  ['寒冬記者 李小舟', ['李小舟']],
  ['作者：某某甲', ['某某甲']],
  [
    '作者：馬西莫·湖維吉（Massimo Lake）和馬可·岸蒂（Marco Shore）',
    ['馬西莫·湖維吉（Massimo Lake）', '馬可·岸蒂（Marco Shore）'],
  ],
  ['作者：李舟（公众号：湖边）', ['李舟']],
  ['作者： 李小舟 来源：湖报', ['李小舟']],
  ['作者：李小舟 2020-7-28', ['李小舟']],
  ['作者 李舟', ['李舟']],
  ['文／李舟', ['李舟']],
  ['文/李小舟', ['李小舟']],
  ['文 | 李舟', ['李舟']],
  ['文｜李小舟', ['李小舟']],
  ['文 l 李小舟', ['李小舟']],
  ['文：李舟 图：王湖', ['李舟']],
  ['撰稿丨安娜·普罗布；翻译丨王湖', ['安娜·普罗布']],
  ['采写︱李舟', ['李舟']],
  ['采写 湖报中文部；撰写 李小舟', ['李小舟']],
  ['（撰稿：李小舟 责编：王湖）', ['李小舟']],
  ['撰文：李舟、湖泊经济研究所', ['李舟']],
  ['by Ana Probe', ['Ana Probe']],
  ['By Ana Probe and Ben Sounding', ['Ana Probe', 'Ben Sounding']],
  ['by Ana Probe Photographs by Ben Sounding', ['Ana Probe']],
  ['Reporting by Ana Probe in Lakeport; Editing by Ben Sounding', ['Ana Probe']],
  ['Reported by Ana van der Probe', ['Ana van der Probe']],
  ['Author: Ana Probe', ['Ana Probe']],
]

/** Lines that name no author of the article. */
const NAMELESS: readonly string[] = [
  '责任编辑：李舟 #',
  '编译：李舟 审校：王湖',
  '译者：李舟',
  '翻译：李舟',
  '摄影：李舟',
  '来源：李舟',
  '（湖社台北7日電）渡船停了。',
  '（湖社東京7日綜合外電報導）渡船停了。',
  '（记者在码头上等了三天）',
  '（记者会现场）',
  '（美国湖声记者李舟对本报道亦有贡献）',
  '记者问船长为什么没有船。',
  '作者在书中说，船停了。',
  '作者：本报评论员',
  '作者：佚名',
  '作者简介：李舟，住在湖边。',
  '文章说船停了。',
  '据湖报记者李舟报道，船停了三天，码头很静。',
  'By Monday the ferry had stopped.',
  'By the Numbers',
  'By Reuters Staff',
  'By design',
  '（湖社檔案照片）',
]

describe('authors whom the text names', () => {
  it.each(NAMED)('are in the byline, from its first line: %s', (line, authors) => {
    const {byline, text} = clean(`<p>${line}</p>${REST}`)
    expect(byline).toEqual(authors)
    expect(text.startsWith(line.replace(/ {2,}/g, ' ').slice(0, 6))).toBe(true)
  })

  it.each(
    NAMED.filter(([line]) => !/渡船停了。$/.test(line)),
  )('are in the byline, from its last line: %s', (line, authors) => {
    expect(clean(`${REST}<p>${line}</p>`).byline).toEqual(authors)
  })

  it.each(NAMELESS)('are not found where the line names no author: %s', (line) => {
    expect(clean(`<p>${line}</p>${REST}`).byline).toEqual([])
    expect(clean(`${REST}<p>${line}</p>`).byline).toEqual([])
  })

  it('are not sought in the middle of a text', () => {
    expect(clean(`${REST}<p>文／李舟</p>${REST}`).byline).toEqual([])
  })

  it('do not replace names beside the time', () => {
    const body = `<div><i>某某甲<br>2020-11-14T10:00:00Z</i></div><p>作者：李舟</p>${REST}`
    expect(clean(body, {url: 'https://www.dw.com/zh/a-70000001'}).byline).toEqual(['某某甲'])
  })
})
