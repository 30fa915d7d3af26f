import type {Element, ElementContent} from 'hast'
import {append, element, isElement} from './context.ts'
import {isPrinted} from './inline-elements.ts'
import {hasText, textOf} from './text.ts'

/** Turns nodes into inline content. */
type Inline = (nodes: readonly ElementContent[]) => ElementContent[]

/** Brackets around an annotation, for readers of plain text and browsers without ruby. */
type Brackets = readonly [open: string, close: string]

const WIDE: Brackets = ['（', '）']
const NARROW: Brackets = ['(', ')']
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u

/** Bases and the annotations behind them. */
interface Group {
  readonly bases: ElementContent[][]
  readonly notes: ElementContent[][]
}

/**
 * The content of a `ruby` element as one `ruby` in the form that all browsers set: each base before its own `rt`, with
 * brackets in `rp`. The obsolete `rb` and `rtc` are resolved: several `rb` before several `rt` are paired in order, and
 * an `rtc` annotates all bases, so that a `ruby` goes around the `ruby`. Without any annotation the bases come back
 * unwrapped. Source: HTML standard, 4.5.10 and 16.2.
 */
export function rubyContent(children: readonly ElementContent[], inline: Inline): ElementContent[] {
  const groups: Group[] = []
  const over: ElementContent[] = []
  const given: string[] = []
  for (const child of children.flatMap(withoutWrapper)) {
    const name = isElement(child) ? child.tagName : ''
    if (isElement(child) && name === 'rp') given.push(textOf(child).trim())
    else if (isElement(child) && name === 'rt') addNote(groups, inline(child.children))
    else if (isElement(child) && name === 'rtc') append(over, inline(child.children.map(asPlain)))
    else addBase(groups, name === 'rb' && isElement(child) ? inline(child.children) : inline([child]), name === 'rb')
  }
  const brackets = bracketsFor(given, children)
  const pairs = groups.flatMap((group) => paired(group, brackets))
  const annotated = pairs.some((node) => isElement(node) && node.tagName === 'rt')
  const inner = annotated ? [element('ruby', pairs)] : pairs
  return over.some(hasText) ? [element('ruby', [...inner, ...annotation(over, brackets)])] : inner
}

const PARTS = new Set(['rb', 'rt', 'rtc', 'rp'])

/** The content of an element that is not printed, else the node alone. */
const withoutWrapper = (node: ElementContent): ElementContent[] =>
  isElement(node) && !PARTS.has(node.tagName) && !isPrinted(node) ? node.children.flatMap(withoutWrapper) : [node]

/** The `rt` of an `rtc` are unwrapped, and its brackets go. */
function asPlain(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  return node.tagName === 'rp' ? {type: 'text', value: ''} : node.tagName === 'rt' ? {...node, tagName: 'span'} : node
}

function addNote(groups: Group[], note: ElementContent[]): void {
  if (!note.some(hasText)) return
  const last = groups.at(-1)
  if (last) last.notes.push(note)
  else groups.push({bases: [], notes: [note]})
}

function addBase(groups: Group[], base: ElementContent[], apart: boolean): void {
  if (base.length === 0) return
  const last = groups.at(-1)
  if (!last || last.notes.length > 0) {
    // White space between two annotations belongs to neither base.
    if (last && !base.some(hasText)) return
    groups.push({bases: [base], notes: []})
  } else if (apart && last.bases.some((one) => one.some(hasText))) last.bases.push(base)
  else append(last.bases.at(-1) ?? [], base)
}

function paired({bases, notes}: Group, brackets: Brackets): ElementContent[] {
  if (bases.length < 2 || notes.length < 2) {
    return [...bases.flat(), ...notes.flatMap((note) => annotation(note, brackets))]
  }
  const last = Math.min(bases.length, notes.length) - 1
  return bases.flatMap((base, at) => {
    const own = at < last ? notes.slice(at, at + 1) : at === last ? notes.slice(at) : []
    return [...base, ...own.flatMap((note) => annotation(note, brackets))]
  })
}

const annotation = (note: ElementContent[], [open, close]: Brackets): Element[] => [
  element('rp', [{type: 'text', value: open}]),
  element('rt', note),
  element('rp', [{type: 'text', value: close}]),
]

/** The brackets of the page, else those of the script of the bases. */
function bracketsFor([open, close]: readonly string[], children: readonly ElementContent[]): Brackets {
  if (open && close) return [open, close]
  return CJK.test(children.map(textOf).join('')) ? WIDE : NARROW
}
