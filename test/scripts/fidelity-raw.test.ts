import {describe, expect, it} from 'vitest'
import {compareRaw} from '../../scripts/fidelity/raw/compare.ts'
import {pageText} from '../../scripts/fidelity/raw/page-text.ts'
import {publishedText} from '../../scripts/fidelity/raw/published-text.ts'
import {printRaw} from '../../scripts/fidelity/raw/report.ts'

describe('the published text of a body', () => {
  it.each([
    {name: 'hidden text', html: '<p hidden>雾</p><p style="display:none">灯</p>', texts: ['雾', '灯']},
    {name: 'a template', html: '<template><p>雾</p></template>', texts: ['雾']},
    {name: 'a form with a button', html: '<form>雾<button>灯</button></form>', texts: ['雾', '灯']},
    {name: 'markup in raw text', html: '<iframe><p>雾</p></iframe><noscript><b>灯</b></noscript>', texts: ['雾', '灯']},
    {name: 'no code', html: '<script>雾</script><style>灯</style><p>桥</p>', texts: ['桥']},
    {name: 'one block for text in inline elements', html: '<p>雾<b>和</b><i>灯</i></p>', texts: ['雾和灯']},
  ])('includes $name', ({html, texts}) => {
    expect(publishedText(html).map(({text}) => text)).toEqual(texts)
  })

  it('names the nearest element with a class', () => {
    const html = '<div class="share box"><ul><li>雾</li></ul></div>'
    expect(publishedText(html)).toEqual([{text: '雾', kind: 'div.share.box li'}])
  })
})

describe('the comparison with a page', () => {
  const page = pageText(
    '<html><body><h1>湖</h1><p>清晨有<i>雾</i>。</p><img alt="一盏灯"><script>桥</script></body></html>',
  )

  it('finds text in other elements and in alternative texts', () => {
    expect(compareRaw(publishedText('<p>清晨有雾。</p><p>一盏灯</p>'), page)).toEqual({characters: 8, missing: []})
  })

  it('names the missing part of a block', () => {
    expect(compareRaw(publishedText('<p class="x">清晨有雾。桥上有人。</p>'), page).missing).toEqual([
      {kind: 'p.x', text: '桥上有人。', characters: 5},
    ])
  })

  it('is printed with the characters that no loss counts', () => {
    const {characters, missing} = compareRaw(publishedText('<p class="x">桥上有人。</p>'), page)
    const printed = printRaw('seeds', [{file: '1.md', outlet: 'lake', characters, missing, counted: 2}], 5)
    expect(printed).toContain('Not on the page: 5 (100.0000 %)')
    expect(printed).toContain("more than the article's losses count: 3 (60.0000 %)")
    expect(printed).toContain('lake p.x  1  5  桥上有人。')
  })
})
