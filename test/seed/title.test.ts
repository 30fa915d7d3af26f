import {describe, expect, it} from 'vitest'
import {outletsWith} from '../../src/outlets/index.ts'
import {displayTitle, plainTitle, titleFromBody} from '../../src/seed/title.ts'

const outlets = outletsWith([])

describe('a plain title', () => {
  it.each([
    {name: 'entities are decoded', raw: '湖 &quot;上&quot; &amp; 船 &#33337;', plain: '湖 "上" & 船 船'},
    {name: 'doubly encoded entities are decoded twice', raw: '湖&amp;#33337;&amp;quot;', plain: '湖船"'},
    {name: 'a bare ampersand stays', raw: 'R&D 与 A & B', plain: 'R&D 与 A & B'},
    {name: 'a lone end is kept', raw: '船 &lt;/3', plain: '船 </3'},
    {name: 'spaces of all kinds become one', raw: ' 湖\u00A0\u00A0上\u3000的 \n 船 ', plain: '湖 上 的 船'},
    {name: 'marks between Thai words stay', raw: 'เรือ\u200Bข้ามฟาก', plain: 'เรือ\u200Bข้ามฟาก'},
    {name: 'a Persian non-joiner stays', raw: 'می\u200Cخواهم', plain: 'می\u200Cخواهم'},
    {name: 'invisible marks are removed', raw: '湖\u200B上\u200F的\uFEFF船\u2060\u00AD', plain: '湖上的船'},
    {name: 'controls written as entities are removed', raw: '湖&#1;上&#x1F;&#xFFFF;&#127;', plain: '湖上'},
    {name: 'white space alone gives an empty title', raw: ' \u3000&nbsp;', plain: ''},
  ])('$name', ({raw, plain}) => {
    expect(plainTitle(raw)).toBe(plain)
  })
})

describe('tags in a title', () => {
  it.each([
    {raw: 'Rain <i>fog</i><br>over', plain: 'Rain fog over'},
    {raw: 'Rain &lt;i&gt;fog&lt;/i&gt;&lt;br&gt;over', plain: 'Rain fog over'},
    {raw: 'Rain &amp;lt;i&amp;gt;fog&amp;lt;/i&amp;gt;', plain: 'Rain fog'},
    {raw: 'Rain &#60;b&#62;fog&#60;/b&#62;', plain: 'Rain fog'},
    {raw: 'Rain &#x3C;b&#x3e;fog&#x3c;/b&#x3e;', plain: 'Rain fog'},
    {raw: '<b>Rain</b>', plain: 'Rain'},
    {raw: '<B>Rain</B>', plain: 'Rain'},
    {raw: '<strong><em>Rain</em></strong> falls', plain: 'Rain falls'},
    {raw: '<p>Rain</p>', plain: 'Rain'},
    {raw: '<h1 class="x">Rain</h1>', plain: 'Rain'},
    {raw: '<p>Rain</p><p>Fog</p>', plain: 'Rain Fog'},
    {raw: '雨<br>雾', plain: '雨 雾'},
    {raw: '雨<br/>雾<BR />船', plain: '雨 雾 船'},
    {raw: 'Rain <br> fog', plain: 'Rain fog'},
    {raw: 'Rain<wbr>fog', plain: 'Rainfog'},
    {raw: '<span style="color: red">Rain</span> falls', plain: 'Rain falls'},
    {raw: "<font color='red'>Rain</font>", plain: 'Rain'},
    {raw: '<a href="https://bay.example/?a=1&amp;b=2">Rain</a>', plain: 'Rain'},
    {raw: 'Rain <i>fog', plain: 'Rain fog'},
    {raw: 'Rain fog</i> over', plain: 'Rain fog over'},
    {raw: 'Rain <span class="x">fog', plain: 'Rain fog'},
    {raw: 'Rain fog</i', plain: 'Rain fog'},
    {raw: 'Rain fog<span class="x', plain: 'Rain fog'},
    {raw: '10<sup>5</sup> boats', plain: '10⁵ boats'},
    {raw: 'CO<sub>2</sub> and m<sup>-2</sup>', plain: 'CO₂ and m⁻²'},
    {raw: '1<sup>er</sup> mai', plain: '1er mai'},
    {raw: 'He says <q>rain</q>', plain: 'He says “rain”'},
    {raw: '<ruby>潮<rt>cháo</rt></ruby>来', plain: '潮（cháo）来'},
    {raw: '<ruby>潮<rp>(</rp><rt>cháo</rt><rp>)</rp></ruby>来', plain: '潮(cháo)来'},
    {raw: 'Rain <img src="x.gif" alt="and fog"> over', plain: 'Rain and fog over'},
    {raw: 'Rain<img src=x onerror=alert(1)>', plain: 'Rain'},
    {raw: 'Rain <!-- more --> fog', plain: 'Rain fog'},
    {raw: 'Rain <script>alert(1)</script>fog', plain: 'Rain fog'},
  ])('are not shown: $raw', ({raw, plain}) => {
    expect(plainTitle(raw)).toBe(plain)
  })

  it.each([
    'How the <b> tag works',
    'The <br> element',
    'HTML的<b>标签',
    'Is <i> dead?',
    'a < b and c > d',
    'a<b and c>d',
    '3 < 5',
    'I <3 boats',
    '<3 boats',
    'List<T> and Map<K, V>',
    'List<S>',
    '<A>组的船',
    '<新闻>船来了',
    '<<湖上的船>>',
    '<Boats> and <tides>',
    'boats -> bay',
    'boats <- bay',
    'me <me@bay.example>',
    'R&D',
    'AT&T',
    'Q&A',
    'Fish & Chips',
    'a && b',
    'cut&copy',
    'cut & paste &unknown;',
    'x&y=z&lt=3',
    'C++ <=> Rust',
    '<',
    '&',
    '<>',
    '</>',
  ])('that are the author’s words stay: %s', (title) => {
    expect(plainTitle(title)).toBe(title)
  })

  it.each([
    {raw: 'R&amp;D', plain: 'R&D'},
    {raw: 'R&amp;amp;D', plain: 'R&D'},
    {raw: 'R&amp;amp;amp;D', plain: 'R&D'},
    {raw: 'a &lt; b', plain: 'a < b'},
    {raw: 'a &lt b &amp c', plain: 'a < b & c'},
    {raw: '&ldquo;Rain&rdquo; &hellip;', plain: '“Rain” …'},
    {raw: 'Rain&nbsp;fog', plain: 'Rain fog'},
    {raw: 'List&lt;T&gt;', plain: 'List<T>'},
    {raw: '&#39;Rain&#x27;', plain: "'Rain'"},
  ])('are not entities: $raw', ({raw, plain}) => {
    expect(plainTitle(raw)).toBe(plain)
  })
})

