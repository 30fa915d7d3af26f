import {describe, expect, it} from 'vitest'
import {articleIn} from '../body/seeds.ts'

const long = '海面很平，没有风，渡船停在岸边，等待潮水。'.repeat(5)
const picture = (at: number) =>
  `<figure><img src="https://bay.example/${at}.jpg"><figcaption>船 ${at}</figcaption></figure>`
const video = '<video src="https://bay.example/tide.mp4"></video>'

describe('the quality of an article that is', () => {
  it.each([
    {name: 'a text', body: `<p>${long}</p>`, quality: {kind: 'article', empty: false, stub: false, truncated: false}},
    {
      name: 'a line',
      body: '<p>潮水改了方向。</p>',
      quality: {kind: 'article', empty: false, stub: true, truncated: false},
    },
    {name: 'nothing', body: '<p> </p>', quality: {kind: 'article', empty: true, stub: true, truncated: false}},
    {name: 'its title repeated', body: '潮水', quality: {kind: 'article', empty: false, stub: true, truncated: false}},
    {name: 'a picture alone', body: picture(1), quality: {kind: 'article', empty: false, stub: true, truncated: false}},
    {
      name: 'three pictures',
      body: picture(1) + picture(2) + picture(3),
      quality: {kind: 'gallery', empty: false, stub: false, truncated: false},
    },
    {
      name: 'a video with a line',
      body: `<p>看录像。</p>${video}`,
      quality: {kind: 'video', empty: false, stub: false, truncated: false},
    },
    {
      name: 'a text with a video',
      body: `<p>${long.repeat(8)}</p>${video}`,
      quality: {kind: 'article', empty: false, stub: false, truncated: false},
    },
    {
      name: 'a video with a picture',
      body: `<p>${long}</p>${video}${picture(1)}`,
      quality: {kind: 'article', empty: false, stub: false, truncated: false},
    },
  ])('$name', ({body, quality}) => {
    expect(articleIn({body}).article.quality).toEqual(quality)
  })
})

describe('an article', () => {
  it('has no captions in its text, and its first picture as lead', () => {
    const {body} = articleIn({body: `<p>甲</p>${picture(1)}<p>乙</p>${picture(2)}`}).article
    expect({text: body.text, lead: body.lead, captions: body.figures.map(({caption}) => caption)}).toEqual({
      text: '甲\n乙',
      lead: 0,
      captions: ['船 1', '船 2'],
    })
  })

  it('lists only links that remain in its body', () => {
    const {body} = articleIn({
      body: '<p><a href="/x"></a><a href="/y">甲</a></p><pre><a href="/z"> </a></pre>',
    }).article
    expect(body.links.map(({url}) => url)).toEqual(['https://tide.example/y'])
  })

  it('takes its title from the body if the header has none', () => {
    expect(articleIn({title: '', body: '<p>导语。</p><h2>潮水</h2>'}).article.title).toBe('潮水')
    expect(articleIn({title: '', body: '<p>海面很平。</p>'}).article.title).toBe('海面很平。')
  })

  it('takes its byline from the front block, without the name of the source', () => {
    const front = (author: string) => [
      'layout: default',
      'title: "潮水"',
      `author: "${author}"`,
      'categories: [ 湾报 ]',
    ]
    expect(articleIn({body: 'x', front: front('Mara Tide、Jon Quay')}).article.byline).toEqual([
      'Mara Tide',
      'Jon Quay',
    ])
    expect(articleIn({body: 'x', front: front('湾报')}).article.byline).toEqual([])
  })
})
