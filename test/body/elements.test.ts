import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'
import {element} from '../../src/body/context.ts'
import {customElements, standsFor} from '../../src/body/elements/custom.ts'
import {MATHML_CHANGED, MATHML_KEPT, SVG_DROPPED, SVG_KEPT} from '../../src/body/elements/foreign.ts'
import {htmlElements} from '../../src/body/elements/html.ts'
import {treatmentOf} from '../../src/body/elements/index.ts'
import {keptAs} from '../../src/body/inline-elements.ts'
import {clean, joined, readable} from './readable.ts'

/** The elements that a validator of HTML knows, also obsolete ones; a second list beside the project's own table. */
const validator: object = createRequire(import.meta.url)('html-validate/elements/html5')
const knownToValidator = Object.keys(validator).filter((name) => /^[a-z\d]+$/.test(name))

/** The index of elements of the HTML Standard, and 16.2, "Non-conforming features", as of 2026. */
const index =
  'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select selectedcontent slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr applet acronym bgsound dir frame frameset noframes isindex keygen listing menuitem nextid noembed param plaintext rb rtc strike xmp basefont big blink center font marquee multicol nobr spacer tt image command content element shadow layer nolayer portal fencedframe permission geolocation'.split(
    ' ',
  )

/** Elements of MathML Core, and of MathML 3 beside it. */
const mathIndex =
  'annotation annotation-xml maction math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics mfenced menclose mlabeledtr mglyph malignmark maligngroup mstack mlongdiv msgroup msrow mscarries mscarry msline ci cn csymbol apply bvar'.split(
    ' ',
  )

/** Elements of SVG 2, and of SVG 1.1 beside it. */
const svgIndex =
  'a animate animateMotion animateTransform audio canvas circle clipPath defs desc discard ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter foreignObject g iframe image line linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient rect script set stop style svg switch symbol text textPath title tspan unknown use video view animateColor cursor tref'.split(
    ' ',
  )

const SENTENCE = '第一天，渡船停在北岸的码头，没有人上船。'
const before = '<p>前面的一段话。</p>'
const after = '<p>后面的一段话。</p>'

/** Elements that a parser drops or moves unless they stand in their place. */
const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  caption: ['<table>', '<tr><td>一<td>二<td>三</table>'],
  td: ['<table><tr><td>一<td>二', '</table>'],
  th: ['<table><tr><td>一<td>二', '</table>'],
  tr: ['<table><tr><td>一<td>二', '</table>'],
  tbody: ['<table>', '</table>'],
  thead: ['<table>', '</table>'],
  tfoot: ['<table>', '</table>'],
  table: ['', ''],
  optgroup: ['<select>', '</select>'],
  option: ['<select>', '</select>'],
  datalist: ['', ''],
  li: ['<ul>', '</ul>'],
}
const INSIDE: Readonly<Record<string, (words: string) => string>> = {
  table: (words) => `<tr><td>一<td>二<td>${words}`,
  tbody: (words) => `<tr><td>一<td>二<td>${words}`,
  thead: (words) => `<tr><td>一<td>二<td>${words}`,
  tfoot: (words) => `<tr><td>一<td>二<td>${words}`,
  tr: (words) => `<td>${words}`,
  math: (words) => `<mtext>${words}</mtext>`,
  svg: (words) => `<foreignObject><p>${words}</p></foreignObject>`,
}
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img image input link meta param source track wbr keygen nextid'.split(
    ' ',
  ),
)

const withElement = (name: string, words: string): string => {
  const [start, end] = AROUND[name] ?? ['', '']
  const content = INSIDE[name]?.(words) ?? words
  return `${before}<div>${start}<${name}>${VOID.has(name) ? '' : `${content}</${name}>`}${end}</div>${after}`
}

const counted = (html: string): number => clean(html).removed.reduce((sum, {characters}) => sum + characters, 0)

