import {describe, expect, it} from 'vitest'
import {dateInAddress} from '../../src/ingest/published.ts'
import {articleIn, HEADER_MS, type SeedText} from '../body/seeds.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const iso = (ms: number | null | undefined): string | null =>
  typeof ms === 'number' ? new Date(ms).toISOString() : null

function times(seed: SeedText) {
  const {article, warnings} = articleIn(seed)
  const {published, archivedAt, issueDate} = article
  return {
    published: iso(published?.at),
    precision: published?.precision,
    archived: iso(archivedAt),
    issue: iso(issueDate),
    warned: warnings.map(({rule}) => rule),
  }
}

const DW = 'https://www.dw.com/zh/tide/a-70000001'
const italic = (text: string) => `<div><i>${text}</i></div><p>正文。</p>`
const stated = (ms: number) => italic(new Date(HEADER_MS - ms).toISOString())

describe('the time stated in a body', () => {
  it.each([
    {name: 'DW, UTC', url: DW, body: italic('Ana Probe<br>2020-11-14T08:30:00.000Z'), at: '2020-11-14T08:30:00.000Z'},
    {
      name: 'Reuters without Z, also UTC',
      url: 'https://cn.reuters.com/article/tide-idCNKBS1',
      body: italic('2020-11-14T08:30:00'),
      at: '2020-11-14T08:30:00.000Z',
    },
    {
      name: 'VOA, RFC 822',
      url: 'https://www.voachinese.com/a/5700001.html',
      body: italic('Sat, 14 Nov 2020 08:30:01 GMT'),
      at: '2020-11-14T08:30:01.000Z',
    },
    {
      name: 'NYT, UTC+8',
      url: 'https://cn.nytimes.com/world/20201114/tide/',
      body: italic('MARA TIDE<br>2020-11-14 17:30:00'),
      at: '2020-11-14T09:30:00.000Z',
    },
    {
      name: 'RFI, Paris in winter',
      url: 'http://www.rfi.fr//cn/20201114-tide',
      body: '<div>14/11/2020 - 10:30</div><p>正文。</p>',
      at: '2020-11-14T09:30:00.000Z',
    },
    {
      name: 'iYouPort, with its offset',
      url: 'https://www.iyouport.org/tide/',
      body: '<time class="entry-date published" datetime="2020-11-14T17:30:00+08:00">x</time><p>正文。</p>',
      at: '2020-11-14T09:30:00.000Z',
    },
  ])('is read: $name', ({url, body, at}) => {
    expect(times({url, body})).toMatchObject({published: at, precision: 'second', archived: iso(HEADER_MS), warned: []})
  })

  it('follows daylight saving time in Paris', () => {
    const seed = {
      url: 'http://www.rfi.fr//cn/20200809-tide',
      headerMs: Date.UTC(2020, 7, 9),
      body: '<div>09/08/2020 - 01:05</div><p>x</p>',
    }
    expect(times(seed).published).toBe('2020-08-08T23:05:00.000Z')
  })

  it.each([
    {name: '10 minutes after the header', ms: -10 * 60_000, used: true},
    {name: '11 minutes after the header', ms: -11 * 60_000, used: false},
    {name: '30 days before', ms: 30 * DAY, used: true},
    {name: '31 days before', ms: 31 * DAY, used: true},
    {name: 'years before', ms: 4000 * DAY, used: true},
    {name: 'the first moment of 1970', ms: HEADER_MS, used: false},
    {name: 'before newspapers', ms: HEADER_MS - Date.UTC(1599, 11, 31), used: false},
  ])('counts if it is plausible: $name', ({ms, used}) => {
    const {published, warned} = times({url: DW, body: stated(ms)})
    expect(published).toBe(iso(used ? HEADER_MS - ms : HEADER_MS))
    expect(warned).toEqual(used ? [] : ['stated-time'])
  })

  it('is none if the note is empty', () => {
    expect(times({url: DW, body: italic('')})).toMatchObject({published: iso(HEADER_MS), warned: []})
  })

  it('is none for an outlet whose bodies state no times', () => {
    const {published} = times({
      url: 'https://www.cna.com.tw/news/aipl/202011140001.aspx',
      body: italic('2020-11-14T08:30:00Z'),
    })
    expect(published).toBe(iso(HEADER_MS))
  })
})

describe('a date without a clock', () => {
  const bbc = (day: string) =>
    times({
      url: 'https://www.bbc.com/zhongwen/simp/world-70000001',
      body: `<time datetime="${day}">3小时前</time><p>x</p>`,
    })
  it('does not count if the header is less than two days later', () => {
    expect(bbc('2020-11-13')).toMatchObject({published: iso(HEADER_MS), precision: 'second'})
  })
  it('counts if the header is more than two days later', () => {
    expect(bbc('2020-11-10')).toMatchObject({published: '2020-11-10T00:00:00.000Z', precision: 'day'})
  })
  it.each([
    {name: 'months before', day: '2020-03-01'},
    {name: 'years before', day: '2009-01-04'},
    {name: 'before 1970', day: '1960-01-21'},
  ])('counts, however old the article is: $name', ({day}) => {
    expect(bbc(day)).toMatchObject({
      published: `${day}T00:00:00.000Z`,
      precision: 'day',
    })
  })
  it('does not count if it is older than newspapers or the beginning of 1970', () => {
    for (const day of ['1970-01-01', '0001-01-01']) expect(bbc(day).precision).toBe('second')
  })
  it('of the printed issue is not the time of publication', () => {
    const body = '<aside><div><time datetime="2020-11-16T00:00:00Z">Nov 16th 2020</time></div></aside><p>x</p>'
    const seed = {url: 'https://www.economist.com/china/2020/11/16/tide', body}
    expect(times(seed)).toMatchObject({published: iso(HEADER_MS), issue: '2020-11-16T00:00:00.000Z'})
  })
})

