import {describe, expect, it} from 'vitest'
import {linesEverywhere} from '../../src/outlets/everywhere.ts'
import {knownOutlets} from '../../src/outlets/known.ts'
import {clean} from './readable.ts'

const PAGES = {
  allnow: 'https://www.allnow.com/post/5f0000000000000000000001',
  dw: 'https://www.dw.com/zh/a-70000001',
  economist: 'https://www.economist.com/asia/2019/03/02/ferry',
  epochtimes: 'https://www.epochtimes.com/gb/20/11/14/n12500001.htm',
  'nei-st': 'https://nei.st/medium/lake/ferry',
  nyt: 'https://cn.nytimes.com/world/20201114/tide/',
  voa: 'https://www.voachinese.com/a/5700001.html',
  everywhere: 'https://tide.example/news/1',
} as const

interface Line {
  readonly of: keyof typeof PAGES
  readonly line: string
}

interface Gone extends Line {
  readonly name: string
}

const GONE: readonly Gone[] = [
  {of: 'everywhere', name: 'post-controls', line: '跳过 Twitter 帖子, 1'},
  {of: 'everywhere', name: 'post-controls', line: '结尾 Twitter 帖子, 1'},
  {of: 'everywhere', name: 'post-controls', line: '跳過 YouTube 帖子'},
  {of: 'everywhere', name: 'post-controls', line: '結尾 Facebook 帖子, 2'},
  {of: 'everywhere', name: 'post-controls', line: 'Skip Instagram post by anaprobe'},
  {of: 'everywhere', name: 'post-controls', line: 'End of YouTube video by Lake Channel'},
  {of: 'everywhere', name: 'post-controls', line: '允许Twitter内容？'},
  {of: 'everywhere', name: 'post-controls', line: 'Allow Twitter content?'},
  {
    of: 'everywhere',
    name: 'post-controls',
    line: '本文包含Twitter提供的内容。由于这些内容会使用曲奇，我们在加载前征求您的许可。如果要查看，请点击“接受并继续”。',
  },
  {
    of: 'everywhere',
    name: 'post-controls',
    line: "This article contains content provided by Twitter. We ask for your permission. To view it, click 'accept and continue'.",
  },
  {of: 'everywhere', name: 'post-controls', line: '接受并继续'},
  {of: 'everywhere', name: 'post-controls', line: '警告：第三方内容可能包含广告'},
  {
    of: 'everywhere',
    name: 'feed-footer',
    line: '<a href="https://m.example/1">The Ferry</a> was originally published in <a href="https://m.example">Lake Notes</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.',
  },
  {
    of: 'nyt',
    name: 'subscription',
    line: '<i>（欢迎</i><a href="https://l.example"><i>点击此处</i></a><i>订阅湖报简报。）</i>',
  },
  {of: 'nyt', name: 'subscription', line: '（歡迎點擊此處訂閱湖報簡報，我們將在每個工作日發送。）'},
  {of: 'nyt', name: 'subscription', line: '欢迎订阅我们的新闻电邮。'},
  {of: 'nyt', name: 'subscription', line: '感谢阅读今天的简报，新读者请点击此处订阅。'},
  {of: 'nyt', name: 'subscription', line: '感謝閱讀今天的簡報，新讀者請點擊此處訂閱。'},
  {of: 'economist', name: 'listen-links', line: 'Listen on: <a href="https://p.example">Apple Podcasts</a> | Spotify'},
  {of: 'economist', name: 'subscription', line: 'Please subscribe to The Lake for full access: lake.example/offer'},
  {
    of: 'economist',
    name: 'subscription',
    line: 'For full access to print and audio editions, subscribe here lake.example',
  },
  {of: 'economist', name: 'subscription', line: 'Sign up and listen to Tides, our weekly newsletter and podcast'},
  {of: 'economist', name: 'subscription', line: 'Read the best of our lake coverage, then sign up for Tides'},
  {of: 'economist', name: 'subscription', line: 'Editor’s note: Some of our storm coverage is free for readers'},
  {of: 'voa', name: 'separator', line: '=========='},
  {of: 'voa', name: 'programme-notice', line: '湖畔大家谈每星期一到四，北京时间晚上九点播出，敬请收看。'},
  {of: 'voa', name: 'programme-notice', line: '湖畔大家谈节目每周六晚上九点播出，欢迎按时收看。'},
  {of: 'voa', name: 'programme-notice', line: '《湖畔大家谈》YouTube播放列表：http://l.example/1'},
  {of: 'voa', name: 'programme-notice', line: 'YouTube视频：'},
  {of: 'voa', name: 'programme-notice', line: '更多精彩内容，请收看《湖畔大家谈》。'},
  {of: 'epochtimes', name: 'donation', line: '【支持】为湖水发声，就在今天，支持大纪元'},
  {of: 'epochtimes', name: 'donation', line: 'https://donate.lake.example'},
  {of: 'epochtimes', name: 'donation', line: '支持我们：https://donation.lake.example'},
  {of: 'epochtimes', name: 'subscription', line: '欢迎订阅YouTube频道：https://y.example/c/lake'},
  {of: 'epochtimes', name: 'subscription', line: '欢迎订阅《湖畔真语》 http://b.example/2'},
  {of: 'epochtimes', name: 'donation', line: '为湖水发声，就在今天，支持大纪元！'},
  {of: 'epochtimes', name: 'programme-notice', line: '（听更多新闻请至“听湖”平台）'},
  {
    of: 'economist',
    name: 'subscription',
    line: 'For access to print and audio editions, subscribe: lake.example/offer',
  },
  {of: 'dw', name: 'promotion', line: 'DW中文有Instagram！欢迎搜寻湖畔，看更多图文。'},
  {of: 'dw', name: 'promotion', line: '欢迎关注dw.chinese'},
  {of: 'nei-st', name: 'promotion', line: 'No More.'},
  {of: 'nei-st', name: 'related-heading', line: 'Related'},
  {of: 'allnow', name: 'promotion', line: '更多好书，请关注公众号“燕京书评”'},
  {of: 'allnow', name: 'column', line: '燕京书评'},
  {of: 'allnow', name: 'publication-time', line: '刚刚'},
  {of: 'allnow', name: 'publication-time', line: '3小时前'},
  {of: 'allnow', name: 'promotion', line: '微信搜索“<strong>燕京书评</strong>”（Bookslake）：重申湖水。'},
  {of: 'dw', name: 'subscription', line: '欢迎订阅德国之声“湖畔音乐”播客，收听更多。'},
  {of: 'dw', name: 'subscription', line: 'https://rss.dw.com/xml/podcast_lake'},
  {of: 'nei-st', name: 'source', line: '端傳媒 Initium Media'},
  {of: 'nei-st', name: 'source', line: 'The Economist'},
  {of: 'nei-st', name: 'publication-time', line: 'May 3rd 2020'},
  {of: 'nei-st', name: 'publication-time', line: 'Nov 16 · 2019'},
]

