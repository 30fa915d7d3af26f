import {describe, expect, it} from 'vitest'
import {badgeOf} from '../../src/ingest/quality.ts'
import {articleIn, type SeedText} from './seeds.ts'

const CCTV = 'https://cn.govopendata.com/xinwenlianbo/20201114/'
const WQW = 'https://wqw2010.blogspot.com/2020/11/tide.html'
const RTI = 'https://www.rti.org.tw/news/view/id/2080001'
const MEDIUM = 'https://medium.com/@quay/tide-0123456789ab'
const DW = 'https://www.dw.com/zh/a-70000001'

const characters = (count: number) => '船'.repeat(count)
const video = '<video src="https://bay.example/tide.mp4"></video>'
const picture = (at: number) => `<img src="https://bay.example/${at}.jpg">`
const item = (at: number) => `<div>${picture(at)}<b>某船</b>：停在北岸，${characters(30)}。</div>`

interface Case extends SeedText {
  readonly name: string
  readonly kind: string
}

const CASES: readonly Case[] = [
  {name: 'a broadcast', url: CCTV, body: `<p>${characters(500)}</p>`, kind: 'list'},
  {name: 'a short broadcast', url: CCTV, body: '<li>渡船停航。</li><li>灯塔亮着。</li>', kind: 'list'},
  {name: 'a video of a broadcast', url: CCTV, body: `<p>看录像。</p>${video}`, kind: 'video'},
  {name: 'names in 34,000 characters', url: WQW, body: `<p>${characters(34_000)}</p>`, kind: 'namelist'},
  {name: 'names in many paragraphs', url: WQW, body: `<p>${characters(1000)}</p>`.repeat(34), kind: 'namelist'},
  {name: 'names in one character less', url: WQW, body: `<p>${characters(33_999)}</p>`, kind: 'article'},
  {name: 'the same length at another outlet', url: DW, body: `<p>${characters(34_000)}</p>`, kind: 'article'},
  {name: 'three pictures at an outlet of lists', url: WQW, body: picture(1) + picture(2) + picture(3), kind: 'gallery'},
  {name: 'a gallery alone', url: DW, body: item(1) + item(2) + item(3), kind: 'gallery'},
  {name: 'a gallery with an agency', url: DW, body: `${item(1) + item(2) + item(3)}<p>（湾社）</p>`, kind: 'gallery'},
  {
    name: 'a gallery with a text',
    url: DW,
    body: `<p>${characters(60)}</p>${item(1) + item(2) + item(3)}`,
    kind: 'article',
  },
  {name: 'two pictures', url: DW, body: picture(1) + picture(2), kind: 'article'},
]

describe('the kind of an article', () => {
  it.each(CASES)('$name', ({name: _, kind, ...seed}) => {
    expect(articleIn(seed).article.quality.kind).toBe(kind)
  })
})

describe('whether an article is truncated', () => {
  const text = `<p>${characters(280)}`
  it.each([
    {name: 'an extract of RTI', url: RTI, body: `${text}<a href="${RTI}">...more</a></p>`, truncated: true},
    {name: 'an article of RTI', url: RTI, body: `${text}</p>`, truncated: false},
    {
      name: 'a link of RTI elsewhere',
      url: RTI,
      body: `${text}<a href="https://bay.example/">more</a></p>`,
      truncated: false,
    },
    {
      name: 'an extract of Medium',
      url: MEDIUM,
      body: `${text}</p><p class="medium-feed-link"><a href="${MEDIUM}">Continue reading on Quay »</a></p>`,
      truncated: true,
    },
    {
      name: 'an extract of Medium at its author’s domain',
      url: 'https://quay.example/tide',
      body: `${text}</p><p class="medium-feed-link"><a href="https://quay.example/tide">Continue reading »</a></p>`,
      truncated: true,
    },
    {name: 'an extract without a link to the rest', url: DW, body: `${text}……</p>`, truncated: false},
  ])('$name', ({name: _, truncated, ...seed}) => {
    expect(articleIn(seed).article.quality.truncated).toBe(truncated)
  })
})

describe('a part that is not the article’s text', () => {
  const words = characters(70)
  it.each([
    {name: 'a gallery', body: item(1) + item(2) + item(3)},
    {name: 'notes', body: `<p>责编：${characters(50)}</p><p>© 2020 ${characters(50)}</p>`},
    {name: 'a caption', body: `<figure>${picture(1)}<figcaption>${words}</figcaption></figure>`},
    {name: 'a list of references', body: `<ul><li><a href="/zh/a-70000002">${words}</a></li></ul>`},
  ])('does not count for its length: $name', ({body}) => {
    const {quality, body: cleaned} = articleIn({url: DW, body: `<p>渡船停了三天。</p>${body}`}).article
    expect({stub: quality.stub || quality.kind === 'gallery', text: cleaned.text}).toEqual({
      stub: true,
      text: '渡船停了三天。',
    })
  })
})

describe('the badge of a title', () => {
  const quality = {empty: false, stub: false, truncated: false}
  it.each([
    {badge: 'video', kind: 'article', shown: 'video'},
    {badge: 'video', kind: 'video', shown: null},
    {badge: 'gallery', kind: 'gallery', shown: null},
    {badge: 'gallery', kind: 'video', shown: 'gallery'},
    {badge: null, kind: 'video', shown: null},
  ] as const)('$badge on a $kind is $shown', ({badge, kind, shown}) => {
    expect(badgeOf(badge, {...quality, kind})).toBe(shown)
  })
})
