import type {Element, ElementContent} from 'hast'
import {decodeSafely} from '../outlets/urls.ts'
import {attribute, element, isElement, type Parent} from './context.ts'
import {cleanFormula, type Formula} from './mathml.ts'
import {charactersIn, countPart, countRemoved} from './removal.ts'
import {textOf} from './text.ts'
import {fragmentOf} from './tree/fragment.ts'
import type {Walk} from './walk.ts'

/** Classes of the elements in which KaTeX, MathJax and MediaWiki set a formula, often twice or three times. */
const TYPESET: ReadonlySet<string> = new Set(
  'katex katex-display MathJax MathJax_Display MathJax_SVG MathJax_SVG_Display MathJax_CHTML MathJax_MathML mjx-chtml MJXc-display mwe-math-element'.split(
    ' ',
  ),
)
/** Classes of elements that hold the TeX of a formula, which a script sets beside it. */
const SOURCE: ReadonlySet<string> = new Set(
  'MathJax_Preview math math-tex tex latex mathjax math-inline math-display tex2jax_process arithmatex'.split(' '),
)
const DISPLAY = /^(?:katex-display|MathJax_Display|MathJax_SVG_Display|MJXc-display)$/
const TEX_SCRIPT = /^math\//i

/** Addresses of services that draw a formula in TeX as a picture. */
const FORMULA_PICTURE =
  /\/latex\.php\?|latex\.codecogs\.com\/|\/equation\?tex=|\/math\/render\/(?:svg|png)\/|[?&]cht=tx(?:&|$)|\/(?:mathtex|mimetex)\.cgi\?/i

/**
 * The formula that an element shows, once: null if it shows none. A formula in MathML stays, one in TeX alone becomes
 * `code`. Copies of it are dropped and counted. Source: docs/format.md §6.4, "Formulas".
 */
export function formulaIn(node: Element, parent: Parent, walk: Walk): readonly ElementContent[] | null {
  const {tagName} = node
  if (tagName === 'math') return once(node, cleanFormula(node), walk)
  if (tagName === 'script') return TEX_SCRIPT.test(attribute(node, 'type')) ? scriptFormula(node, parent, walk) : null
  if (tagName === 'mjx-container') return typesetFormula(node, walk)
  if (tagName === 'amp-mathml') return ampFormula(node, walk)
  const {className} = node.properties
  if (!Array.isArray(className)) return null
  if (className.some((name) => TYPESET.has(String(name)))) return typesetFormula(node, walk)
  if (className.some((name) => SOURCE.has(String(name)))) return sourceFormula(node, parent, walk)
  return null
}

function ampFormula(node: Element, {findings}: Walk): readonly ElementContent[] | null {
  const code = texCode(attribute(node, 'dataFormula'), node.properties.inline === undefined)
  const lost = charactersIn(node.children)
  if (code.length > 0 && lost > 0) countPart(findings.removed, node, 'copy', lost)
  return code.length > 0 ? code : null
}

/** A picture of a formula as its TeX, so that it does not break the sentence; null for other pictures. */
export function picturedFormula(img: Element): readonly ElementContent[] | null {
  const address = attribute(img, 'src') || attribute(img, 'dataSrc')
  if (!FORMULA_PICTURE.test(address)) return null
  const tex = attribute(img, 'alt') || texInAddress(address)
  return tex === '' ? null : texCode(tex, false)
}

function texInAddress(address: string): string {
  if (!URL.canParse(address, 'https://formula.example/')) return ''
  const {searchParams, search} = new URL(address, 'https://formula.example/')
  const named = ['tex', 'latex', 'chl'].map((name) => searchParams.get(name)).find((value) => value)
  return named ?? decodeSafely(search.slice(1))
}

function scriptFormula(script: Element, parent: Parent, walk: Walk): readonly ElementContent[] {
  const text = textOf(script)
  const before = neighbour(script, parent, -1)
  if (before && isTypeset(before)) {
    countRemoved(walk.findings.removed, script, 'copy')
    return []
  }
  const math = /^math\/mml/i.test(attribute(script, 'type'))
    ? find({type: 'root', children: fragmentOf(text)}, 'math')
    : null
  if (math) return once(script, cleanFormula(math), walk)
  return texCode(text, /mode=display/i.test(attribute(script, 'type')))
}

/** A formula that a library has set: its MathML, else its TeX, else its words as they are. */
function typesetFormula(node: Element, walk: Walk): readonly ElementContent[] | null {
  const math = find(node, 'math') ?? mathInAttribute(node)
  if (math) {
    return once(node, cleanFormula(math, attribute(node, 'display') === 'true' || hasDisplayClass(node)), walk)
  }
  const script = find(node, 'script', TEX_SCRIPT)
  if (script) {
    const code = texCode(textOf(script), hasDisplayClass(node))
    countPart(walk.findings.removed, node, 'copy', Math.max(0, charactersIn([node]) - charactersIn(code)))
    return code
  }
  const glyphs = glyphsIn(node)
  return glyphs === '' ? null : [{type: 'text', value: glyphs}]
}

