import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const shown = (html: string): string => joined(clean(html, {title: 'A harbour'}))

describe('an inline element', () => {
  it.each([
    {html: 'a <b>bold</b> word', is: 'a <strong>bold</strong> word'},
    {html: 'a <strong>bold</strong> word', is: 'a <strong>bold</strong> word'},
    {html: 'an <i>odd</i> word', is: 'an <em>odd</em> word'},
    {html: 'an <em>odd</em> word', is: 'an <em>odd</em> word'},
    {html: 'an <u>underlined</u> word', is: 'an <u>underlined</u> word'},
    {html: 'an <ins datetime="2020-01-01">added</ins> word', is: 'an <ins>added</ins> word'},
    {html: 'a <del>deleted</del> word', is: 'a <del>deleted</del> word'},
    {html: 'a <s>wrong</s> word', is: 'a <s>wrong</s> word'},
    {html: 'a <strike>wrong</strike> word', is: 'a <s>wrong</s> word'},
    {html: 'a <mark>marked</mark> word', is: 'a <mark>marked</mark> word'},
    {html: 'press <kbd>Ctrl</kbd>', is: 'press <kbd>Ctrl</kbd>'},
    {html: 'it prints <samp>tide 3</samp>', is: 'it prints <samp>tide 3</samp>'},
    {html: 'let <var>x</var> be', is: 'let <var>x</var> be'},
    {html: 'run <code>tide</code>', is: 'run <code>tide</code>'},
    {html: 'run <tt>tide</tt>', is: 'run <code>tide</code>'},
    {html: 'in <cite>The Tide</cite>', is: 'in <cite>The Tide</cite>'},
    {html: 'a <dfn>neap tide</dfn> is', is: 'a <dfn>neap tide</dfn> is'},
    {html: 'a <dfn title="low tide">neap</dfn> is', is: 'a <dfn title="low tide">neap</dfn> is'},
    {html: 'the <abbr title="Bay\n Union">BU</abbr> met', is: 'the <abbr title="Bay Union">BU</abbr> met'},
    {html: 'the <acronym title="Bay Union">BU</acronym> met', is: 'the <abbr title="Bay Union">BU</abbr> met'},
    {html: 'a tide <small>(in the bay)</small>', is: 'a tide <small>(in the bay)</small>'},
    {html: 'H<sub>2</sub>O', is: 'H<sub>2</sub>O'},
    {html: '10<sup>5</sup> boats', is: '10<sup>5</sup> boats'},
    {html: 'on <time datetime="2020-02-29">Saturday</time>', is: 'on <time datetime="2020-02-29">Saturday</time>'},
    {html: 'the name <bdi>بحر</bdi>: 3', is: 'the name <bdi>بحر</bdi>: 3'},
    {html: 'the name <bdi dir="rtl">abc</bdi>: 3', is: 'the name <bdi dir="rtl">abc</bdi>: 3'},
    {html: 'read <bdo dir="rtl">abc</bdo>', is: 'read <bdo dir="rtl">abc</bdo>'},
    {html: 'read <bdo dir="ltr">abc</bdo>', is: 'read <bdo dir="ltr">abc</bdo>'},
    {html: 'tide<wbr>table', is: 'tide<wbr>table'},
    {html: 'one<br>two', is: 'one<br>two'},
    {html: 'a <span style="text-decoration: line-through">wrong</span> word', is: 'a <s>wrong</s> word'},
    {html: 'a <span style="text-decoration-line:line-through">wrong</span> word', is: 'a <s>wrong</s> word'},
    {html: 'm<span style="vertical-align: super; font-size: 60%">2</span>', is: 'm<sup>2</sup>'},
    {html: 'H<span style="vertical-align:sub">2</span>O', is: 'H<sub>2</sub>O'},
    {html: 'a <del><b>whole</b> thing</del>', is: 'a <del><strong>whole</strong> thing</del>'},
    {html: 'a <b style="mso-bidi-font-weight: normal">bold</b> word', is: 'a <strong>bold</strong> word'},
    {html: '<u><b>Bold</b></u> and more', is: '<u><strong>Bold</strong></u> and more'},
  ])('keeps its meaning: $html', ({html, is}) => {
    expect(shown(`<p>${html}</p>`)).toBe(`<p>${is}</p>`)
  })

  it.each([
    {html: 'a <big>big</big> word', is: 'a big word'},
    {html: 'a <font color="red">red</font> word', is: 'a red word'},
    {html: 'a <span>plain</span> word', is: 'a plain word'},
    {html: 'a <nobr>plain word</nobr>', is: 'a plain word'},
    {html: 'a <data value="3">third</data>', is: 'a third'},
    {html: 'the <abbr>BU</abbr> met', is: 'the BU met'},
    {html: 'the <abbr title=" ">BU</abbr> met', is: 'the BU met'},
    {html: 'read <bdo>abc</bdo>', is: 'read abc'},
    {html: 'on <time>Saturday</time>', is: 'on Saturday'},
    {html: 'on <time datetime="whenever">Saturday</time>', is: 'on Saturday'},
    {html: '<span>T</span><small>HE</small> tide', is: 'THE tide'},
    {html: 'T<small>he</small> tide', is: 'The tide'},
    {html: 'the <small>GDP</small> of', is: 'the GDP of'},
    {html: 'a <b style="font-weight:normal">plain</b> word', is: 'a plain word'},
    {html: 'a <b style="font-weight: 400;">plain</b> word', is: 'a plain word'},
    {html: 'a <i style="font-style: normal">plain</i> word', is: 'a plain word'},
    {html: 'a <u style="text-decoration:none">plain</u> word', is: 'a plain word'},
    {html: `a <u>${'x'.repeat(201)}</u>`, is: `a ${'x'.repeat(201)}`},
    {
      html: 'a <a href="https://bay.example/"><u>link</u></a>',
      is: 'a <a href="https://bay.example/" rel="noopener nofollow external">link</a>',
    },
    {html: 'an <mark></mark>empty one', is: 'an empty one'},
    {html: 'a <rt>lone</rt> note', is: 'a lone note'},
  ])('that means nothing is unwrapped: $html', ({html, is}) => {
    expect(shown(`<p>${html}</p>`)).toBe(`<p>${is}</p>`)
  })

  it('keeps a deletion of any length', () => {
    const html = `<p>a <del>${'x'.repeat(400)}</del></p>`
    expect(shown(html)).toBe(html)
  })

  it('around paragraphs goes into each of them', () => {
    expect(shown('<del><p>one</p><p>two</p></del>')).toBe('<p><del>one</del></p><p><del>two</del></p>')
    expect(shown('<abbr title="x"><p>one</p><p>two</p></abbr>')).toBe('<p>one</p><p>two</p>')
  })
})

