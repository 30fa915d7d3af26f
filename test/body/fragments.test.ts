import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const shown = (html: string): string => joined(clean(html, {title: 'A harbour', url: 'https://tide.example/news/1'}))

describe('a link to a place in the article', () => {
  const link = 'see <a href="#n">1</a>'
  const kept = '<p>see <a href="#text-n">1</a></p>'
  it.each([
    {html: '<p id="n">note</p>', is: '<p id="text-n">note</p>'},
    {html: '<div id="n"><p>note</p><p>more</p></div>', is: '<p id="text-n">note</p><p>more</p>'},
    {html: '<div id="n">note</div>', is: '<p id="text-n">note</p>'},
    {html: '<section id="n"><h2>Notes</h2><p>x</p></section>', is: '<h2 id="text-n">Notes</h2><p>x</p>'},
    {html: '<h3 id="n">Notes</h3><p>x</p>', is: '<h2 id="text-n">Notes</h2><p>x</p>'},
    {html: '<a name="n"></a><h2>Notes</h2><p>x</p>', is: '<h2 id="text-n">Notes</h2><p>x</p>'},
    {html: '<p><a name="n"></a></p><p>note</p>', is: '<p id="text-n">note</p>'},
    {html: '<div id="n"></div><p>note</p>', is: '<p id="text-n">note</p>'},
    {html: '<p><a name="n">[1]</a> note</p>', is: '<p id="text-n">[1] note</p>'},
    {html: '<p><a id="n"></a>note</p>', is: '<p id="text-n">note</p>'},
    {html: '<p>note <span id="n">1</span></p>', is: '<p>note <span id="text-n"></span>1</p>'},
    {html: '<p>note <sup id="n">1</sup></p>', is: '<p>note <sup id="text-n">1</sup></p>'},
    {html: '<p>note <b id="n">1</b></p>', is: '<p>note <strong id="text-n">1</strong></p>'},
    {html: '<ol><li id="n">note</li><li>x</li></ol>', is: '<ol><li id="text-n">note</li><li>x</li></ol>'},
    {
      html: '<ol><li>x</li><li id="n"><p>note</p><p>more</p></li></ol>',
      is: '<ol><li>x</li><li><p id="text-n">note</p><p>more</p></li></ol>',
    },
    {html: '<ul id="n"><li>note</li><li>x</li></ul>', is: '<ul><li id="text-n">note</li><li>x</li></ul>'},
    {html: '<li>x</li><a id="n"></a><li>note</li>', is: '<ul><li>x</li><li id="text-n">note</li></ul>'},
    {html: '<blockquote id="n"><p>note</p></blockquote>', is: '<blockquote><p id="text-n">note</p></blockquote>'},
    {html: '<dl><dt>x</dt><dd id="n">note</dd></dl>', is: '<dl><dt>x</dt><dd id="text-n">note</dd></dl>'},
    {html: '<pre id="n">note</pre>', is: '<pre id="text-n">note</pre>'},
    {
      html: '<table><tr><td>1</td><td id="n">2</td><td>3</td></tr></table>',
      is: '<table><tbody><tr><td>1</td><td id="text-n">2</td><td>3</td></tr></tbody></table>',
    },
    {
      html: '<table><tr id="n"><td>1</td><td>2</td><td>3</td></tr></table>',
      is: '<table><tbody><tr><td id="text-n">1</td><td>2</td><td>3</td></tr></tbody></table>',
    },
    {html: '<hr id="n"><p>note</p>', is: '<hr><p id="text-n">note</p>'},
    {
      html: '<figure id="n"><img src="https://bay.example/1.jpg"><figcaption>boat</figcaption></figure>',
      is: '<figure class="lead"><bf-picture></bf-picture><figcaption id="text-n">boat</figcaption></figure>',
    },
    {html: '<p>note</p><div id="n"></div>', is: '<p>note<span id="text-n"></span></p>'},
    {html: '<p id="n">one</p><p id="n">two</p>', is: '<p id="text-n">one</p><p>two</p>'},
    {html: '<p id="m">one</p><p id="n">two</p>', is: '<p>one</p><p id="text-n">two</p>'},
  ])('leads to $html', ({html, is}) => {
    expect(shown(`<p>${link}</p>${html}`)).toBe(kept + is)
    // A clean body stays as it is.
    if (!is.includes('bf-picture')) expect(shown(kept + is)).toBe(kept + is)
  })

  it.each([
    {name: 'with the article’s own address', href: 'https://tide.example/news/1#n'},
    {name: 'with another spelling of it', href: 'http://www.tide.example/news/1/?utm_source=x#n'},
    {name: 'with its path', href: '/news/1#n'},
    {name: 'with a relative path', href: '1#n'},
    {name: 'encoded', href: '#%6E'},
  ])('is one $name', ({href}) => {
    expect(shown(`<p><a href="${href}">1</a></p><p id="n">x</p>`)).toBe(
      '<p><a href="#text-n">1</a></p><p id="text-n">x</p>',
    )
  })

  it.each([
    {id: 'fn:1', shownId: 'text-fn:1'},
    {id: '注1', shownId: 'text-注1'},
    {id: '_ftn1', shownId: 'text-_ftn1'},
    {id: 'a b', shownId: 'text-a_b'},
    {id: 'content', shownId: 'text-content'},
    {id: 'top', shownId: 'text-top'},
  ])('keeps the name $id', ({id, shownId}) => {
    const html = `<p><a href="#${id}">1</a></p><p id="${id}">x</p>`
    expect(shown(html)).toBe(`<p><a href="#${shownId}">1</a></p><p id="${shownId}">x</p>`)
  })

  it.each([
    {name: 'to nothing', html: '<p>see <a href="#x">1</a></p>', is: '<p>see 1</p>'},
    {name: 'to the top', html: '<p>see <a href="#">1</a> <a href="#top">2</a></p>', is: '<p>see 1 2</p>'},
    {
      name: 'to a dropped element',
      html: '<p>see <a href="#n">1</a></p><script id="n">x</script>',
      is: '<p>see 1</p>',
    },
    {
      name: 'to a hidden element',
      html: '<p>see <a href="#n">1</a></p><p id="n" hidden>x</p>',
      is: '<p>see 1</p>',
    },
  ])('is unwrapped: $name', ({html, is}) => {
    expect(shown(html)).toBe(is)
  })

  it('leads back', () => {
    const html =
      '<p>tide<sup id="r1"><a href="#n1">[1]</a></sup></p><ol><li id="n1">note <a href="#r1">↩</a></li><li>x</li></ol>'
    expect(shown(html)).toBe(html.replaceAll(/"(#?)([rn]1)"/g, '"$1text-$2"'))
  })

  it('and a place on the same element have each other', () => {
    const html = '<p>tide <a href="#n1" id="r1">[1]</a></p><p><a name="n1" href="#r1">[1]</a> note</p>'
    expect(shown(html)).toBe(
      '<p>tide <a href="#text-n1" id="text-r1">[1]</a></p><p><a href="#text-r1" id="text-n1">[1]</a> note</p>',
    )
  })

  it('on a link out of the article stands inside it', () => {
    const html = '<p><a href="#n">1</a> <a id="n" href="https://bay.example/">x</a></p>'
    expect(shown(html)).toBe(
      '<p><a href="#text-n">1</a> <a href="https://bay.example/" rel="noopener nofollow external"><span id="text-n"></span>x</a></p>',
    )
  })

  it('does not count as a link to another page', () => {
    expect(clean('<p><a href="#n">1</a></p><p id="n">x</p>').links).toEqual([])
  })
})

describe('an id', () => {
  it('to which no link leads is dropped', () => {
    expect(shown('<p id="n">x</p><h2 id="m">y</h2><p>z</p>')).toBe('<p>x</p><h2>y</h2><p>z</p>')
  })
})
