import fc from 'fast-check'
import type {Root} from 'hast'
import {parseFragment} from 'parse5'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {type Nodes, TreeBuilder} from '../../src/body/tree/builder.ts'
import {nestedTree} from '../../src/body/tree/nested.ts'
import {bare} from './bare.ts'

const parsed = (html: string): Root =>
  parseFragment<Nodes>(html, {treeAdapter: new TreeBuilder(), scriptingEnabled: false})

const expectSame = (html: string): void => {
  const tree = nestedTree(html)
  if (tree) expect(tree).toEqual(parsed(html))
}

describe('the tree of a fragment with nested elements', () => {
  it.each([
    ['text', '渡船 <b>7</b> 点 <!-- 潮 --> 开'],
    ['lower-case names', '<DIV CLASS="Quay"><P>渡船</P></DIV>'],
    ['attributes with any quotes', `<a href="/1?a=1&b=2" title='"潮"' id = x target=_blank/ download>1</a>`],
    ['the first of two equal attributes', '<img src="/1.jpg" alt="" SRC="/2.jpg">'],
    ['elements without an end tag', '<p>1<br>2<br/>3<img src="/1.jpg" /><wbr></p><hr>'],
    ['a paragraph that a block ends', '<p>1<p>2<div>3</div><p>4<hr><p>5<h2>6</h2><p>7'],
    ['names with any characters', '<divclass="box" x"y=1>1</divclass="box"><p "Ä"=1>2</p>'],
    ['attributes behind a quote', '<a href="/1"title=\'2\'id>1</a>'],
    ['preformatted text', '<pre>\n\n1</pre>'],
    ['items outside a list', '<div><li>1</li></div>'],
    ['an item that the next one ends', '<ul><li>1<li>2<ul><li>3</li></ul></li></ul>'],
    ['an end tag of a paragraph without a start tag', '<div>1</p>2</div></p>'],
    ['end tags of elements that are not open', '</div>1</small>2<p>3</img>4</h2></p></li>5'],
    ['an end tag that ends others', '<div><section><p>1<span>2</div>3'],
    ['a heading that the next one ends', '<h2>1<h3>2</h3></h2><p>3</p>'],
    ['elements that never end', '<div><p>1<b>2'],
    ['elements of the head', '<meta charset="utf-8"><link rel="x"><base href="/1/"><p>1</p>'],
    ['raw text', '<iframe src="/1"><p>1</p></iframe><style>p > b {}</style><script>if (1 < 2) "<b>"</script>'],
    ['custom elements', '<o:p> </o:p><bay-map zoom="3"><p>1</p></bay-map>'],
    ['comments', '<!----><!-- a - b --><!--<p>1</p>-->'],
  ])('has %s', (_, html) => {
    expect(nestedTree(html)).toEqual(parsed(html))
  })

  it.each([
    ['overlap', '<b><i>1</b></i>'],
    ['overlap paragraphs', '<p><b>1<p>2</b>'],
    ['are closed by another heading', '<h2>1</h3>'],
    ['end inside a control', '<p><button>1</p></button>'],
    ['are a line break with an end tag only', '<p>1</br>2</p>'],
    ['are links in links', '<a href="/1"><span><a href="/2">2</a></span></a>'],
    ['are controls in controls', '<button>1<button>2</button></button>'],
    ['are items in the content of an item', '<ul><li><div><li>1</li></div></li></ul>'],
    ['are cells', '<table><tr><td>1</td></tr></table>'],
    ['are drawings with text in HTML', '<svg><foreignObject><p>1</p></foreignObject></svg>'],
    ['end a drawing', '<svg><g><p>1</p></g></svg>'],
    ['are formulas', '<math><mi>x</mi></math>'],
    ['have names like selectors', '<div.box>1</div.box>'],
    ['hold a script with a comment', '<script><!-- <script></script> --></script>'],
  ])('is left to the parser where elements %s', (_, html) => {
    expect(nestedTree(html)).toBeNull()
  })

  it.each([
    ['a quote is missing', '<a href="/1>1</a>'],
    ['a tag has very many attributes', `<p${Array.from({length: 70}, (_, at) => ` x${at}`).join('')}>1</p>`],
    ['a slash is misplaced', '<a / href="/1">1</a>'],
    ['a bracket is missing', '<p>1<b 2</p>'],
    ['a sign means itself', '1 < 2'],
    ['a comment is damaged', '<!-->1-->'],
    ['a character is NUL', '<p>\0</p>'],
    ['a line ends in a carriage return', '<p>1\r\n2</p>'],
  ])('is left to the parser where %s', (_, html) => {
    expect(nestedTree(html)).toBeNull()
  })

  it('equals the tree of the parser for any order of tags', () => {
    const names = 'p p div div b a ul li li pre x=y h2 br hr img meta style iframe o:p button span figure'.split(' ')
    const tag = fc.constantFrom(...names).chain((name) => fc.constantFrom(`<${name}>`, `<${name} id=1>`, `</${name}>`))
    const text = fc.constantFrom('1', ' ', '\n', '&nbsp;', '&ampx', '<!-- 2 -->')
    const html = fc.array(fc.oneof({weight: 4, arbitrary: tag}, text), {maxLength: 10}).map((all) => all.join(''))
    fc.assert(fc.property(html, expectSame), {numRuns: 3_000, seed: 1})
  })

  it('equals the tree of rehype-parse for any drawing', () => {
    const whole = unified().use(rehypeParse, {fragment: true}).freeze()
    const names = ['svg', 'g', 'g', 'path', 'text', 'style', 'p', 'foreignObject', 'a', 'x-y']
    const attributes = [
      '',
      '/',
      ' viewBox="0 0 1 1"',
      ' points="1,2 3"',
      ' xlink:href="#a"',
      ' CLASS="a b"',
      ' opacity=.5',
    ]
    const tag = fc
      .record({name: fc.constantFrom(...names), more: fc.constantFrom(...attributes)})
      .chain(({name, more}) => fc.constantFrom(`<${name}${more}>`, `</${name}>`, '</g>', '1'))
    const html = fc.array(tag, {maxLength: 8}).map((all) => `<p><svg>${all.join('')}</svg>2</p>`)
    fc.assert(
      fc.property(html, (drawing) => {
        const tree = nestedTree(drawing)
        if (tree) expect(bare(tree)).toEqual(bare(whole.parse(drawing)))
      }),
      {numRuns: 2_000, seed: 1},
    )
  })

  it('has the same characters for all references as the tree of the parser', () => {
    const names = 'nbsp amp lt gt quot copy hellip mdash ldquo NotEqualTilde acE noti notin amphi unknown'.split(' ')
    const numbers = ['0', '9', '13', '38', '128', '150', '160', '55296', '65535', '1114112'].map((code) => `#${code}`)
    for (const name of [...names, ...numbers, '#x80', '#X20ac', '#', '#x', '']) {
      for (const after of [';', '', '=', 'x', '1', ' ']) {
        const reference = `1&${name}${after}2`
        expectSame(`<i title="${reference}">${reference}</i>`)
      }
    }
  })
})
