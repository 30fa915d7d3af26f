import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {customElements, standsFor} from '../../src/body/elements/custom.ts'
import {MATHML_CHANGED, MATHML_KEPT, SVG_DROPPED} from '../../src/body/elements/foreign.ts'
import {htmlElements} from '../../src/body/elements/html.ts'
import type {CleanBody} from '../../src/body/index.ts'
import {clean} from './readable.ts'

/** All elements of the tables, and some that no table has. The drawn elements of SVG are drawn, with their words. */
const tags = [
  ...Object.keys(htmlElements),
  ...Object.keys(customElements),
  ...Object.keys(standsFor),
  ...MATHML_KEPT,
  ...Object.keys(MATHML_CHANGED),
  ...SVG_DROPPED,
  'x-y',
  'o:p',
  'ferry',
  'divclass="x"',
].filter((name) => !/^(?:svg|math|annotation|mglyph|mfenced|plaintext|script|style)$/.test(name))

const attributes = [
  'src="https://bay.example/1"',
  'src="https://bay.example/2.jpg"',
  'src=""',
  'data="https://bay.example/3"',
  'href="https://bay.example/4"',
  'class="katex"',
  'class="MathJax_Preview"',
  'class="math"',
  'class="wp-caption-text"',
  'class="sr-only"',
  'class="infogram-embed" data-id="a1"',
  'hidden',
  'style="display:none"',
  'type="math/tex"',
  'type="hidden"',
  'shadowrootmode="open"',
  'slot="a"',
  'name="a"',
  'open',
  'colspan="2"',
  'videoid="abcDEF12345"',
]

/** Places of words in a tree. The test puts a word of its own into each. */
const WORD = '\u0001'
const texts = [
  WORD,
  `${WORD}。`,
  `${WORD} `,
  ' ',
  `${WORD}<br>`,
  `<script>${WORD}</script>`,
  `<script type="math/tex">${WORD}</script>`,
  `<style>${WORD}</style>`,
  `<svg><foreignObject><p>${WORD}</p></foreignObject></svg>`,
  `<math><mi>${WORD}</mi><semantics><mn>${WORD}</mn></semantics></math>`,
]

const node: fc.Arbitrary<string> = fc.letrec<{node: string}>((tie) => ({
  node: fc.oneof(
    {depthSize: 'medium', withCrossShrink: true},
    fc.constantFrom(...texts),
    fc
      .tuple(
        fc.constantFrom(...tags),
        fc.array(fc.constantFrom(...attributes), {maxLength: 2}),
        fc.array(tie('node'), {maxLength: 4}),
      )
      .map(([tag, list, inner]) => `<${[tag, ...list].join(' ')}>${inner.join('')}</${tag.replace(/=.*/, '')}>`),
  ),
})).node

const trees = fc.array(node, {maxLength: 6}).map((parts) => {
  let n = 0
  return parts.join('').replaceAll(WORD, () => `w${(n++).toString(36).padStart(3, '0')}q`)
})

/** All text in which a page or its record shows words of the body. */
function shownIn({pieces, figures, embeds, galleries, notes, byline, tags: words, text}: CleanBody): string {
  return JSON.stringify([pieces, figures, embeds, galleries, notes, byline, words, text])
}

describe('any tree', () => {
  it('loses no word that is not counted', () => {
    fc.assert(
      fc.property(trees, (html) => {
        const body = clean(html)
        const shown = shownIn(body)
        const missing = [...html.matchAll(/w[0-9a-z]{3}q/g)]
          .map(([word]) => word)
          .filter((word) => !shown.includes(word))
        const counted = body.removed.reduce((sum, {characters}) => sum + characters, 0)
        // A full stop may be lost beside its word.
        const stops = missing.filter((word) => html.includes(`${word}。`)).length
        expect({
          missing: missing.join(' '),
          counted: counted >= missing.join('').length && counted <= missing.join('').length + stops,
        }).toEqual({missing: missing.join(' '), counted: true})
      }),
      {numRuns: 700, seed: 1},
    )
  })
})