describe('the table of elements', () => {
  it.each([...new Set([...index, ...knownToValidator])])('has a row for %s', (name) => {
    expect(Object.keys(htmlElements)).toContain(name)
  })

  it('has no row for an element that no standard names', () => {
    expect(
      Object.keys(htmlElements).filter((name) => !index.includes(name) && !knownToValidator.includes(name)),
    ).toEqual([])
  })

  it('keeps the inline elements that are printed', () => {
    const printed = Object.keys(htmlElements).filter((name) => {
      const properties = {title: '词', dateTime: '2020-11-14', dir: 'rtl'}
      return keptAs(element(name, [{type: 'text', value: '词'}], properties)) !== undefined
    })
    expect(printed.filter((name) => htmlElements[name]?.does !== 'keep')).toEqual([])
  })

  it.each(mathIndex)('decides MathML’s %s, or unwraps it', (name) => {
    const changed = Object.hasOwn(MATHML_CHANGED, name)
    expect([changed, MATHML_KEPT.includes(name)]).not.toEqual([true, true])
    const {text} = clean(`${before}<p>设<math><mi>x</mi><${name}>y</${name}></math>为高度。</p>${after}`)
    expect(text).toMatch(/^前面的一段话。\n设x(?:y|,y)?.*为高度。\n后面的一段话。$/)
  })

  it.each(svgIndex)('decides SVG’s %s, or unwraps it', (name) => {
    expect([SVG_DROPPED.includes(name), SVG_KEPT.includes(name)]).not.toEqual([true, true])
    const {text} = clean(`${before}<svg width="300" height="200"><${name}/><rect/></svg>${after}`)
    expect(text).toBe('前面的一段话。\n后面的一段话。')
  })
})

describe('an element', () => {
  it.each(Object.entries(htmlElements))('%s leaves the text around it', (name) => {
    const {text} = clean(withElement(name, '词'))
    expect(text.startsWith('前面的一段话。')).toBe(true)
    expect(text.endsWith('后面的一段话。')).toBe(true)
  })

  const withContent = Object.entries(htmlElements).filter(([name, {does}]) => !VOID.has(name) && does !== 'read')

  it.each(withContent.filter(([, {does}]) => does !== 'drop'))('%s does not take a paragraph with it', (name) => {
    const paragraph =
      /^(?:textarea|title)$/.test(name) || !/^(?:p|h\d|pre)$/.test(name) ? `<p>${SENTENCE}</p>` : SENTENCE
    const html = withElement(name, paragraph)
    expect(joined(clean(html)).replace(/<[^>]*>/g, '')).toContain(SENTENCE)
    expect(counted(html)).toBe(0)
  })

  it.each(
    withContent.filter(([, {does}]) => does === 'drop'),
  )('%s is dropped with its words, which are counted', (name) => {
    const html = withElement(name, '词语')
    expect(joined(clean(html))).not.toContain('词语')
    expect(counted(html)).toBe(2)
  })

  it.each(
    withContent.filter(([, {does}]) => does === 'weigh'),
  )('%s with the name of a control goes, and is counted', (name) => {
    const html = withElement(
      name,
      /^(?:form|label)$/.test(name) ? '分享<input>' : name === 'nav' ? '<a href="/2">下一篇</a>' : '分享',
    )
    expect(clean(html).text).toBe('前面的一段话。\n后面的一段话。')
    expect(counted(html)).toBe(name === 'nav' ? 3 : 2)
  })

  it('of no table is unwrapped', () => {
    expect(treatmentOf('x-ferry')).toEqual({does: 'unwrap'})
    expect(clean(`${before}<x-ferry>${SENTENCE}</x-ferry><ferry>再开。</ferry>`).text).toBe(
      `前面的一段话。\n${SENTENCE}再开。`,
    )
  })
})

const STORY = `<p>${SENTENCE}</p>`