/** TeX that a script sets in the next element, or has set in it. The source of a formula that is set goes. */
function sourceFormula(node: Element, parent: Parent, walk: Walk): readonly ElementContent[] | null {
  const math = find(node, 'math')
  if (math && find(node, 'annotation')) return typesetFormula(node, walk)
  const own = bareTex(textOf(node))
  const isPreview = classIn(node, /^MathJax_Preview$/)
  for (const near of [neighbour(node, parent, 1), neighbour(node, parent, -1)]) {
    if (!near || !(isTypeset(near) || isTexScript(near))) continue
    if (isPreview || texOf(near) === own) {
      countRemoved(walk.findings.removed, node, 'copy')
      return []
    }
  }
  return null
}

/** The formula, with a count of all words that stood beside it in the same element. */
function once(node: Element, {node: formula, source}: Formula, {findings}: Walk): readonly ElementContent[] {
  const kept = formula ? [formula] : []
  const lost = charactersIn([node]) - charactersIn(kept) - (source === null ? 0 : charactersIn([source]))
  if (lost > 0 || !formula) countPart(findings.removed, node, formula ? 'copy' : 'element', Math.max(0, lost))
  return kept
}

/** TeX as code: in a paragraph of its own if the formula is displayed on a line of its own. */
function texCode(written: string, display: boolean): ElementContent[] {
  const tex = bareTex(written)
  if (tex === '') return []
  const code = element('code', [{type: 'text', value: tex}])
  return [display ? element('p', [code]) : code]
}

/** TeX without the marks around it: `$$`, `\(`, `\[`, and CDATA in comments. */
function bareTex(text: string): string {
  const bare = text.replace(/^\s*%?\s*<!\[CDATA\[|%?\s*\]\]>\s*$/g, '').trim()
  const inner = /^(?:\$\$([\s\S]*)\$\$|\$([^$]*)\$|\\\(([\s\S]*)\\\)|\\\[([\s\S]*)\\\])$/.exec(bare)
  return (inner?.slice(1).find((part) => part !== undefined) ?? bare).trim()
}

function texOf(node: Element): string {
  if (isTexScript(node)) return bareTex(textOf(node))
  const source = find(node, 'annotation') ?? find(node, 'script', TEX_SCRIPT)
  return source ? bareTex(textOf(source)) : ''
}

const isTexScript = (node: Element): boolean => node.tagName === 'script' && TEX_SCRIPT.test(attribute(node, 'type'))
const isTypeset = (node: Element): boolean =>
  node.tagName === 'mjx-container' || node.tagName === 'math' || hasClassIn(node, TYPESET)
const hasDisplayClass = (node: Element): boolean =>
  classIn(node, DISPLAY) || someBelow(node, (child) => classIn(child, DISPLAY))

const hasClassIn = ({properties: {className}}: Element, names: ReadonlySet<string>): boolean =>
  Array.isArray(className) && className.some((name) => names.has(String(name)))
const classIn = ({properties: {className}}: Element, pattern: RegExp): boolean =>
  Array.isArray(className) && className.some((name) => pattern.test(String(name)))

const someBelow = (node: Element, test: (child: Element) => boolean): boolean =>
  node.children.filter(isElement).some((child) => test(child) || someBelow(child, test))

/** The next element before or after a node, if only white space stands between them. */
function neighbour(node: Element, parent: Parent, by: 1 | -1): Element | null {
  const children = parent.children as ElementContent[]
  for (let at = children.indexOf(node) + by; ; at += by) {
    const near = children[at]
    if (isElement(near)) return near
    if (!near || (near.type === 'text' && /\S/.test(near.value))) return null
  }
}

/** The first element of a name below a node, with a type if one is given. */
function find(node: Parent, name: string, type?: RegExp): Element | null {
  for (const child of (node.children as ElementContent[]).filter(isElement)) {
    if (child.tagName === name && (!type || type.test(attribute(child, 'type')))) return child
    const below = find(child, name, type)
    if (below) return below
  }
  return null
}

/** The formula in MathJax's `data-mathml`. */
function mathInAttribute(node: Element): Element | null {
  const written = attribute(node, 'dataMathml')
  if (written !== '') return find({type: 'root', children: fragmentOf(written)}, 'math')
  for (const child of node.children.filter(isElement)) {
    const below = mathInAttribute(child)
    if (below) return below
  }
  return null
}

/** The characters that MathJax 3 names in classes (`mjx-c1D465`) and draws by its style sheet. */
function glyphsIn(node: Element): string {
  const {className} = node.properties
  const code =
    node.tagName === 'mjx-c' && Array.isArray(className) ? /\bmjx-c([0-9A-F]{2,5})\b/.exec(className.join(' ')) : null
  const point = code ? Number.parseInt(code[1] ?? '20', 16) : 0
  // Half of a surrogate pair is no character.
  if (code) return point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '' : String.fromCodePoint(point)
  return node.children.filter(isElement).map(glyphsIn).join('')
}