describe('a day that stands in the text', () => {
  const bbc = (body: string) => times({url: 'https://www.bbc.com/zhongwen/simp/world-70000001', body})
  const sentence = '港务处说，湖上的渡船从那一天起改走北岸，到了冬天也没有再改回来，船上的人都记得那一天的雾。'
  it.each([
    {
      name: 'after a paragraph',
      body: `<p>${sentence.repeat(3)}</p><p><time datetime="1989-06-04">1989年</time></p><p>x</p>`,
    },
    {name: 'in a sentence', body: `<p>${sentence}<time datetime="1989-06-04">1989年</time>。</p><p>x</p>`},
  ])('is not the day of publication: $name', ({body}) => {
    expect(bbc(body)).toMatchObject({published: iso(HEADER_MS), precision: 'second'})
  })
  it('is, behind a byline and a heading', () => {
    const body =
      '<ul><li>某甲</li><li>记者，湖畔</li></ul><h1>潮水</h1><div><time datetime="2019-06-04">2019年6月4日</time></div><p>x</p>'
    expect(bbc(body).published).toBe('2019-06-03T23:00:00.000Z')
  })
})

describe('an outlet without a table', () => {
  const at = (body: string, headerMs: SeedText['headerMs'] = HEADER_MS) =>
    times({body: `${body}<p>清晨有雾，船晚了一刻钟。</p>`, headerMs})
  it.each([
    {body: '<time datetime="2019-03-07">三月七日</time>', day: '2019-03-07'},
    {body: '<p><time datetime="2019-03-07T08:30:00Z">三月七日</time></p>', day: '2019-03-07'},
    {body: '<p>Published on <time datetime="2019-03-07">7 March</time></p>', day: '2019-03-07'},
    {
      body: '<span itemprop="author">某甲</span> <time itemprop="datePublished" datetime="2019-03-07">x</time>',
      day: '2019-03-07',
    },
    {body: '<time class="dt-published" datetime="2019-03-07">x</time>', day: '2019-03-07'},
    {body: '<p>2019年3月7日</p>', day: '2019-03-07'},
    {body: '<p>2019 年 3 月 7 日（星期四） 08:30</p>', day: '2019-03-07'},
    {body: '<div>发布于：2019年3月7日</div>', day: '2019-03-07'},
    {body: '<div>日期：2019/3/7</div>', day: '2019-03-07'},
    {body: '<div>2019.03.07 08:30</div>', day: '2019-03-07'},
    {body: '<p class="date">March 7, 2019</p>', day: '2019-03-07'},
    {body: '<p>Thursday, 7 March 2019, 08:30</p>', day: '2019-03-07'},
    {body: '<p>Published: Mar. 7th 2019</p>', day: '2019-03-07'},
    {body: '<h1>潮水</h1><p>某甲</p><p>2019-03-07 08:30:00</p>', day: '2019-03-07'},
    {body: '<p>【湖报2019年3月7日讯】（湖报记者某甲报导）船来了。</p>', day: '2019-03-07'},
    {body: '<p>（某社湖城2019年3月7日电）船来了。</p>', day: '2019-03-07'},
    {body: '<p>某社湖城2019年3月7日电 船来了。</p>', day: '2019-03-07'},
    {body: '<p>LAKE TOWN, March 7, 2019 (Agency) — The ferry came.</p>', day: '2019-03-07'},
    {body: '<p>LAKE TOWN, 7 March 2019 – The ferry came.</p>', day: '2019-03-07'},
  ])('has its day from a time element or a dateline: $body', ({body, day}) => {
    expect(at(body).published?.slice(0, 10)).toBe(day)
  })

  it.each([
    '<p>最后更新：<time datetime="2019-03-07">2019年3月7日</time></p>',
    '<time datetime="2019-03-07">Updated 7 March 2019</time>',
    '<p>2019年3月7日，湖上起了大雾，渡船停了一整天。</p>',
    '<p>船在2019年3月7日电报里说，它晚了。</p>',
    '<p>March 7, 2019 was a foggy day on the lake, and the ferry did not come.</p>',
    '<p>2019年3月7日报道的那一条船</p>',
    '<p>雾。</p><p>雾。</p><p>雾。</p><p>雾。</p><p>2019年3月7日</p>',
    '<p>2019年13月7日</p>',
    '<p>1970-01-01</p>',
    '<p>3月7日</p>',
  ])('has the header’s time if the text only names a day: %s', (body) => {
    expect(at(body)).toMatchObject({published: iso(HEADER_MS), precision: 'second'})
  })

  it('keeps the words of the dateline in its text', () => {
    const {article} = articleIn({body: '<p>2019年3月7日</p><p>清晨有雾。</p>'})
    expect(article.body.text).toBe('2019年3月7日\n清晨有雾。')
  })
})