describe('an element whose name says nothing about its content', () => {
  it.each([
    {name: 'a form around the page', html: `<form id="f">${STORY}</form>`, shown: STORY},
    {
      name: 'a form with text and controls',
      html: `<form>${STORY}<label>邮箱<input></label><select><option>甲</select><button>订阅</button></form>`,
      shown: STORY,
    },
    {name: 'a form in a form of the page', html: `<form><div>${STORY}</div><input type="hidden"></form>`, shown: STORY},
    {name: 'a button around a paragraph', html: `<button>${STORY}</button>`, shown: STORY},
    {
      name: 'a button around a figure with a caption',
      html: '<button>放大<figure><img src="https://bay.example/1.jpg"><figcaption>北岸。</figcaption></figure></button>',
      shown: '<figure class="lead"><bf-picture></bf-picture><figcaption>北岸。</figcaption></figure>',
    },
    {name: 'a label around a paragraph', html: `<label><input type="checkbox">${STORY}</label>`, shown: STORY},
    {name: 'a label of no control', html: '<p><label>日期</label>：十四日</p>', shown: '<p>日期：十四日</p>'},
    {name: 'an open dialog', html: `<dialog open>${STORY}<button>关闭</button></dialog>`, shown: STORY},
    {
      name: 'navigation with text',
      html: `<nav>${STORY}<a href="/2">下一篇</a></nav>`,
      shown: `${STORY}<p><a href="https://tide.example/2" rel="noopener nofollow external">下一篇</a></p>`,
    },
    {name: 'a template with text', html: `<template>${STORY}</template>`, shown: STORY},
    {name: 'a pattern for a script', html: `<template><p>{{title}}。</p></template>`, shown: ''},
    {name: 'a shadow root', html: `<x-a><template shadowrootmode="open">${STORY}</template></x-a>`, shown: STORY},
    {
      name: 'a shadow root with slots',
      html: `<x-a><template shadowrootmode="open"><p>头。</p><slot name="b">无</slot><slot></slot><p>尾。</p></template><p>身。</p><p slot="b">肩。</p></x-a>`,
      shown: '<p>头。</p><p>肩。</p><p>身。</p><p>尾。</p>',
    },
    {
      name: 'an empty slot',
      html: `<x-a><template shadowrootmode="closed"><slot><p>无人。</p></slot></template></x-a>`,
      shown: '<p>无人。</p>',
    },
    {name: 'an object without an address', html: `<object>${STORY}</object>`, shown: STORY},
    {name: 'a canvas', html: `<canvas>${STORY}</canvas>`, shown: STORY},
    {name: 'a video without an address', html: `<video>${STORY}</video>`, shown: STORY},
    {name: 'a sound without an address', html: `<audio>${STORY}</audio>`, shown: STORY},
    {name: 'a script’s absence', html: `<noscript>${STORY}</noscript>`, shown: STORY},
    {
      name: 'a script’s absence, in words that stand elsewhere',
      html: `${STORY}<noscript>${STORY}</noscript>`,
      shown: STORY,
    },
    {
      name: 'a script’s absence, with a captioned picture',
      html: '<noscript><figure><img src="https://bay.example/1.jpg"><figcaption>北岸。</figcaption></figure></noscript>',
      shown: '<figure class="lead"><bf-picture></bf-picture><figcaption>北岸。</figcaption></figure>',
    },
    {
      name: 'a script’s absence, with a player',
      html: '<noscript><iframe src="https://v.example/1"></iframe></noscript>',
      shown: '<bf-embed></bf-embed>',
    },
    {name: 'text that a search opens', html: `<div hidden="until-found">${STORY}</div>`, shown: STORY},
    {name: 'a menu', html: '<menu><li>甲<li>乙</menu>', shown: '<ul><li>甲</li><li>乙</li></ul>'},
    {name: 'a directory list', html: '<dir><li>甲<li>乙</dir>', shown: '<ul><li>甲</li><li>乙</li></ul>'},
    {name: 'a listing', html: '<listing>1  2\n3</listing>', shown: '<pre>1  2\n3</pre>'},
    {name: 'a measure', html: '<p>水位<meter value="6" max="10">六成</meter>。</p>', shown: '<p>水位六成。</p>'},
    {
      name: 'a picture as an object',
      html: '<object type="image/png" data="https://bay.example/1.png">北岸</object>',
      shown: '<figure class="lead"><bf-picture></bf-picture></figure>',
    },
    {
      name: 'a picture as an embed',
      html: '<embed src="https://bay.example/map.svg">',
      shown: '<figure class="lead"><bf-picture></bf-picture></figure>',
    },
  ])('$name', ({html, shown}) => {
    expect(joined(clean(html))).toBe(shown)
  })
})

