import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const ANNOTATION = '<annotation encoding="application/x-tex">x^2</annotation>'
const PRESENTATION = '<mrow><msup><mi>x</mi><mn>2</mn></msup></mrow>'
const MATH = `<math><semantics>${PRESENTATION}${ANNOTATION}</semantics></math>`
const SHOWN = `<math title="x^2">${PRESENTATION}</math>`
const DISPLAYED = SHOWN.replace('<math', '<math display="block"')
const KATEX = (math: string) =>
  `<span class="katex">${math}<span class="katex-html" aria-hidden="true"><span class="base"><span class="mord">x</span><span class="vlist">2</span></span></span></span>`
const CHTML =
  '<mjx-math aria-hidden="true"><mjx-c class="mjx-c1D465 TEX-I"></mjx-c><mjx-c class="mjx-c32"></mjx-c></mjx-math>'
const inText = (formula: string): string => joined(clean(`<p>高度为${formula}米。</p>`))

/** One formula, as the libraries set it. Every row shows it once. */
const FORMULAS: readonly {readonly name: string; readonly html: string; readonly shown: string}[] = [
  {name: 'MathML', html: MATH, shown: SHOWN},
  {name: 'MathML with an alternative text', html: `<math alttext="x^2">${PRESENTATION}</math>`, shown: SHOWN},
  {name: 'MathML on a line of its own', html: MATH.replace('<math', '<math display="block"'), shown: DISPLAYED},
  {name: 'KaTeX', html: KATEX(`<span class="katex-mathml">${MATH}</span>`), shown: SHOWN},
  {
    name: 'KaTeX on a line of its own',
    html: `<span class="katex-display">${KATEX(`<span class="katex-mathml">${MATH}</span>`)}</span>`,
    shown: DISPLAYED,
  },
  {name: 'KaTeX in MathML alone', html: `<span class="katex">${MATH}</span>`, shown: SHOWN},
  {name: 'KaTeX in HTML alone', html: KATEX(''), shown: 'x2'},
  {
    name: 'MathJax 2 with MathML for readers',
    html: `<span class="MathJax_Preview">x^2</span><span class="MathJax" id="MathJax-Element-1-Frame"><nobr aria-hidden="true"><span class="math">x2</span></nobr><span class="MJX_Assistive_MathML">${MATH}</span></span><script type="math/tex" id="MathJax-Element-1">x^2</script>`,
    shown: SHOWN,
  },
  {
    name: 'MathJax 2 with MathML in an attribute',
    html: `<span class="MathJax" data-mathml="${MATH.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"><span>x2</span></span><script type="math/tex">x^2</script>`,
    shown: SHOWN,
  },
  {
    name: 'MathJax 2 in SVG',
    html: `<span class="MathJax_SVG" data-mathml="${MATH.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"><svg><path d="M0 0"/></svg></span><script type="math/tex">x^2</script>`,
    shown: SHOWN,
  },
  {
    name: 'MathJax 2 before it ran',
    html: '<span class="MathJax_Preview">x^2</span><script type="math/tex">x^2</script>',
    shown: '<code>x^2</code>',
  },
  {name: 'MathJax 2 in a script alone', html: '<script type="math/tex">x^2</script>', shown: '<code>x^2</code>'},
  {
    name: 'MathJax 2 in CDATA',
    html: '<script type="math/tex">% <![CDATA[\nx^2 %]]></script>',
    shown: '<code>x^2</code>',
  },
  {name: 'MathML in a script', html: `<script type="math/mml">${MATH}</script>`, shown: SHOWN},
  {
    name: 'TeX beside its script',
    html: '<span class="math">\\(x^2\\)</span><script type="math/tex">x^2</script>',
    shown: '<code>x^2</code>',
  },
  {
    name: 'TeX beside its KaTeX',
    html: `<span class="math">$$x^2$$</span>${KATEX(`<span class="katex-mathml">${MATH}</span>`)}`,
    shown: SHOWN,
  },
  {name: 'TeX alone', html: '<span class="math inline">\\(x^2\\)</span>', shown: '\\(x^2\\)'},
  {
    name: 'MathJax 3',
    html: `<mjx-container class="MathJax" jax="CHTML">${CHTML}<mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
    shown: SHOWN,
  },
  {
    name: 'MathJax 3 in SVG',
    html: `<mjx-container jax="SVG"><svg><path d="M0 0"/></svg><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
    shown: SHOWN,
  },
  {
    name: 'MathJax 3 on a line of its own',
    html: `<mjx-container jax="CHTML" display="true">${CHTML}<mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
    shown: DISPLAYED,
  },
  {name: 'MathJax 3 without MathML', html: `<mjx-container jax="CHTML">${CHTML}</mjx-container>`, shown: '𝑥2'},
  {
    name: 'MediaWiki',
    html: `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;">${MATH}</span><img src="https://wikimedia.example/api/rest_v1/media/math/render/svg/1" class="mwe-math-fallback-image-inline" alt="x^2"></span>`,
    shown: SHOWN,
  },
  {name: 'amp-mathml', html: '<amp-mathml inline data-formula="\\[x^2\\]"></amp-mathml>', shown: '<code>x^2</code>'},
  {
    name: 'a picture of WordPress',
    html: '<img src="https://s0.wp.com/latex.php?latex=x%5E2&bg=fff" alt="x^2" class="latex">',
    shown: '<code>x^2</code>',
  },
  {
    name: 'a picture with TeX in its address',
    html: '<img src="https://www.zhihu.com/equation?tex=x%5E2">',
    shown: '<code>x^2</code>',
  },
  {
    name: 'a picture of CodeCogs',
    html: '<img src="https://latex.codecogs.com/svg.latex?x%5E2">',
    shown: '<code>x^2</code>',
  },
]