describe('the parts that an outlet prints around a title', () => {
  it.each([
    {slug: 'rfi', plain: '湖上的船 – 法国国际广播电台 - RFI', title: '湖上的船', section: null},
    {slug: 'rfi', plain: '湖上的船 - 水上天地', title: '湖上的船', section: '水上天地'},
    {slug: 'rfi', plain: '湖上的船 - 水上天地 - 法国国际广播电台 - RFI', title: '湖上的船', section: '水上天地'},
    {slug: 'rfi', plain: '湖上的船 - a1', title: '湖上的船 - a1', section: null},
    {slug: 'iyouport', plain: '湖上的船 - iYouPort', title: '湖上的船', section: null},
    {slug: 'reuters', plain: '湖上的船 | 路透', title: '湖上的船', section: null},
    {slug: 'reuters', plain: '路透 | 湖上的船', title: '路透 | 湖上的船', section: null},
    {slug: 'rti', plain: '[水路] 湖上的船 - 230419-2', title: '湖上的船', section: '水路'},
    {slug: 'rti', plain: '湖上 [水路] 的船', title: '湖上 [水路] 的船', section: null},
    {slug: 'cna', plain: '湖上的船[影]', title: '湖上的船', section: null, badge: 'video'},
    {slug: 'cna', plain: '湖上的船 [圖]', title: '湖上的船', section: null, badge: 'gallery'},
    {slug: 'cna', plain: '湖上的船[更新]', title: '湖上的船', section: null},
    {slug: 'cna', plain: '湖上[影]的船', title: '湖上[影]的船', section: null},
    {slug: 'epochtimes', plain: '【水路】湖上的船', title: '【水路】湖上的船', section: null},
    {slug: 'dw', plain: '湖上的船 | 路透', title: '湖上的船 | 路透', section: null},
  ])('$slug: $plain', ({slug, plain, title, section, badge = null}) => {
    expect(displayTitle(plain, outlets.named(slug))).toEqual({title, section, badge})
  })

  it('stay if the title would be empty without them', () => {
    expect(displayTitle('[影]', outlets.named('cna'))).toEqual({title: '[影]', section: null, badge: 'video'})
    expect(displayTitle('', outlets.named('cna'))).toEqual({title: '', section: null, badge: null})
  })
})

describe('a title that lists a whole broadcast', () => {
  const dw = outlets.named('dw')

  it('is cut to its first entry', () => {
    const long = `湖上有雾船晚一刻钟；${'集市明日照常开放；'.repeat(20)}`
    expect(displayTitle(long, dw).title).toBe('湖上有雾船晚一刻钟')
  })

  it('is cut at 120 characters if it has no entries', () => {
    expect(displayTitle('船'.repeat(121), dw).title).toBe(`${'船'.repeat(120)}…`)
  })

  it('is not cut at 120 characters', () => {
    expect(displayTitle('船'.repeat(120), dw).title).toBe('船'.repeat(120))
  })

  it('is never cut within a character', () => {
    expect(displayTitle('🚢'.repeat(130), dw).title).toBe(`${'🚢'.repeat(120)}…`)
  })
})

describe('an article without a title', () => {
  it.each([
    {name: 'takes its first heading', heading: '湖上的船', text: '清晨有雾。', title: '湖上的船'},
    {name: 'else the first line of its text', heading: null, text: '清晨有雾。\n船晚了。', title: '清晨有雾。'},
    {name: 'cut at 40 characters, whole ones', heading: null, text: '🚢'.repeat(50), title: '🚢'.repeat(40)},
    {name: 'else its id', heading: null, text: '', title: 'a-1'},
    {name: 'else its id, with a blank heading', heading: '  ', text: '', title: 'a-1'},
  ])('$name', ({heading, text, title}) => {
    expect(titleFromBody(heading, text, 'a-1')).toBe(title)
  })
})
