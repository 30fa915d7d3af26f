import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const ENGLISH = '<p>The ferry on the lake has not moved for three days, and the fishermen are waiting at the pier.</p>'
const HEBREW = '<p>המעבורת באגם עומדת כבר שלושה ימים, והדייגים מחכים על המזח, ואיש אינו יודע מדוע.</p>'

/** The printed body behind a paragraph that tells the language of the article. */
const shown = (html: string, article: string): string =>
  joined(clean(article + html, {title: article === HEBREW ? 'המעבורת באגם' : 'The ferry on the lake'})).slice(
    article.length,
  )

describe('the direction of a block', () => {
  it.each([
    {name: 'Hebrew', html: '<p>המים שקטים.</p>', is: '<p dir="rtl" lang="he">המים שקטים.</p>'},
    {
      name: 'Arabic',
      html: '<p>البحر هادئ أمام المدينة.</p>',
      is: '<p dir="rtl" lang="ar">البحر هادئ أمام المدينة.</p>',
    },
    {name: 'Thaana', html: '<p>ކަނޑު މަޑު</p>', is: '<p dir="rtl" lang="dv">ކަނޑު މަޑު</p>'},
    {name: 'Syriac', html: '<p>ܝܡܐ ܫܠܝܐ</p>', is: '<p dir="rtl" lang="syr">ܝܡܐ ܫܠܝܐ</p>'},
    {name: 'N’Ko', html: '<p>ߞߐ߰ߖߌ</p>', is: '<p dir="rtl" lang="nqo">ߞߐ߰ߖߌ</p>'},
    {name: 'Adlam', html: '<p>𞤀𞤁𞤂𞤃</p>', is: '<p dir="rtl" lang="ff-Adlm">𞤀𞤁𞤂𞤃</p>'},
    {
      name: 'a list',
      html: '<ul><li>המים</li><li>הרוח</li></ul>',
      is: '<ul dir="rtl" lang="he"><li>המים</li><li>הרוח</li></ul>',
    },
    {
      name: 'a list of both directions',
      html: '<ul><li>The water of the lake</li><li>המים באגם</li></ul>',
      is: '<ul><li>The water of the lake</li><li dir="rtl" lang="he">המים באגם</li></ul>',
    },
    {
      name: 'a quotation with its translation',
      html: '<blockquote><p>המים שקטים.</p><p>The water is calm.</p></blockquote>',
      is: '<blockquote><p dir="rtl" lang="he">המים שקטים.</p><p>The water is calm.</p></blockquote>',
    },
    {
      name: 'a cell',
      html: '<table><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>המים שקטים</td></tr></table>',
      is: '<table><tbody><tr><td>one</td><td>two</td></tr><tr><td>three</td><td dir="rtl" lang="he">המים שקטים</td></tr></tbody></table>',
    },
    {name: 'a name in English', html: '<p>He said שלום to us.</p>', is: '<p>He said שלום to us.</p>'},
    {name: 'numbers', html: '<p dir="rtl">2020</p>', is: '<p>2020</p>'},
    {name: 'stated for English', html: '<p dir="rtl">The water is calm.</p>', is: '<p>The water is calm.</p>'},
    {
      name: 'stated by the style of a box',
      html: '<div style="direction: rtl"><p>المياه هادئة</p></div>',
      is: '<p dir="rtl" lang="ar">المياه هادئة</p>',
    },
    {
      name: 'stated by the first letter',
      html: '<p dir="auto">The water is calm.</p>',
      is: '<p dir="auto">The water is calm.</p>',
    },
    {name: 'stated for a half', html: '<p dir="rtl">שלום to us all</p>', is: '<p dir="rtl">שלום to us all</p>'},
  ])('of an English article: $name', ({html, is}) => {
    expect(shown(html, ENGLISH)).toBe(is)
  })

  it.each([
    {
      name: 'English',
      html: '<p>The water of the lake is calm.</p>',
      is: '<p dir="ltr" lang="en">The water of the lake is calm.</p>',
    },
    {
      name: 'Chinese',
      html: '<p>湖水平静，渔民们在等。</p>',
      is: '<p dir="ltr" lang="zh-Hans">湖水平静，渔民们在等。</p>',
    },
    {name: 'Hebrew that says so', html: '<p dir="rtl">המים שקטים.</p>', is: '<p>המים שקטים.</p>'},
    {name: 'Hebrew that says the reverse', html: '<p dir="ltr">המים שקטים.</p>', is: '<p>המים שקטים.</p>'},
    {name: 'Arabic', html: '<p>البحر هادئ أمام المدينة.</p>', is: '<p lang="ar">البحر هادئ أمام المدينة.</p>'},
    {name: 'a number that says so', html: '<p dir="ltr">+49 30 12</p>', is: '<p>+49 30 12</p>'},
  ])('of a Hebrew article: $name', ({html, is}) => {
    expect(shown(html, HEBREW)).toBe(is)
  })
})

