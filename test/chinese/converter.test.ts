import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {runInNewContext} from 'node:vm'
import {describe, expect, it} from 'vitest'
import {converterOf} from '../../src/chinese/converter.ts'
import {SCRIPT_ASSETS, type Script, scriptAsset, scriptTable} from '../../src/chinese/script-table.ts'
import {projectRoot} from '../support/command.ts'

/** The converter of the file that pages load. */
function converterIn(script: Script): (text: string) => string {
  const page: {hanConverters?: Record<Script, (text: string) => string>} = {}
  runInNewContext(readFileSync(SCRIPT_ASSETS[script], 'utf8'), page)
  const convert = page.hanConverters?.[script]
  if (!convert) throw new Error(`${SCRIPT_ASSETS[script]} defines no converter.`)
  return convert
}

const [toTraditional, toSimplified] = [converterIn('tw'), converterIn('cn')]

/** Sentences in both scripts, Simplified and Traditional, by a person who knows both. */
const SENTENCES = readFileSync(join(projectRoot, 'test', 'chinese', 'sentences.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [simplified: string, traditional: string])

/** The sentences that the converter gets wrong, with its mistake; docs/site.md lists their kinds. */
const MISTAKES = new Map([['乾隆年间，这里的井已经干了。', '乾隆年間，這裡的井已經幹了。']])

describe('the conversion of two hundred sentences', () => {
  it('into Traditional Chinese is right but for the known mistakes', () => {
    expect(SENTENCES).toHaveLength(200)
    const wrong = SENTENCES.filter(([simplified, traditional]) => toTraditional(simplified) !== traditional)
    expect(new Map(wrong.map(([simplified]) => [simplified, toTraditional(simplified)]))).toEqual(MISTAKES)
  })

  it('into Simplified Chinese is right', () => {
    for (const [simplified, traditional] of SENTENCES) expect(toSimplified(traditional)).toBe(simplified)
  })
})

describe('a phrase that lies across two words', () => {
  it.each([
    ['被发明家', '被發明家'],
    ['展示了如何', '展示了如何'],
    ['现金发放', '現金發放'],
    ['参与制造', '參與製造'],
    ['市长发表讲话', '市長發表講話'],
    ['从头发展', '從頭發展'],
    ['被发现', '被發現'],
    ['被发布', '被發佈'],
    ['被发射', '被發射'],
    ['被发动', '被發動'],
    ['被发送', '被發送'],
    ['被发还', '被發還'],
    ['描述了如今的困难', '描述了如今的困難'],
    ['描述了如此场面', '描述了如此場面'],
    ['解释了如果', '解釋了如果'],
    ['介绍了解决办法', '介紹了解決辦法'],
    ['一出门', '一出門'],
    ['一起干预', '一起干預'],
    ['染发展示', '染髮展示'],
    ['毛发现象', '毛髮現象'],
    ['下面条款', '下面條款'],
    ['反复制造', '反覆製造'],
    ['延长征税', '延長徵稅'],
    ['联系统战部', '聯繫統戰部'],
    ['这只有他知道', '這只有他知道'],
    ['这只猫', '這隻貓'],
    ['12只船', '12隻船'],
    ['３只船', '３隻船'],
    ['姓范的钟先生', '姓范的鍾先生'],
    ['六十多天后，再度出海', '六十多天後，再度出海'],
    ['鹿湾天后宫', '鹿灣天后宮'],
    ['上周遭搜索', '上週遭搜索'],
    ['本周前高后低', '本週前高後低'],
    ['170万只水貂', '170萬隻水貂'],
    ['台风沙德尔', '颱風沙德爾'],
    ['消息一出，一出好戏', '消息一出，一齣好戲'],
    ['车站里拉二胡', '車站裡拉二胡'],
  ])('%s becomes %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional)
  })

  it.each([
    ['拿著名單', '拿着名单'],
    ['隨著作曲家', '随着作曲家'],
    ['著名的著作', '著名的著作'],
    ['乾隆的乾糧', '乾隆的干粮'],
    ['瞭解瞭望塔', '了解瞭望塔'],
    ['反覆覆蓋', '反复覆盖'],
    ['藉口與慰藉', '借口与慰藉'],
    ['裏面和裡面', '里面和里面'],
    ['衞生與綫路', '卫生与线路'],
  ])('%s becomes %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified)
  })
})

describe('a converter', () => {
  const table = scriptTable({
    characters: new Map([
      ['发', '發'],
      ['𠮷', '吉'],
    ]),
    phrases: new Map([['头发', '頭髮']]),
    ownPhrases: new Map(),
    counts: new Map([
      ['头', 300],
      ['发', 300],
      ['头发', 90],
      ['发展', 500],
      ['展', 100],
    ]),
    frequent: 200,
  })

  it('takes the most probable words, not the longest from the left', () => {
    const convert = converterOf(table)
    expect(convert('头发')).toBe('頭髮')
    expect(convert('头发展')).toBe('头發展')
    expect(convert('发')).toBe('發')
  })

  it('leaves everything but Han characters alone, and the number of characters', () => {
    const convert = converterOf(table)
    expect(convert('A1 発, <b>头发</b>\n𠮷!')).toBe('A1 発, <b>頭髮</b>\n吉!')
    expect(convert('')).toBe('')
    for (const [simplified] of SENTENCES) expect(toTraditional(simplified)).toHaveLength(simplified.length)
  })

  it('is the same in the script for pages', () => {
    const page: {hanConverters?: {tw: (text: string) => string}} = {}
    runInNewContext(scriptAsset('tw', table), page)
    expect(page.hanConverters?.tw('头发展，头发')).toBe('头發展，頭髮')
  })
})