/** Lines of an article that resemble the lines above. */
const STAYS: readonly Line[] = [
  {of: 'everywhere', line: '他跳过 Twitter 帖子不看，只看湖。'},
  {of: 'everywhere', line: '结尾的帖子说船停了。'},
  {of: 'everywhere', line: '=========='},
  {of: 'everywhere', line: 'The poem was originally published in a book.'},
  {of: 'everywhere', line: '欢迎点击此处订阅简报。'},
  {of: 'nyt', line: '他点击链接，订阅了码头的简报。'},
  {of: 'nyt', line: '简报的结尾写着：感谢阅读。'},
  {of: 'nyt', line: '欢迎在Twitter上关注他。'},
  {of: 'economist', line: 'Listen on a quiet morning and the lake speaks.'},
  {of: 'economist', line: 'Subscribers to the ferry paid for the year.'},
  {of: 'economist', line: 'Editor’s note: This article was updated on Tuesday.'},
  {of: 'voa', line: '这个节目每星期六播出，收看的人不多，但是码头上的人都说它比渡船准时。'},
  {of: 'voa', line: 'YouTube视频：渡船回来了，码头上的人都在笑'},
  {of: 'epochtimes', line: '支持我们的人在码头上等了三天。'},
  {of: 'epochtimes', line: '欢迎订阅，下期再会。'},
  {of: 'epochtimes', line: '他说支持大纪元的人很多，船也很多。'},
  {of: 'dw', line: '他在Instagram上写道：船停了。'},
  {of: 'nei-st', line: 'Related boats stayed in the harbour.'},
  {of: 'allnow', line: '燕京书评采访了船长。'},
  {of: 'allnow', line: '刚刚开走的船又回来了。'},
  {of: 'dw', line: '欢迎订阅的人很少。'},
  {of: 'nei-st', line: 'The Economist 说船停了。'},
  {of: 'nei-st', line: 'May 3rd was a quiet day.'},
]

