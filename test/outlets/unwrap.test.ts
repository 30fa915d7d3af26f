import {describe, expect, it} from 'vitest'
import {redirectors} from '../../src/outlets/redirectors.ts'
import {rewrittenBy, unwrapped, withoutRedirectors} from '../../src/outlets/unwrap.ts'

const behind = (href: string): string => unwrapped(new URL(href)).href

/** The address behind every redirector below. */
const PAGE = 'https://lake.example/a?id=7'
const U = encodeURIComponent(PAGE)
const B64 = Buffer.from(PAGE).toString('base64url')
/** A message as in links of Google News: bytes 08 13 22, a length, the address, and a second address. */
const BLOB = Buffer.concat([
  Buffer.from([0x08, 0x13, 0x22, PAGE.length]),
  Buffer.from(PAGE),
  Buffer.from([0xd2, 0x01, 0x00]),
]).toString('base64url')

const CASES: readonly string[] = [
  // Search engines.
  `https://www.google.com/url?sa=t&url=${U}&usg=x`,
  `https://www.google.co.jp/url?q=${U}&sa=D`,
  `http://google.de/url?q=${U}`,
  `https://www.google.com/imgres?imgurl=https%3A%2F%2Flake.example%2Fx.jpg&imgrefurl=${U}`,
  `https://www.google.com/aclk?sa=l&adurl=${U}`,
  `https://news.google.com/news/url?sa=t&url=${U}`,
  `https://news.google.com/rss/articles/${BLOB}?oc=5`,
  `https://news.google.com/articles/${BLOB}`,
  `https://translate.google.com/translate?sl=en&tl=zh&u=${U}`,
  'https://lake-example.translate.goog/a?id=7&_x_tr_sl=en&_x_tr_tl=zh-CN',
  `https://webcache.googleusercontent.com/search?q=cache:aBcD_12-34ef:${U}+fog&hl=en`,
  `https://webcache.googleusercontent.com/search?q=cache:${U}`,
  `https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${U}`,
  `https://adclick.g.doubleclick.net/pcs/click?xai=x&adurl=${U}`,
  `https://docs.google.com/viewer?url=${U}`,
  `https://www.bing.com/ck/a?!&&p=x&u=a1${B64}&ntb=1`,
  `https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=${U}`,
  `https://r.search.yahoo.com/_ylt=x/RV=2/RE=1/RO=10/RU=${U}/RK=2/RS=y-`,
  `https://duckduckgo.com/l/?uddg=${U}&rut=x`,
  `https://external-content.duckduckgo.com/iu/?u=${U}&f=1`,
  `https://yandex.ru/clck/jsredir?from=x&url=${U}`,
  `https://sba.yandex.net/redirect?url=${U}`,
  `https://m.baidu.com/from=0/link?url=${U}`,
  `https://timgsa.baidu.com/timg?image&quality=80&src=${U}`,
  `https://jump2.bdimg.com/safecheck/index?url=${U}`,
  `https://www.so.com/link?m=x&url=${U}`,
  `https://img01.sogoucdn.com/net/a/04/link?appid=1&url=${U}`,
  `https://cr.naver.com/redirect?u=${U}`,
  `https://www.startpage.com/av/proxy-image?piurl=${U}`,
  // Social sites.
  `https://l.facebook.com/l.php?u=${U}&h=AT0`,
  `https://lm.facebook.com/l.php?u=${U}`,
  `http://www.facebook.com/l.php?u=${U}&h=x`,
  `https://www.facebook.com/flx/warn/?u=${U}`,
  `https://l.instagram.com/?u=${U}&e=x`,
  `https://l.messenger.com/l.php?u=${U}`,
  `https://l.threads.net/?u=${U}`,
  `https://l.wl.co/l?u=${U}`,
  `https://www.youtube.com/redirect?event=x&q=${U}`,
  `https://twitter.com/i/redirect?url=${U}`,
  `https://www.linkedin.com/redir/redirect?url=${U}`,
  `https://www.linkedin.com/safety/go?url=${U}`,
  `https://out.reddit.com/t3_x?url=${U}&token=y`,
  `https://www.reddit.com/media?url=${U}`,
  `https://click.redditmail.com/CL0/${U}/1/0100`,
  `https://vk.com/away.php?to=${U}&post=1`,
  `https://away.vk.com/away.php?to=${U}`,
  `https://m.vk.com/away?to=${U}`,
  `https://connect.ok.ru/dk?cmd=logExternal&st.link=${U}`,
  `https://www.livejournal.com/away?to=${U}`,
  `https://t.me/iv?url=${U}&rhash=1`,
  `https://t.umblr.com/redirect?z=${U}&t=x`,
  `https://www.pinterest.com/offsite/?token=1&url=${U}`,
  `https://slack-redir.net/link?url=${U}`,
  `https://steamcommunity.com/linkfilter/?u=${U}`,
  `https://disq.us/url?url=${U}%3AAbC_12-x&cuid=1`,
  `https://exit.sc/?url=${U}`,
  `https://medium.com/r/?url=${U}`,
  `https://medium.com/m/global-identity?redirectUrl=${U}`,
  `https://getpocket.com/redirect?url=${U}`,
  `https://www.deviantart.com/users/outgoing?${PAGE}`,
  `https://www.pixiv.net/jump.php?${U}`,
  // Chinese sites.
  `https://link.zhihu.com/?target=${U}`,
  `https://link.juejin.cn?target=${U}`,
  `https://link.juejin.im?target=${U}`,
  `https://link.csdn.net/?target=${U}`,
  `https://gitee.com/link?target=${U}`,
  `https://www.infoq.cn/link?target=${U}`,
  `https://sspai.com/link?target=${U}`,
  `https://leetcode.cn/link/?target=${U}`,
  `https://afdian.net/link?target=${U}`,
  `https://developer.aliyun.com/redirect?target=${U}`,
  `https://cloud.tencent.com/developer/tools/blog-entry?target=${U}`,
  `https://links.jianshu.com/go?to=${U}`,
  `https://link.jianshu.com/?t=${U}`,
  `https://www.jianshu.com/go-wild?ac=2&url=${U}`,
  `https://www.douban.com/link2/?url=${U}`,
  `https://weibo.cn/sinaurl?u=${U}`,
  `https://weibo.com/sinaurl?toasturl=${U}`,
  `https://passport.weibo.com/visitor/visitor?entry=miniblog&url=${U}`,
  `https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=${U}`,
  `https://c.pc.qq.com/middlem.html?pfurl=${U}`,
  `https://docs.qq.com/scenario/link.html?url=${U}`,
  `https://game.bilibili.com/linkfilter/?url=${U}`,
  `https://www.oschina.net/action/GoToLink?url=${U}`,
  `https://www.coolapk.com/link?url=${U}`,
  `https://ld246.com/forward?goto=${U}`,
  `https://blog.51cto.com/transfer?${PAGE}`,
  // Letters.
  `https://nam02.safelinks.protection.outlook.com/?url=${U}&data=04`,
  `https://urldefense.proofpoint.com/v1/url?u=${U}&k=x`,
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__lake.example_a-3Fid-3D7&d=DwMFaQ',
  'https://urldefense.com/v3/__https://lake.example/a?id=7__;!!ABC!x$',
  'https://urldefense.com/v3/__https://lake.example/a*id=7__;Pw!!ABC!x$',
  `https://linkprotect.cudasvc.com/url?a=${U}&c=E`,
  `https://clicktime.symantec.com/3x?u=${U}`,
  `https://secure-web.cisco.com/1aBc/${U}`,
  // Counters of clicks.
  `https://go.redirectingat.com/?id=1&url=${U}`,
  `https://go.skimresources.com/?id=1&url=${U}`,
  `https://www.awin1.com/cread.php?awinmid=1&ued=${U}`,
  `https://click.linksynergy.com/deeplink?id=1&murl=${U}`,
  `https://www.anrdoezrs.net/links/1/type/dlg/${PAGE}`,
  `https://www.kqzyfj.com/click-1-2?url=${U}`,
  `https://href.li/?${PAGE}`,
  `https://anonym.to/?${PAGE}`,
  // Caches of AMP pages.
  'https://lake-example.cdn.ampproject.org/c/s/lake.example/a?id=7',
  'https://cdn.ampproject.org/c/s/lake.example/a?id=7',
  'https://lake-example.cdn.ampproject.org/v/s/lake.example/a?id=7',
  'https://lake-example.cdn.ampproject.org/i/s/lake.example/a?id=7',
  'https://lake-example.cdn.ampproject.org/ii/w1000/s/lake.example/a?id=7',
  // Web archives.
  `https://web.archive.org/web/20200102030405/${PAGE}`,
  `https://web.archive.org/web/20200102030405id_/${PAGE}`,
  `http://web.archive.org/web/20200102030405im_/${PAGE}`,
  `https://web.archive.org/web/20200102030405if_/${PAGE}`,
  `https://web.archive.org/web/2020/${PAGE}`,
  `https://web.archive.org/web/*/${PAGE}`,
  `https://web.archive.org/web/${PAGE}`,
  `https://web.archive.org/save/${PAGE}`,
  'https://web.archive.org/web/20200102030405/https:/lake.example/a?id=7',
  `https://web.archive.org/web/20200102030405/${U}`,
  `https://wayback.archive.org/web/2020/${PAGE}`,
  `https://archive.org/web/20200102030405/${PAGE}`,
  `https://liveweb.archive.org/${PAGE}`,
  ...['today', 'is', 'ph', 'fo', 'li', 'md', 'vn'].map((end) => `https://archive.${end}/20200102030405/${PAGE}`),
  `http://archive.today/2020.01.02-030405/${PAGE}`,
  `https://archive.ph/newest/${PAGE}`,
  `https://archive.is/o/AbCdE/${PAGE}`,
  `https://www.webcitation.org/query?url=${U}&date=2010`,
  `https://webarchive.nationalarchives.gov.uk/ukgwa/20200102030405/${PAGE}`,
  `https://www.webarchive.org.uk/wayback/archive/20200102030405mp_/${PAGE}`,
  `https://arquivo.pt/noFrame/replay/20200102030405mp_/${PAGE}`,
  `https://webarchive.loc.gov/all/20200102030405/${PAGE}`,
  `https://wayback.archive-it.org/123/20200102030405/${PAGE}`,
  `https://timetravel.mementoweb.org/memento/2020/${PAGE}`,
  `https://conifer.rhizome.org/ana/lake/20200102030405/${PAGE}`,
  `https://ghostarchive.org/search?term=${U}`,
  `https://12ft.io/${PAGE}`,
  `https://12ft.io/proxy?q=${U}`,
  `https://r.jina.ai/${PAGE}`,
  // The pages of a web archive, resolved against the host of the article.
  `https://tide.example/web/20200102030405/${PAGE}`,
  `https://tide.example/web/20200102030405im_/${PAGE}`,
  `https://tide.example/2023/web/20200102030405/${PAGE}`,
  // Any host, by the shape of the address.
  ...['redirect', 'redir.php', 'away', 'out', 'go.php', 'goto', 'link', 'jump.html', 'leaving', 'exit', 'external'].map(
    (name) => `https://tide.example/${name}?url=${U}`,
  ),
  `https://tide.example/redirect/?to=${U}&x=1`,
  `https://tide.example/c/click?target=${U}`,
]