describe('a formula', () => {
  it.each(FORMULAS)('is shown once: $name', ({html, shown}) => {
    expect(inText(html)).toBe(`<p>高度为${shown}米。</p>`)
  })

  it('in TeX on a line of its own is a paragraph', () => {
    expect(inText('<script type="math/tex; mode=display">x^2</script>')).toBe(
      '<p>高度为</p><p><code>x^2</code></p><p>米。</p>',
    )
  })

  it('does not lose a script that is no formula', () => {
    expect(clean('<p>一<script type="text/javascript">x()</script></p>').removed).toEqual([
      {element: 'script', reason: 'element', count: 1, characters: 3},
    ])
  })
})

describe('MathML', () => {
  const math = (content: string): string => `<math>${content}</math>`
  it.each([
    {name: 'keeps empty places', html: '<msup><mi></mi><mn>2</mn></msup>', shown: '<msup><mi></mi><mn>2</mn></msup>'},
    {
      name: 'keeps tables',
      html: '<mtable><mtr><mtd columnspan="2"><mn>1</mn></mtd></mtr></mtable>',
      shown: '<mtable><mtr><mtd columnspan="2"><mn>1</mn></mtd></mtr></mtable>',
    },
    {
      name: 'keeps the shape of an operator',
      html: '<mo stretchy="false" lspace="0.2em">+</mo>',
      shown: '<mo stretchy="false" lspace="0.2em">+</mo>',
    },
    {
      name: 'keeps the script of a letter',
      html: '<mi mathvariant="normal">d</mi>',
      shown: '<mi mathvariant="normal">d</mi>',
    },
    {
      name: 'drops colours, addresses and scripts',
      html: '<mi href="javascript:alert(1)" mathcolor="red" onclick="x()" style="color:red">d</mi>',
      shown: '<mi>d</mi>',
    },
    {
      name: 'writes fences',
      html: '<mfenced><mi>a</mi><mi>b</mi></mfenced>',
      shown: '<mrow><mo>(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></mrow>',
    },
    {
      name: 'writes other fences',
      html: '<mfenced open="[" close="]" separators=""><mi>a</mi><mi>b</mi></mfenced>',
      shown: '<mrow><mo>[</mo><mi>a</mi><mi>b</mi><mo>]</mo></mrow>',
    },
    {name: 'shows the first part of an action', html: '<maction><mi>a</mi><mi>b</mi></maction>', shown: '<mi>a</mi>'},
    {
      name: 'makes one part of an unknown element',
      html: '<msup><menclose><mi>a</mi><mi>b</mi></menclose><mn>2</mn></msup>',
      shown: '<msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>',
    },
    {name: 'sets loose text as text', html: 'a', shown: '<mtext>a</mtext>'},
    {
      name: 'holds no HTML',
      html: '<mtext>a<b>b</b><a href="https://bay.example/">c</a></mtext>',
      shown: '<mtext>abc</mtext>',
    },
    {
      name: 'holds no bare links',
      html: '<mtext>https://bay.example/1</mtext>',
      shown: '<mtext>https://bay.example/1</mtext>',
    },
    {name: 'shows the words of content', html: '<apply><ci>a</ci></apply>', shown: '<mi>a</mi>'},
  ])('$name', ({html, shown}) => {
    expect(inText(math(html))).toBe(`<p>高度为${math(shown)}米。</p>`)
  })

  it('without anything to show goes and is counted', () => {
    expect(clean('<p>一<math><mi></mi></math></p>').removed).toEqual([
      {element: 'math', reason: 'element', count: 1, characters: 0},
    ])
  })

  it('counts what it drops', () => {
    expect(clean('<p>一<math><mi>a</mi><maction><mi>b</mi><mi>cd</mi></maction></math></p>').removed).toEqual([
      {element: 'math', reason: 'copy', count: 1, characters: 2},
    ])
  })

  it('stands in lists, cells, captions and headings', () => {
    expect(
      joined(clean(`<ul><li>${MATH}</li></ul><h2>${MATH}</h2><p>甲</p><table><tr><td>${MATH}<td>2<td>3</table>`)),
    ).toBe(
      `<ul><li>${SHOWN}</li></ul><h2>${SHOWN}</h2><p>甲</p><table><tbody><tr><td>${SHOWN}</td><td>2</td><td>3</td></tr></tbody></table>`,
    )
  })
})
