import {describe, expect, it} from 'vitest'
import {articleIn} from './seeds.ts'

const URL_OF_PAGE = 'https://www.dw.com/zh/a-70000001'
const picture = (at: number) => `<img src="https://api.dw.com/image/7000000${at}_303.jpg">`
const item = (at: number, name: string, text: string) => `<div>${picture(at)}<b>${name}</b>${text}</div>`
const three = [1, 2, 3].map((at) => item(at, `船${at}`, `：停在码头${at}。`)).join('')
const bodyIn = (body: string) => articleIn({url: URL_OF_PAGE, body}).article.body

describe('an item of a gallery', () => {
  it.each([
    {name: 'a name and a text', html: item(3, '铁船', '：停了。'), title: '铁船', text: '停了。'},
    {
      name: 'a break before the name',
      html: `<div>${picture(3)}<br><b>铁船</b>：停了。</div>`,
      title: '铁船',
      text: '停了。',
    },
    {name: 'spaces', html: item(3, ' 铁船 ', ' ： 停了。 '), title: '铁船', text: '停了。'},
    {name: 'a half-width colon', html: item(3, '铁船', ': 停了。'), title: '铁船', text: '停了。'},
    {name: 'a second colon', html: item(3, '铁船', '：船长说：停了。'), title: '铁船', text: '船长说：停了。'},
    {name: 'a second bold word', html: item(3, '铁船', '：<b>三天</b>前停了。'), title: '铁船', text: '三天前停了。'},
    {
      name: 'a link in the text',
      html: item(3, '铁船', '：见<a href="https://harbour.example/">公告</a>。'),
      title: '铁船',
      text: '见公告。',
    },
    {name: 'a name alone', html: item(3, '铁船', '：'), title: '铁船', text: ''},
  ])('$name', ({html, title, text}) => {
    const {galleries} = bodyIn(`${item(1, '木船', '：停了。')}${item(2, '渡船', '：停了。')}${html}`)
    expect(galleries[0]?.items[2]).toEqual({at: 2, title, text})
  })
})

describe('a gallery', () => {
  it.each([
    {heading: '<h3>相关图集：湖上的船</h3>', title: '湖上的船'},
    {heading: '<h3>相關圖集: 湖上的船</h3>', title: '湖上的船'},
    {heading: '<h2>相关图集：湖上的船</h2>', title: '湖上的船'},
    {heading: '<h3>相关图集：</h3>', title: null},
    {heading: '<h3>湖上的船</h3>', title: null},
    {heading: '<p>相关图集：湖上的船</p>', title: null},
    {heading: '', title: null},
  ])('takes its title from a heading that announces a gallery: $heading', ({heading, title}) => {
    expect(bodyIn(`<p>正文。</p>${heading}${three}`).galleries.map((gallery) => gallery.title)).toEqual([title])
  })

  it('is made of each run of items', () => {
    const {galleries, text} = bodyIn(`${three}<p>正文。</p>${three.replaceAll('7000000', '7100000')}`)
    expect({items: galleries.map(({items}) => items.map(({at}) => at)), text}).toEqual({
      items: [
        [0, 1, 2],
        [3, 4, 5],
      ],
      text: '正文。',
    })
  })

  it('needs at least three items', () => {
    const two = item(1, '木船', '：停了。') + item(2, '铁船', '：停了。')
    expect(bodyIn(two).galleries).toEqual([])
    expect(bodyIn(`${two}<p>正文。</p>${item(3, '渡船', '：停了。')}`).galleries).toEqual([])
    expect(bodyIn(two + item(3, '渡船', '：停了。')).galleries).toHaveLength(1)
  })

  it('decides the language of an article only where there is no text', () => {
    const english = ['one', 'two', 'three'].map((name, at) =>
      item(at + 1, `Boat ${name}`, '：It stays at the pier, and nobody knows when it will leave again.'),
    )
    const lang = (body: string) => articleIn({url: URL_OF_PAGE, title: 'Boats', body}).article.lang
    expect(lang(english.join(''))).toBe('en')
    expect(lang(`<p>渡船停了三天，渔民们在码头上等着，港务局还没有说明。</p>${english.join('')}`)).toBe('zh-Hans')
  })
})

describe('the picture for summaries', () => {
  it.each([
    {name: 'the first in the text', body: `<p>正文。</p>${picture(9)}${three}`, lead: 0},
    {name: 'the first in the gallery of a page without text', body: three, lead: 0},
    {name: 'none if only a gallery beside a text has pictures', body: `<p>正文。</p>${three}`, lead: null},
    {name: 'none without pictures', body: '<p>正文。</p>', lead: null},
  ])('is $name', ({body, lead}) => {
    expect(bodyIn(body).lead).toBe(lead)
  })
})
