import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decodeTolerantly, urlKeyOf, withoutTracking} from '../../src/outlets/url-key.ts'

const key = (href: string): string => urlKeyOf(new URL(href))

describe('two addresses have the same key', () => {
  it.each([
    {name: 'with different schemes', a: 'http://lake.example/a', b: 'https://lake.example/a'},
    {name: 'with www., m. or amp. before the host', a: 'https://www.lake.example/a', b: 'https://m.lake.example/a'},
    {name: 'with amp. before it', a: 'https://amp.lake.example/a', b: 'https://lake.example/a'},
    {name: 'with the host in different case', a: 'https://LAKE.example/a', b: 'https://lake.example/a'},
    {name: 'with doubled slashes', a: 'http://www.lake.example//cn//a', b: 'https://lake.example/cn/a'},
    {name: 'with a slash at the end', a: 'https://lake.example/a/', b: 'https://lake.example/a'},
    {name: 'at the root', a: 'https://lake.example/', b: 'https://lake.example'},
    {name: 'encoded or not', a: 'https://lake.example/%E6%B9%96', b: 'https://lake.example/湖'},
    {name: 'encoded in either case', a: 'https://lake.example/%e6%b9%96', b: 'https://lake.example/%E6%B9%96'},
    {name: 'composed or not', a: 'https://lake.example/Caf%C3%A9', b: 'https://lake.example/Cafe%CC%81'},
    {name: 'with a fragment', a: 'https://lake.example/a#top', b: 'https://lake.example/a'},
    {name: 'with utm parameters', a: 'https://lake.example/a?utm_source=x&utm_medium=y', b: 'https://lake.example/a'},
    {name: 'with other tracking', a: 'https://lake.example/a?fbclid=x&p=1&ref=rss', b: 'https://lake.example/a?p=1'},
    {name: 'with full=y', a: 'https://lake.example/a?full=y', b: 'https://lake.example/a'},
    {name: 'with an empty query', a: 'https://lake.example/a?', b: 'https://lake.example/a'},
    {name: 'with stray percent signs', a: 'https://lake.example/50%-a%ff', b: 'https://lake.example/50%-a%FF'},
    {name: 'with a dot behind the host', a: 'https://lake.example./a', b: 'https://lake.example/a'},
    {name: 'with the port of the other scheme', a: 'http://lake.example:443/a', b: 'https://lake.example/a'},
    {name: 'with a port written out', a: 'https://lake.example:443/a', b: 'http://lake.example:80/a'},
    {name: 'with a mobile host of a subdomain', a: 'https://zh.m.lake.example/a', b: 'https://zh.lake.example/a'},
    {name: 'with two names before the host', a: 'https://www.m.lake.example/a', b: 'https://lake.example/a'},
    {
      name: 'with the parameters in another order',
      a: 'https://lake.example/a?p=1&c=2',
      b: 'https://lake.example/a?c=2&p=1',
    },
    {name: 'with a parameter twice', a: 'https://lake.example/a?p=1&p=1', b: 'https://lake.example/a?p=1'},
    {name: 'with plus or %20', a: 'https://lake.example/a?q=b+c', b: 'https://lake.example/a?q=b%20c'},
    {name: 'with an encoded name', a: 'https://lake.example/a?%70=1', b: 'https://lake.example/a?p=1'},
    {name: 'with &amp; for &', a: 'https://lake.example/a?p=1&amp;utm_source=b', b: 'https://lake.example/a?p=1'},
    {name: 'with an empty value', a: 'https://lake.example/a?p=', b: 'https://lake.example/a?p'},
    {name: 'with a fragment for the text', a: 'https://lake.example/a#:~:text=Fog', b: 'https://lake.example/a'},
  ])('$name', ({a, b}) => {
    expect(key(a)).toBe(key(b))
  })
})