describe('a notice that something cannot be shown', () => {
  it.each([
    '<video>Your browser does not support the video tag.</video>',
    '<video src="https://v.example/1.mp4">您的浏览器不支持视频。</video>',
    '<audio>您的瀏覽器不支援音訊。</audio>',
    '<canvas>Your browser does not support the canvas element.</canvas>',
    '<noscript>Please enable JavaScript to view this page.</noscript>',
    '<noscript>请启用JavaScript后继续浏览。</noscript>',
    '<object>Flash is required to see the chart.</object>',
    '<iframe>Your browser does not support iframes.</iframe>',
    '<iframe src="https://v.example/1"><p>Your browser does not support iframes.</p></iframe>',
    '<video>Ihr Browser unterstützt dieses Video nicht.</video>',
    '<video>Votre navigateur ne supporte pas la vidéo.</video>',
  ])('goes and is counted: %s', (html) => {
    const words = html.replace(/<[^>]*>|\s/g, '')
    expect(clean(`${before}${html}${after}`).text).toBe('前面的一段话。\n后面的一段话。')
    expect(counted(html)).toBe(words.length)
  })
})

/** Custom elements, with the line that reviewers read. */
const CUSTOM: readonly (readonly [html: string, shown: string])[] = [
  [
    '<amp-img src="https://bay.example/1.jpg" alt="北岸" width="640" height="360"></amp-img>',
    '[picture bay.example/1.jpg alt="北岸"',
  ],
  [
    '<amp-img src="https://bay.example/1.jpg"><noscript><img src="https://bay.example/1.jpg"></noscript></amp-img>',
    '[picture bay.example/1.jpg',
  ],
  ['<amp-anim src="https://bay.example/1.gif"></amp-anim>', '[picture bay.example/1.gif'],
  [
    '<amp-video src="https://bay.example/1.mp4" title="潮"><div fallback>No video.</div></amp-video>',
    '[video https://bay.example/1.mp4 "潮"]'.replace('[video', '[video'),
  ],
  ['<amp-video><source src="https://bay.example/1.mp4"></amp-video>', '[video https://bay.example/1.mp4]'],
  ['<amp-audio src="https://bay.example/1.mp3"></amp-audio>', '[audio https://bay.example/1.mp3]'],
  [
    '<amp-iframe src="https://chart.example/1"><amp-img placeholder src="https://bay.example/p.jpg"></amp-img></amp-iframe>',
    '[frame https://chart.example/1]',
  ],
  ['<amp-youtube data-videoid="abcDEF12345"></amp-youtube>', '[video https://www.youtube.com/watch?v=abcDEF12345]'],
  ['<amp-vimeo data-videoid="12345"></amp-vimeo>', '[video https://vimeo.com/12345]'],
  [
    '<amp-dailymotion data-videoid="x2m8jpp"></amp-dailymotion>',
    '[video https://www.dailymotion.com/embed/video/x2m8jpp]',
  ],
  ['<amp-twitter data-tweetid="123456789"></amp-twitter>', '[frame https://twitter.com/i/status/123456789]'],
  ['<amp-instagram data-shortcode="fBwFP"></amp-instagram>', '[frame https://www.instagram.com/p/fBwFP/]'],
  [
    '<amp-facebook data-href="https://www.facebook.com/bay/posts/1"></amp-facebook>',
    '[frame https://www.facebook.com/bay/posts/1]',
  ],
  [
    '<lite-youtube videoid="abcDEF12345" playlabel="潮"></lite-youtube>',
    '[video https://www.youtube.com/watch?v=abcDEF12345 "潮"]',
  ],
  [
    '<lite-youtube videoid="abcDEF12345"><a href="https://youtube.com/watch?v=abcDEF12345">Play</a></lite-youtube>',
    '[video https://www.youtube.com/watch?v=abcDEF12345]',
  ],
  ['<lite-vimeo videoid="12345"></lite-vimeo>', '[video https://vimeo.com/12345]'],
  [
    '<youtube-player source="https://www.youtube.com/embed/abcDEF12345"></youtube-player>',
    '[video https://www.youtube.com/watch?v=abcDEF12345]',
  ],
  [
    '<youtube-video src="https://www.youtube.com/watch?v=abcDEF12345"></youtube-video>',
    '[video https://www.youtube.com/watch?v=abcDEF12345]',
  ],
  ['<x-youtube video-id="abcDEF12345"></x-youtube>', '[video https://www.youtube.com/watch?v=abcDEF12345]'],
  ['<hls-video src="https://bay.example/1.m3u8"></hls-video>', '[video https://bay.example/1.m3u8]'],
  ['<bay-image data-src="https://bay.example/2.jpg"></bay-image>', '[picture bay.example/2.jpg'],
  ['<lazy-img src="https://bay.example/2.jpg"></lazy-img>', '[picture bay.example/2.jpg'],
  ['<v:imagedata src="https://bay.example/2.jpg"></v:imagedata>', '[picture bay.example/2.jpg'],
  [
    '<spotify-audio src="https://open.spotify.com/track/1"></spotify-audio>',
    '[audio https://open.spotify.com/track/1]',
  ],
  ['<bay-iframe src="https://chart.example/1"></bay-iframe>', '[frame https://chart.example/1]'],
  [
    '<amp-brightcove data-account="1" data-player="abc" data-video-id="23"></amp-brightcove>',
    '[video https://players.brightcove.net/1/abc_default/index.html?videoId=23]',
  ],
  [
    '<amp-brightcove data-account="1" data-video-id="23"></amp-brightcove>',
    '[video https://players.brightcove.net/1/default_default/index.html?videoId=23]',
  ],
  [
    '<amp-jwplayer data-media-id="m1" data-player-id="p1"></amp-jwplayer>',
    '[video https://cdn.jwplayer.com/players/m1-p1.html]',
  ],
  [
    '<facebook-post href="https://www.facebook.com/bay/posts/1"></facebook-post>',
    '[frame https://www.facebook.com/bay/posts/1]',
  ],
  ['<picture-box><p>没有地址的一段。</p></picture-box>', '<p>没有地址的一段。</p>'],
  ['<o:p>字</o:p>', '<p>字</p>'],
]