describe('a ruby annotation', () => {
  const note = (text: string, open = '（', close = '）') => `<rp>${open}</rp><rt>${text}</rt><rp>${close}</rp>`
  it.each([
    {html: '潮<rt>cháo</rt>', is: `<ruby>潮${note('cháo')}</ruby>`},
    {html: '潮<rp>〔</rp><rt>cháo</rt><rp>〕</rp>', is: `<ruby>潮${note('cháo', '〔', '〕')}</ruby>`},
    {html: '潮<rt>cháo</rt>汐<rt>xī</rt>', is: `<ruby>潮${note('cháo')}汐${note('xī')}</ruby>`},
    {html: '<rb>潮</rb><rt>cháo</rt>', is: `<ruby>潮${note('cháo')}</ruby>`},
    {html: '<rb>潮<rb>汐<rt>cháo<rt>xī', is: `<ruby>潮${note('cháo')}汐${note('xī')}</ruby>`},
    {
      html: '<rb>潮<rb>汐<rt>cháo<rt>xī<rtc><rt>tide</rtc>',
      is: `<ruby><ruby>潮${note('cháo')}汐${note('xī')}</ruby>${note('tide')}</ruby>`,
    },
    {html: '潮汐<rtc>tide</rtc>', is: `<ruby>潮汐${note('tide')}</ruby>`},
    {html: 'WWW<rt>World Wide Web</rt>', is: `<ruby>WWW${note('World Wide Web', '(', ')')}</ruby>`},
    {html: '<b>潮</b><rt>cháo</rt>', is: `<ruby><strong>潮</strong>${note('cháo')}</ruby>`},
    {html: '潮<rt></rt>', is: '潮'},
    {html: '潮', is: '潮'},
  ])('stands beside its base, with brackets for plain text: $html', ({html, is}) => {
    const once = shown(`<p>看<ruby>${html}</ruby>。</p>`)
    expect(once).toBe(`<p>看${is}。</p>`)
    expect(shown(once)).toBe(once)
  })

  it('is in brackets in the plain text', () => {
    expect(clean('<p><ruby>潮<rt>cháo</rt></ruby>来了。</p>').text).toBe('潮（cháo）来了。')
  })
})