describe('an outlet whose bodies state no times', () => {
  it('has its day from the dateline of an agency that names the whole date', () => {
    const body = '<p>【湖报2020年8月27日讯】船来了。</p>'
    expect(times({url: 'https://www.cna.com.tw/news/aipl/202011140001.aspx', body})).toMatchObject({precision: 'day'})
    expect(
      times({url: 'https://www.cna.com.tw/news/aipl/202011140001.aspx', body: '<p>2020年8月27日</p>'}),
    ).toMatchObject({
      precision: 'second',
    })
  })
})

describe('a clock in the place of the issue date', () => {
  it('is the time of publication, and the dateline after it stays in the text', () => {
    const body =
      '<aside><div><time datetime="2020-11-14T08:30:00Z">Nov 14th 2020</time><p>THE LAKE</p></div></aside><p>x</p>'
    const seed = {url: 'https://www.economist.com/china/2020/11/14/tide', body}
    expect(times(seed)).toMatchObject({published: '2020-11-14T08:30:00.000Z', issue: null})
    expect(articleIn(seed).article.body.text).toBe('THE LAKE\nx')
  })
})

describe('a clock of twelve hours without a.m. or p.m.', () => {
  // The header's time is 18:00 in UTC+8.
  const nyt = (clock: string) =>
    times({
      url: 'https://cn.nytimes.com/world/20201114/tide/',
      body: `<div><address>某甲</address><time pudate datetime="2020-11-14 ${clock}">x</time></div><p>x</p>`,
    })
  it('is set twelve hours later if it is about twelve hours before the header', () => {
    expect(nyt('05:40:00')).toMatchObject({published: '2020-11-14T09:40:00.000Z'})
  })
  it('stays if the difference is smaller or larger', () => {
    expect(nyt('17:40:00')).toMatchObject({published: '2020-11-14T09:40:00.000Z'})
    expect(nyt('04:30:00')).toMatchObject({published: '2020-11-13T20:30:00.000Z'})
  })
})

describe('the header and the front block', () => {
  const front = (date: string) => ['layout: default', 'title: "潮水"', `date: ${date}`]
  it('give the earlier of their times', () => {
    expect(times({body: '<p>x</p>', front: front('2020-11-14T02:00:00.000Z')})).toMatchObject({
      archived: '2020-11-14T02:00:00.000Z',
      published: '2020-11-14T02:00:00.000Z',
    })
  })
  it('give the front block’s time if the header has none', () => {
    expect(times({body: '<p>x</p>', headerMs: 'NaN', front: front('2020-11-14')})).toMatchObject({
      archived: '2020-11-14T00:00:00.000Z',
      precision: 'day',
    })
  })
  it.each([
    {name: 'a front block of the year 1', headerMs: HEADER_MS, date: '0001-01-01', archived: HEADER_MS},
    {name: 'a front block of the beginning of 1970', headerMs: HEADER_MS, date: '1970-01-01', archived: HEADER_MS},
    {name: 'a front block of the year 9999', headerMs: HEADER_MS, date: '9999-12-31', archived: HEADER_MS},
    {
      name: 'a header of the year 9999',
      headerMs: 253_402_300_799_000,
      date: '2020-11-14T10:00:00Z',
      archived: HEADER_MS,
    },
  ])('give the plausible one of their times: not $name', ({headerMs, date, archived}) => {
    expect(times({body: '<p>x</p>', headerMs, front: front(date)}).archived).toBe(iso(archived))
  })
  it('leave an article without any time undated', () => {
    expect(times({body: '<p>x</p>', headerMs: 'NaN'})).toMatchObject({archived: null, published: null})
  })
  it('leave an article without a header’s time the time that its body states', () => {
    expect(times({url: DW, body: stated(HOUR), headerMs: 'NaN'}).published).toBe(iso(HEADER_MS - HOUR))
  })
})

describe('a date in an address', () => {
  it.each([
    {href: 'https://tide.example/2021/03/07/x', at: '2021-03-07T00:00:00.000Z'},
    {href: 'https://tide.example/20210307-x', at: '2021-03-07T00:00:00.000Z'},
    {href: 'https://tide.example/2021-03-07', at: '2021-03-07T00:00:00.000Z'},
    {href: 'https://tide.example/202103071', at: null},
    {href: 'https://tide.example/2021/13/07/', at: null},
    {href: 'https://tide.example/article/5f68637cd7f8a70001eef2b1', at: '2020-09-21T08:25:32.000Z'},
    {href: 'https://tide.example/article/zz', at: null},
  ])('$href', ({href, at}) => {
    expect(iso(dateInAddress(href, 'UTC')?.at)).toBe(at)
  })
})