describe('two addresses have different keys', () => {
  it.each([
    {name: 'on other hosts', a: 'https://lake.example/a', b: 'https://bay.example/a'},
    {name: 'on another subdomain', a: 'https://zh.lake.example/a', b: 'https://lake.example/a'},
    {name: 'on another port', a: 'https://lake.example:8443/a', b: 'https://lake.example/a'},
    {name: 'in another case of the path', a: 'https://lake.example/A', b: 'https://lake.example/a'},
    {name: 'with another parameter', a: 'https://lake.example/a?p=1', b: 'https://lake.example/a?p=2'},
    {
      name: 'with a parameter whose name begins like one for tracking',
      a: 'https://lake.example/a?refer=1',
      b: 'https://lake.example/a',
    },
    {name: 'with a host that begins with www, no dot', a: 'https://wwwlake.example/a', b: 'https://lake.example/a'},
    {name: 'with a domain that is called m', a: 'https://m.com/a', b: 'https://com/a'},
    {name: 'with a site of a shared domain', a: 'https://m.blogspot.com/a', b: 'https://blogspot.com/a'},
    {name: 'with a name that begins with m', a: 'https://my.lake.example/a', b: 'https://lake.example/a'},
    {name: 'with another route of a script', a: 'https://lake.example/#!/a/1', b: 'https://lake.example/#!/a/2'},
    {name: 'in a folder with another name', a: 'https://lake.example/indexes/a', b: 'https://lake.example/a'},
    {name: 'with numbered index files', a: 'https://lake.example/a/index_2.html', b: 'https://lake.example/a/'},
    {name: 'with a word in place of amp', a: 'https://lake.example/a/amps', b: 'https://lake.example/a'},
    {name: 'with a word that begins with amp', a: 'https://lake.example/amplifier/a', b: 'https://lake.example/a'},
    {name: 'with amp as the whole path', a: 'https://lake.example/amp/', b: 'https://lake.example/'},
    {name: 'with a name that holds amp', a: 'https://lake.example/a-amp', b: 'https://lake.example/a'},
  ])('$name', ({a, b}) => {
    expect(key(a)).not.toBe(key(b))
  })
})

describe('the host, the path or the query of a page in another form', () => {
  const usual = 'https://lake.example/2023/ferry'
  it.each([
    ...['www', 'www2', 'm', 'mobile', 'mobil', 'movil', 'mobi', 'mob', 'wap', 'touch', '3g', 'pda', 'h5', 'amp'].map(
      (name) => `https://${name}.lake.example/2023/ferry`,
    ),
    ...[
      'amp/2023/ferry',
      '2023/amp/ferry',
      '2023/ferry/amp',
      '2023/ferry/amp/',
      '2023/ferry/amp.html',
      '2023/ferry/AMP/',
      '2023/ferry.amp',
      '2023/ferry/amphtml',
      '2023/ferry/amp-page',
      'google-amp/2023/ferry',
      'index.php/2023/ferry',
      '2023/ferry;jsessionid=0A1B2C',
    ].map((path) => `https://lake.example/${path}`),
    ...['html', 'htm', 'shtml', 'php', 'asp', 'aspx', 'jsp', 'cfm', 'cgi', 'do'].flatMap((ending) =>
      ['index', 'default', 'Index'].map((name) => `https://lake.example/2023/ferry/${name}.${ending}`),
    ),
    ...[
      'amp',
      'amp=1',
      'amp=true',
      'AMP=1',
      '_amp=true',
      'isAmp=1',
      'noamp=mobile',
      'service=amp',
      'type=amp',
      'outputType=amp',
      'output=amp',
      'view=amp',
      'format=amp',
      'm=1',
      'mobile=1',
      'ismobile=true',
      'view=mobile',
      'device=mobile',
      'print=1',
      'print=true',
      'view=print',
      'format=print',
      'printview=true',
      'page=all',
      'pagewanted=all',
      'singlepage=true',
      'share=twitter',
      'share=facebook&nb=1',
      'replytocom=17',
      'from=singlemessage',
      'from=timeline&isappinstalled=0',
      'from=rss',
      'src=rss',
      'via=email',
      'PHPSESSID=1f2e',
      '_=1700000000000',
    ].map((query) => `https://lake.example/2023/ferry?${query}`),
  ])('does not count: %s', (href) => {
    expect(key(href)).toBe(usual)
  })

  it('may end in .html: /story.amp.html and /story.html.amp are /story.html', () => {
    for (const path of ['story.amp.html', 'story.html.amp', 'amp/story.html', 'story.html/amp'])
      expect(key(`https://lake.example/${path}`)).toBe('https://lake.example/story.html')
  })
})

describe('a parameter that may name a page', () => {
  it.each([
    ...['id=7', 'p=7', 'articleId=7', 'aid=7', 'sid=7', 'nid=7', 'tid=7', 'cid=7', 'pid=7', 'mid=7', 'newsid=7', 'v=7'],
    ...['page=2', 'page=1', 'pagenum=3', 'paged=2', 'start=20', 'offset=20', 'n=7', 'no=7', 'num=7', 'q=fog', 't=7'],
    ...['story=7', 'storyId=7', 'docid=7', 'contentid=7', 'item=7', 'key=7', 'code=7', 'date=20230401', 'year=2023'],
    ...['m=202304', 'mod=viewthread', 'view=7', 'type=news', 'format=7', 'output=1', 'from=20230401', 'src=7'],
    ...['channel=5', 'channel=sports', 'app=7', 'lang=en', 'section=7', 'cat=7', 'tag=fog', '__biz=MzA3', 'idx=2'],
    ...['sn=7', 'print=20230401', 'amp=50w', 'share=7', 'feed=7', 'title=fog', 'name=fog', 'url=7', 'refer=1', 'seq=7'],
    ...['utm=7', 'session=7', 'eid=7', 'bid=7', 'gid=7', 'fid=7', 'rid=7', 'uid=7', 'xid=7', 'news_id=7', 'post=7'],
  ])('stays: %s', (pair) => {
    expect(key(`https://lake.example/a?${pair}&utm_source=x`)).toBe(`https://lake.example/a?${pair}`)
    expect(withoutTracking(new URL(`https://lake.example/a?${pair}`)).search).toBe(`?${pair}`)
  })
})

