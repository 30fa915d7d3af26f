import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

/** The HTML without languages: an article of few words has none, and its longest part may have one. */
const shown = (html: string): string =>
  joined(clean(`<p>x</p>${html}`, {title: 'A harbour'}))
    .slice('<p>x</p>'.length)
    .replaceAll(' lang="en"', '')
const picture = '<img src="https://bay.example/1.jpg">'

describe('a list of terms', () => {
  it.each([
    {name: 'as published', html: '<dl><dt>ebb</dt><dd>It falls.</dd></dl>'},
    {name: 'with two descriptions', html: '<dl><dt>ebb</dt><dd>It falls.</dd><dd>Or sinks.</dd></dl>'},
    {name: 'with two terms', html: '<dl><dt>ebb</dt><dt>fall</dt><dd>It falls.</dd></dl>'},
    {name: 'with paragraphs', html: '<dl><dt>ebb</dt><dd><p>It falls.</p><p>Or sinks.</p></dd></dl>'},
    {name: 'with a list in it', html: '<dl><dt>ebb</dt><dd>It falls:<ul><li>low</li><li>lower</li></ul></dd></dl>'},
    {name: 'with a list of terms in it', html: '<dl><dt>ebb</dt><dd><dl><dt>a</dt><dd>b</dd></dl></dd></dl>'},
    {name: 'with emphasis', html: '<dl><dt><strong>ebb</strong></dt><dd>It <em>falls</em>.</dd></dl>'},
    {
      name: 'without a direction that its words contradict',
      html: '<dl dir="rtl"><dt>ebb</dt><dd>It falls.</dd></dl>',
      is: '<dl><dt>ebb</dt><dd>It falls.</dd></dl>',
    },
    {
      name: 'in groups',
      html: '<dl><div class="x"><dt>ebb</dt><dd>It falls.</dd></div><div><dt>flow</dt><dd>It rises.</dd></div></dl>',
      is: '<dl><dt>ebb</dt><dd>It falls.</dd><dt>flow</dt><dd>It rises.</dd></dl>',
    },
    {
      name: 'without end tags',
      html: '<dl><dt>ebb<dd>It falls.<dt>flow<dd>It rises.</dl>',
      is: '<dl><dt>ebb</dt><dd>It falls.</dd><dt>flow</dt><dd>It rises.</dd></dl>',
    },
    {
      name: 'with empty parts',
      html: '<dl><dt>ebb</dt><dd></dd><dd>It falls.</dd><dt> </dt></dl>',
      is: '<dl><dt>ebb</dt><dd>It falls.</dd></dl>',
    },
    {
      name: 'with text between its parts',
      html: '<dl>Tides:<dt>ebb</dt><dd>It falls.</dd>Slowly.</dl>',
      is: '<p>Tides:</p><dl><dt>ebb</dt><dd><p>It falls.</p><p>Slowly.</p></dd></dl>',
    },
    {
      name: 'with a heading as term',
      html: '<dl><dt><h3>ebb</h3></dt><dd>It falls.</dd></dl>',
      is: '<dl><dt><strong>ebb</strong></dt><dd>It falls.</dd></dl>',
    },
    {
      name: 'without terms',
      html: '<dl><dd>It falls.</dd><dd>It rises.</dd></dl>',
      is: '<p>It falls.</p><p>It rises.</p>',
    },
    {name: 'without descriptions', html: '<dl><dt>ebb</dt><dt>flow</dt></dl>', is: '<p>ebb</p><p>flow</p>'},
    {
      name: 'of pictures',
      html: `<dl><dt>${picture}</dt><dd class="wp-caption-text">a boat</dd></dl>`,
      is: '<figure class="lead"><bf-picture></bf-picture><figcaption>a boat</figcaption></figure>',
    },
    {name: 'outside a list', html: '<dt>ebb</dt><dd>It falls.</dd>', is: '<p>ebb</p><p>It falls.</p>'},
  ])('is shown $name', ({html, is = html}) => {
    expect(shown(html)).toBe(is)
    if (!is.includes('bf-picture')) expect(shown(is)).toBe(is)
  })

  it('has a line for each part in the plain text', () => {
    const html = '<dl><dt>ebb</dt><dd><p>It falls.</p><p>Or sinks.</p></dd><dt>flow</dt><dd>It rises.</dd></dl>'
    expect(clean(html, {title: 'x'}).text).toBe('ebb\nIt falls.\nOr sinks.\nflow\nIt rises.')
  })
})

describe('a box of details', () => {
  it.each([
    {
      name: 'open',
      html: '<details><summary>More</summary><p>The tide.</p></details>',
      is: '<details open><summary>More</summary><p>The tide.</p></details>',
    },
    {
      name: 'open as it was',
      html: '<details open><summary>More</summary>The tide.</details>',
      is: '<details open><summary>More</summary><p>The tide.</p></details>',
    },
    {
      name: 'with its summary written last',
      html: '<details><p>The tide.</p><summary>More</summary></details>',
      is: '<details open><summary>More</summary><p>The tide.</p></details>',
    },
    {
      name: 'with a heading as summary',
      html: '<details><summary><h3>More</h3></summary><p>The tide.</p><ul><li>a</li><li>b</li></ul></details>',
      is: '<details open><summary><strong>More</strong></summary><p>The tide.</p><ul><li>a</li><li>b</li></ul></details>',
    },
    {name: 'without a summary', html: '<details><p>The tide.</p></details>', is: '<p>The tide.</p>'},
    {name: 'with an empty summary', html: '<details><summary> </summary>The tide.</details>', is: '<p>The tide.</p>'},
    {name: 'with nothing but a summary', html: '<details><summary>More</summary></details>', is: '<p>More</p>'},
    {
      name: 'in another',
      html: '<details><summary>a</summary><details><summary>b</summary>c</details></details>',
      is: '<details open><summary>a</summary><details open><summary>b</summary><p>c</p></details></details>',
    },
    {name: 'no box', html: '<summary>More</summary><p>The tide.</p>', is: '<p>More</p><p>The tide.</p>'},
  ])('is shown $name', ({html, is}) => {
    expect(shown(html)).toBe(is)
    expect(shown(is)).toBe(is)
  })

  it('keeps its picture and its lines', () => {
    const body = clean(`<details><summary>More</summary>${picture}<p>The tide.</p><p>Low.</p></details>`, {title: 'x'})
    expect(body.figures).toHaveLength(1)
    expect(body.text).toBe('More\nThe tide.\nLow.')
  })
})