describe('a custom element', () => {
  it.each(CUSTOM)('%s', (html, shown) => {
    expect(readable(clean(`${before}${html}`))).toContain(shown)
  })

  it.each(CUSTOM)('closes itself: %s', (html, shown) => {
    const [start = ''] = /^<[^>]*>/.exec(html) ?? []
    if (!/(?:src|source|videoid|video-id|tweetid|shortcode|href)=/.test(start)) return
    const text = readable(clean(`<div>${start.slice(0, -1)} /></div>${after}`))
    expect(text).toContain(shown.split(' "')[0])
    expect(text).toContain('后面的一段话。')
  })

  it.each(Object.keys(standsFor))('%s without an address leaves its words', (name) => {
    expect(clean(`${before}<${name}><p>里面的一句话。</p></${name}>`).text).toBe('前面的一段话。\n里面的一句话。')
  })

  it.each([
    {name: 'a player without an address', html: '<amp-video></amp-video>', element: 'amp-video'},
    {name: 'a picture without an address', html: '<bay-image></bay-image>', element: 'bay-image'},
    {name: 'a part that a script fills', html: '<bay-chart data-key="1"></bay-chart>', element: 'bay-chart'},
  ])('that is empty is counted: $name', ({html, element}) => {
    expect(clean(`${before}${html}${after}`).removed).toEqual([{element, reason: 'element', count: 1, characters: 0}])
  })

  it('of a word processor is not counted where it is empty', () => {
    expect(clean(`${before}<p><o:p></o:p></p>${after}`).removed).toEqual([])
  })

  const dropped = Object.entries(customElements).filter(([, {does}]) => does === 'drop')
  it.each(dropped)('%s is dropped and counted', (name) => {
    const {removed, text} = clean(`${before}<${name} src="https://ad.example/1">广告</${name}>${after}`)
    expect(text).toBe('前面的一段话。\n后面的一段话。')
    expect(removed).toEqual([{element: name, reason: 'element', count: 1, characters: 2}])
  })
})