describe('a parameter that tracks readers', () => {
  it.each([
    ...['utm_source=x', 'UTM_Medium=x', 'utm_anything=x', 'at_medium=x', 'at_campaign_type=x', 'ns_mchannel=x'],
    ...['itm_source=x', 'pk_campaign=x', 'piwik_kwd=x', 'mtm_cid=x', 'matomo_source=x', 'hsa_cam=x', 'int_source=x'],
    ...['fbclid=x', 'gclid=x', 'gclsrc=x', 'dclid=x', 'gbraid=x', 'wbraid=x', 'msclkid=x', 'yclid=x', 'ysclid=x'],
    ...['twclid=x', 'ttclid=x', 'igshid=x', 'igsh=x', 'li_fat_id=x', 'rdt_cid=x', 'ScCid=x', 'epik=x', 'srsltid=x'],
    ...['mc_cid=x', 'mc_eid=x', 'mkt_tok=x', '_hsenc=x', '_hsmi=x', '__hstc=x', 'hsCtaTracking=x', 'vero_id=x'],
    ...['oly_enc_id=x', '__s=x', 'elqTrackId=x', 'spMailingID=x', 'et_rid=x', '_ke=x', 'ck_subscriber_id=x'],
    ...['fb_action_ids=x', 'ref_src=twsrc', '__twitter_impression=true', 'spref=fb', 'mibextid=x', 'sr_share=facebook'],
    ...['WT.mc_id=x', 'wt_zmc=x', 'xtor=RSS-1', 'cmpid=x', 'ncid=x', 'mbid=x', 'ocid=x', 'ito=x', 'intcmp=x', 'ICID=x'],
    ...[
      'spm=a.b',
      'scm=x',
      'nsukey=x',
      'sudaref=x',
      'isappinstalled=0',
      'share_token=x',
      'share_source=x',
      'tt_from=x',
    ],
    ...['amp_js_v=0.1', 'amp_gsa=1', 'usqp=mq331', 'aoh=16', '_ga=2.1', '_gl=1', 'guccounter=1', 'guce_referrer=x'],
    ...['_openstat=x', 'irclickid=x', 'cjevent=x', 'tblci=x', 'dicbo=v2', 's_kwcid=x', 'soc_src=x', 'traffic_source=x'],
  ])('is in no key and on no page: %s', (pair) => {
    expect(key(`https://lake.example/a?id=7&${pair}`)).toBe('https://lake.example/a?id=7')
    expect(withoutTracking(new URL(`https://lake.example/a?id=7&${pair}`)).search).toBe('?id=7')
  })
})

describe('percent-decoding', () => {
  it.each([
    {text: '%E6%B9%96', decoded: '湖'},
    {text: '100%', decoded: '100%'},
    {text: '50%-off', decoded: '50%-off'},
    {text: '%E6%B9', decoded: '%E6%B9'},
    {text: '%ff%e6', decoded: '%FF%E6'},
    {text: 'a%20b%zz%21', decoded: 'a b%zz!'},
    {text: '', decoded: ''},
  ])('of "$text" decodes valid UTF-8 and keeps the rest', ({text, decoded}) => {
    expect(decodeTolerantly(text)).toBe(decoded)
  })

  it('never throws, and undoes any encoding', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof decodeTolerantly(text) === 'string'))
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(decodeTolerantly(encodeURIComponent(text))).toBe(text)
      }),
    )
  })
})

describe('an address that readers see', () => {
  it.each([
    {href: 'https://lake.example/a?utm_source=rss&p=1&fbclid=x#b', clean: 'https://lake.example/a?p=1#b'},
    {href: 'https://lake.example/a?UTM_SOURCE=rss', clean: 'https://lake.example/a'},
    {href: 'https://lake.example/a?ref=b&source=c&full=y', clean: 'https://lake.example/a?ref=b&source=c&full=y'},
    {href: 'http://www.lake.example//a/?q=%E6%B9%96', clean: 'http://www.lake.example//a/?q=%E6%B9%96'},
  ])('loses parameters that only track readers: $href', ({href, clean}) => {
    const url = new URL(href)
    expect(withoutTracking(url).href).toBe(clean)
    expect(url.href).toBe(href)
  })
})