const FIRST = '渡船停了三天。'
const below = ({of, line}: Line) => clean(`<p>${FIRST}</p><p>${line}</p>`, {url: PAGES[of]})
const plain = (line: string): string => line.replace(/<[^>]+>/g, '')

describe('a line of the page around an article', () => {
  it.each(GONE)('goes at $of as $name: $line', ({of, line, name}) => {
    const {text, removed} = below({of, line})
    const characters = plain(line).replace(/[\s"'“”‘’「」『』《》]/g, '').length
    expect({text, removed}).toEqual({text: FIRST, removed: [{element: 'p', reason: name, count: 1, characters}]})
  })

  it.each(STAYS)('stays at $of, since it is part of the text: $line', ({of, line}) => {
    const {text, removed} = below({of, line})
    expect({text, removed}).toEqual({text: `${FIRST}\n${line}`, removed: []})
  })

  it('is in the table of its outlet: each row removes one of the lines above', () => {
    const rows = [
      ...knownOutlets.flatMap(({slug, lines}) => (lines ?? []).map((rule) => ({slug, rule}))),
      ...linesEverywhere.map((rule) => ({slug: 'everywhere', rule})),
    ]
    const idle = rows.filter(
      ({slug, rule}) =>
        !GONE.some(({of, name, line}) => of === slug && name === rule.name && rule.match.test(plain(line))),
    )
    expect(idle).toEqual([])
  })
})

describe('a line that goes', () => {
  const url = PAGES.epochtimes
  const donation = '【支持】支持大纪元'

  it('leaves the other lines of its paragraph', () => {
    expect(clean(`<p>一。<br>${donation}<br>二。</p>`, {url}).text).toBe('一。\n二。')
  })

  it('takes a separator beside it along, and the label before it', () => {
    const {text, removed} = clean(`<p>一。</p><p>————</p><p>支持：<br>${donation}</p>`, {url})
    expect(text).toBe('一。')
    expect(removed.map(({reason, count}) => [reason, count])).toEqual([
      ['donation', 2],
      ['separator', 1],
    ])
  })

  it('leaves a separator between two parts of the text', () => {
    expect(clean(`<p>一。</p><p>————</p><p>二。</p><p>三。</p><p>${donation}</p>`, {url}).text).toBe(
      '一。\n————\n二。\n三。',
    )
  })

  it('stands at its end of the text: a heading of the same word in the middle stays', () => {
    const body = ['一', '二', '三', '四', '五', '六', '刚刚', ...Array.from({length: 10}, (_, at) => `${at}。`)]
    const {text} = clean(body.map((line) => `<p>${line}</p>`).join(''), {url: PAGES.allnow})
    expect(text.split('\n')).toEqual(body)
  })

  it('takes its links out of the account of links', () => {
    expect(clean(`<p>一。</p><p>${donation} <a href="https://l.example/">l</a></p>`, {url}).links).toEqual([])
  })
})