describe('the direction of words', () => {
  it.each([
    {html: '<p>He said <bdi>שלום</bdi> to us.</p>', is: '<p>He said <bdi>שלום</bdi> to us.</p>'},
    {html: '<p>He said <bdo dir="rtl">abc</bdo> to us.</p>', is: '<p>He said <bdo dir="rtl">abc</bdo> to us.</p>'},
    {html: '<p>He said <bdo>abc</bdo> to us.</p>', is: '<p>He said abc to us.</p>'},
    {html: '<p>He said <span dir="rtl">שלום</span> to us.</p>', is: '<p>He said <bdi dir="rtl">שלום</bdi> to us.</p>'},
    {
      html: '<p>He said <span style="direction:rtl">שלום</span> to us.</p>',
      is: '<p>He said <bdi dir="rtl">שלום</bdi> to us.</p>',
    },
    {html: '<p>He said <font dir="rtl">שלום</font> to us.</p>', is: '<p>He said <bdi dir="rtl">שלום</bdi> to us.</p>'},
    {html: '<p>He said <span dir="rtl">no</span> to us.</p>', is: '<p>He said no to us.</p>'},
    {
      html: '<p>He said <span style="direction: rtl; unicode-bidi: bidi-override">abc</span> to us.</p>',
      is: '<p>He said <bdo dir="rtl">abc</bdo> to us.</p>',
    },
  ])('$html', ({html, is}) => {
    expect(shown(html, ENGLISH)).toBe(is)
  })
})

describe('the language that a seed states', () => {
  it.each([
    {name: 'where the words agree', html: '<p lang="he">המים שקטים.</p>', is: '<p dir="rtl" lang="he">המים שקטים.</p>'},
    {
      name: 'where the script disagrees',
      html: '<p lang="en">湖水平静，渔民们在等。</p>',
      is: '<p lang="zh-Hans">湖水平静，渔民们在等。</p>',
    },
    {
      name: 'where the words disagree',
      html: '<p lang="de">The water of the lake is calm, and the wind has gone.</p>',
      is: '<p>The water of the lake is calm, and the wind has gone.</p>',
    },
    {
      name: 'of a region',
      html: '<p lang="pt-BR">A balsa do lago está parada há três dias e os pescadores esperam no cais.</p>',
      is: '<p lang="pt-BR">A balsa do lago está parada há três dias e os pescadores esperam no cais.</p>',
    },
    {name: 'in capitals', html: '<p lang="FR">Le bac.</p>', is: '<p lang="fr">Le bac.</p>'},
    {
      name: 'with an underscore',
      html: '<p lang="zh_TW">湖水很平靜，漁民們在等。</p>',
      is: '<p lang="zh-Hant">湖水很平靜，漁民們在等。</p>',
    },
    {
      name: 'as Chinese in the other script',
      html: '<p lang="zh-CN">湖水很平靜，漁民們在碼頭等著。</p>',
      is: '<p lang="zh-Hant">湖水很平靜，漁民們在碼頭等著。</p>',
    },
    {name: 'in XML', html: '<p xml:lang="fr">Le bac.</p>', is: '<p lang="fr">Le bac.</p>'},
    {
      name: 'that no detector knows',
      html: '<p lang="cy">Nid yw’r fferi ar y llyn wedi symud ers tri diwrnod.</p>',
      is: '<p lang="cy">Nid yw’r fferi ar y llyn wedi symud ers tri diwrnod.</p>',
    },
    {name: 'as the article’s', html: '<p lang="en">The water is calm.</p>', is: '<p>The water is calm.</p>'},
    {name: 'as nothing', html: '<p lang="und">The water is calm.</p>', is: '<p>The water is calm.</p>'},
    {name: 'as no tag', html: '<p lang="x y">The water is calm.</p>', is: '<p>The water is calm.</p>'},
  ])('stays $name', ({html, is}) => {
    expect(shown(html, ENGLISH)).toBe(is)
  })

  it('decides the language of an article whose words do not', () => {
    expect(
      clean('<div lang="cy"><p>Nid yw’r fferi ar y llyn wedi symud ers tri diwrnod.</p></div>', {title: 'Fferi'}).lang,
    ).toBe('cy')
  })
})