describe('the address behind a redirector', () => {
  it.each(CASES)('is found: %s', (href) => {
    expect(behind(href)).toBe(PAGE)
  })

  it.each([
    {href: 'https://www.google.com/amp/s/lake.example/amp/a', page: 'https://lake.example/amp/a'},
    {href: 'https://www.google.com/amp/lake.example/a', page: 'http://lake.example/a'},
    {href: 'https://www.bing-amp.com/c/s/lake.example/a', page: 'https://lake.example/a'},
    {href: 'https://lake-example.cdn.ampproject.org/c/lake.example/a', page: 'http://lake.example/a'},
    {href: 'https://yandex.ru/turbo/s/lake.example/a', page: 'https://lake.example/a'},
    {href: 'https://lake-example.turbopages.org/lake.example/s/a', page: 'https://lake.example/a'},
    {href: 'https://www-lake--town-example.translate.goog/a', page: 'https://www.lake-town.example/a'},
    {href: 'https://web.archive.org/web/20200102030405/lake.example/a', page: 'http://lake.example/a'},
    {href: 'https://web.archive.org/web/2020/http://lake.example:80/a', page: 'http://lake.example/a'},
    {href: 'https://web.archive.org/web/2020/https://lake.example/a#part', page: 'https://lake.example/a#part'},
    {href: 'https://l.facebook.com/l.php?u=https%253A%252F%252Flake.example%252Fa', page: 'https://lake.example/a'},
    {href: 'https://l.facebook.com/l.php?u=%2F%2Flake.example%2Fa', page: 'https://lake.example/a'},
    {href: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fme%3Apw%40lake.example%2Fa', page: 'https://lake.example/a'},
    {href: 'https://megalodon.jp/2020-0102-0304-05/lake.example:80/a', page: 'http://lake.example/a'},
  ])('may have another form: $href', ({href, page}) => {
    expect(behind(href)).toBe(page)
  })

  it('is found behind several redirectors', () => {
    const archived = `https://web.archive.org/web/2020/https://l.facebook.com/l.php?u=${U}`
    const found = `https://www.google.com/url?q=${encodeURIComponent(archived)}`
    expect(behind(found)).toBe(PAGE)
    expect(behind(`https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(found)}`)).toBe(PAGE)
  })

  it('is tried for each row of the table', () => {
    const hosts = [...CASES, 'https://www.bing-amp.com/', 'https://x.turbopages.org/', 'https://megalodon.jp/'].map(
      (href) => new URL(href).hostname,
    )
    const isTried = (host: string) =>
      host.endsWith('.*')
        ? hosts.some((tried) => `.${tried}`.includes(`.${host.slice(0, -1)}`))
        : hosts.some((tried) => `.${tried}`.endsWith(`.${host}`))
    const rows = redirectors.filter((row) => !row.hosts.split(' ').some(isTried))
    expect(rows.map(({hosts: names}) => names)).toEqual([])
  })
})

describe('an address that is a page’s own', () => {
  it.each([
    'https://t.co/AbCdEf',
    'https://www.baidu.com/link?url=Xyz_123',
    'https://news.google.com/articles/CBMiXkFVX3lxTE5',
    'https://www.google.com/search?q=https://lake.example/',
    'https://www.google.com/amp/',
    'https://www.google.com/url?q=/relative',
    'https://l.facebook.com/l.php?u=javascript:alert(1)',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Flocalhost%2Fa',
    'https://l.facebook.com/l.php',
    'https://www.facebook.com/sharer/sharer.php?u=https://lake.example/',
    'https://twitter.com/intent/tweet?url=https://lake.example/',
    'https://twitter.com/share?url=https://lake.example/',
    'https://t.me/share/url?url=https://lake.example/',
    'https://connect.qq.com/widget/shareqq/index.html?url=https://lake.example/',
    'https://service.weibo.com/share/share.php?url=https://lake.example/',
    'https://share.example/?url=https://lake.example/',
    'https://tide.example/login/redirect?url=https://lake.example/',
    'https://tide.example/redirect?url=https://tide.example/a',
    'https://tide.example/news?url=https://lake.example/',
    'https://tide.example/web/2020/story',
    'https://tide.example/web/20200102030405/story',
    'https://web.archive.org/web/20200102030405/story',
    'https://web.archive.org/details/lake',
    'https://archive.ph/AbCdE',
    'https://www.archive.org/details/lake-2020',
    'https://tide.example/go/2020/a',
    'https://urldefense.proofpoint.com/v2/url?u=-zz',
    'https://www.bing.com/ck/a?u=a1zzzz',
    'https://www.youtube.com/watch?v=abc&q=https://lake.example/',
  ])('stays: %s', (href) => {
    const url = new URL(href)
    expect(unwrapped(url)).toBe(url)
  })

  it('stays if it leads to itself', () => {
    const href = 'https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com%2Fl.php'
    expect(behind(href)).toBe('https://l.facebook.com/l.php')
  })
})

describe('the address without redirectors', () => {
  const copy = `https://web.archive.org/web/2020/${PAGE}`
  it.each([copy, `https://archive.ph/2020/${PAGE}`])('is a copy in a web archive as it is: %s', (href) => {
    const url = new URL(href)
    expect(withoutRedirectors(url)).toBe(url)
  })

  it('is a copy behind a redirector, and the page behind one', () => {
    const through = (href: string) =>
      withoutRedirectors(new URL(`https://l.facebook.com/l.php?u=${encodeURIComponent(href)}`)).href
    expect([through(copy), through(PAGE)]).toEqual([copy, PAGE])
  })
})

describe('a relative address that a web archive wrote into a page', () => {
  it.each([
    {written: '/web/20200102030405/https://lake.example/a', page: 'https://lake.example/a'},
    {written: '/web/20200102030405im_/https://lake.example/a.jpg', page: 'https://lake.example/a.jpg'},
    {written: 'web/20200102030405/http://lake.example/a', page: 'http://lake.example/a'},
    {written: '../../web/2020id_/https://lake.example/a', page: 'https://lake.example/a'},
    {written: '//web.archive.org/web/2020/https://lake.example/a', page: null},
    {written: 'https://web.archive.org/web/2020/https://lake.example/a', page: null},
    {written: '/web/2020/story', page: null},
    {written: '/website/2020/https://lake.example/a', page: null},
    {written: 'https://lake.example/web/', page: null},
  ])('$written', ({written, page}) => {
    expect(rewrittenBy(written)).toBe(page)
  })
})
