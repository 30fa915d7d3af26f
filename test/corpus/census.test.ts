import {describe, expect, it} from 'vitest'
import {seed} from '../support/command.ts'
import {corpusOf} from './census/corpus.ts'
import {readRaw} from './census/raw.ts'
import {statedIn} from './census/stated.ts'
import {takeCensus} from './census/take.ts'
import {topics} from './census/topics/index.ts'
import {census, times} from './claims/reading.ts'
// Tests that compare the reader with the census. They are imported here so that all share one reading of the corpus.
import './claims/bodies.ts'
import './claims/captions.ts'
import './claims/dropped.ts'
import './claims/galleries.ts'
import './claims/names-and-times.ts'
import './claims/notes.ts'

describe('the census', () => {
  it('reads a file by the rules of the format, without the reader', () => {
    const body =
      '<div>\n<div><i>Ana Probe<br>2023-11-14T21:50:00.000Z</i></div>' +
      '<img src="https://images.weserv.nl/?url=static.dw.com/image/70000002_303.jpg" width="100%">' +
      '<div><small style="color: #999;"></small></div><p>见<a href="https://api.dw.com/api/detail/article/69999999"' +
      ' rel="ArticleRef">旧闻</a><divclass="box"data-x="a > b"></p><p>“<img alt="他说"好"了" src="">”</p>\n</div>'
    const url = 'https://www.dw.com/zh/%E6%B9%96?船/a-70000001'
    const file = readRaw('dw/1.md', Buffer.from(seed({title: '湖上 [影] (2)', url, body})))
    expect(file).toMatchObject({variant: 'H1', title: '湖上 [影] (2)', id: 'dw:a-70000001', isWrapped: true})
    expect(statedIn(file)).toEqual({ms: Date.UTC(2023, 10, 14, 21, 50), precision: 'second'})
    const seedSet = takeCensus(corpusOf([file, readRaw('x', Buffer.from('a list'))]), topics)
    expect(times('files', null, seedSet)).toBe(2)
    expect(times('none', null, seedSet)).toBe(1)
    expect(times('weserv, with /?', null, seedSet)).toBe(1)
    expect(times('src=""', null, seedSet)).toBe(1)
    expect(times('small below the picture, empty', 'dw', seedSet)).toBe(1)
    expect(times('rel=ArticleRef', 'dw', seedSet)).toBe(1)
    expect(times('elements with a damaged name', null, seedSet)).toBe(1)
    expect(times('elements with words spilt as attributes', null, seedSet)).toBe(1)
  })

  it.each([
    {body: '25/03/2023 - 12:00', outlet: 'rfi', time: '2023-03-25T11:00:00Z'},
    {body: '26/03/2023 - 03:00', outlet: 'rfi', time: '2023-03-26T01:00:00Z'},
    {body: '09/08/2020 - 01:05', outlet: 'rfi', time: '2020-08-08T23:05:00Z'},
    {body: '29/10/2023 - 03:00', outlet: 'rfi', time: '2023-10-29T02:00:00Z'},
    {body: '<i>某甲<br>2020-11-20 09:57:44</i>', outlet: 'nyt', time: '2020-11-20T01:57:44Z'},
    {body: '<i>2020-08-05T07:32:00</i>', outlet: 'reuters', time: '2020-08-05T07:32:00Z'},
    {body: '<i>Thu, 07 Jan 2021 02:51:01 GMT</i>', outlet: 'voa', time: '2021-01-07T02:51:01Z'},
  ])('reads $body of $outlet as $time', ({body, outlet, time}) => {
    const hosts: Readonly<Record<string, string>> = {
      rfi: 'http://www.rfi.fr//cn/20230325-x',
      nyt: 'https://cn.nytimes.com/china/20201120/x/',
      reuters: 'https://cn.reuters.com/article/x-idCNKBS1',
      voa: 'https://www.voachinese.com/a/x/5728178.html',
    }
    const file = readRaw('1.md', Buffer.from(seed({url: hosts[outlet] ?? '', body: `<div>${body}</div><p>甲</p>`})))
    expect(statedIn(file)?.ms).toBe(Date.parse(time))
  })

  it('counts the known numbers in the corpus', () => {
    expect(times('files')).toBe(5131)
    expect([times('H1, 13 digits'), times('H1, NaN'), times('H2'), times('front block only (ε)')]).toEqual([
      4877, 5, 19, 230,
    ])
    expect(times('none')).toBe(0)
    expect([times('weserv, with /?'), times('weserv, with ?'), times('i*.wp.com')]).toEqual([1745, 579, 192])
    expect([times('ids'), times('ids with several files'), times('files of those ids')]).toEqual([5120, 11, 22])
  })

  it('has distinct row names', () => {
    const names = census.counts.map(({topic, name, outlet}) => `${topic} ${name} ${outlet}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
