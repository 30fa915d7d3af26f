import fc from 'fast-check'
import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {MATHML_KEPT} from '../../src/body/elements/foreign.ts'
import {schema} from '../../src/body/schema.ts'
import {fragments} from './fragments.ts'
import {clean, joined} from './readable.ts'
import {vectors} from './vectors.ts'

const html = unified()
  .use(rehypeParse, {fragment: true})
  .use(rehypeStringify, {characterReferences: {useNamedReferences: false}})
  .freeze()

const names = new Set(schema.tagNames)
const attributes = new Set(
  'href rel dir lang className id title dateTime open start reversed type value colSpan rowSpan scope headers'.split(
    ' ',
  ),
)
/** Attributes of formulas, which no other element has. */
const formulaAttributes = new Set(
  'display mathvariant displaystyle scriptlevel linethickness form fence separator stretchy symmetric largeop movablelimits accent accentunder lspace rspace minsize maxsize width height depth voffset columnspan rowSpan title dir lang'.split(
    ' ',
  ),
)
const blocks = /^(?:p|h\d|ul|ol|li|blockquote|figure|figcaption|hr|pre|table|bf-picture|bf-embed)$/

/** The faults of a cleaned body by the HTML standard and the allow-list; empty if there are none. */
function faults(output: string): string[] {
  const found: string[] = []
  const visit = (parent: Element | Root, above: readonly string[]): void => {
    for (const node of parent.children) {
      if (node.type === 'comment' || node.type === 'doctype') found.push(node.type)
      if (node.type !== 'element') continue
      const {tagName, properties} = node
      const around = above.at(-1) ?? ''
      if (!names.has(tagName)) found.push(`element ${tagName}`)
      const inFormula = tagName === 'math' || above.includes('math')
      const allowed = inFormula ? formulaAttributes : attributes
      for (const name of Object.keys(properties)) if (!allowed.has(name)) found.push(`attribute ${name}`)
      if (inFormula && !MATHML_KEPT.includes(tagName)) found.push(`${tagName} in math`)
      if (properties.href !== undefined && !/^(?:https?|mailto):/.test(String(properties.href))) found.push('scheme')
      if (/^(?:p|h\d)$/.test(around) && blocks.test(tagName)) found.push(`${tagName} in ${around}`)
      if (tagName === 'a' && above.includes('a')) found.push('link in link')
      if (/^[ou]l$/.test(around) && tagName !== 'li') found.push(`${tagName} in list`)
      if (/^h\d$/.test(tagName) && above.length > 0) found.push(`${tagName} in ${around}`)
      if (tagName === 'figcaption' && around !== 'figure') found.push('caption of nothing')
      if (tagName === 'bf-picture' && around !== 'figure') found.push(`picture in ${around}`)
      visit(node, [...above, tagName])
    }
  }
  visit(html.parse(output), [])
  return found
}

function expectSafe(input: string): void {
  const body = clean(input)
  const output = joined(body)
  expect(faults(output)).toEqual([])
  // A browser's parser must build the same tree, or safe output here could be unsafe there.
  expect(html.stringify(html.parse(output))).toBe(output)
  expect(body.pieces.filter(({kind}) => kind === 'picture')).toHaveLength(body.figures.length)
  expect(body.pieces.filter(({kind}) => kind === 'embed')).toHaveLength(body.embeds.length)
  const schemes = [...body.figures.flatMap(({candidates}) => candidates), ...body.embeds.map(({url}) => url)]
  for (const address of [...schemes, ...body.links.map(({url}) => url)]) expect(address).toMatch(/^https?:\/\//)
}

describe('attacks', () => {
  it.each(vectors)('%s', (vector) => {
    expectSafe(vector)
    expectSafe(`<p>before ${vector} after</p>`)
    expectSafe(`<figure><img src="https://bay.example/1.jpg"><figcaption>${vector}</figcaption></figure>`)
    expectSafe(`<table><tr><td>1<td>2<td>${vector}</table>`)
  })

  it('do not remove the text around them', () => {
    const {text} = clean('<p>before</p><img src=x onerror=alert(1)><svg/onload=alert(1)></svg><p>after</p>')
    expect(text).toBe('before\nafter')
  })
})

describe('any fragment', () => {
  it('is cleaned to safe HTML that parses to itself', () => {
    fc.assert(fc.property(fragments, expectSafe), {numRuns: 700, seed: 1})
  })
})
