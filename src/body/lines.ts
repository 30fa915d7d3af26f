import type {Element, ElementContent} from 'hast'
import {linesEverywhere} from '../outlets/everywhere.ts'
import type {LineRule, Outlet} from '../outlets/outlet.ts'
import {element, type Findings, isElement, type Step} from './context.ts'
import {countRemoved} from './removal.ts'
import {textOf} from './text.ts'

/** A longer line, in characters, is text. The longest known line of this kind is NYT's below its briefings. */
const LONGEST = 420
/** The number of lines that count as the start of a text, and as its end. */
const START = 6
const END = 10

/** A line that only announces the next one. It goes with that line. */
const LABEL = /^.{1,16}[:：]$/
/** A line that only parts a text: one mark, repeated. It goes with a line beside it that goes. */
const SEPARATOR = /^([=＝_＿\-–—─*＊~～·•])(?:\s?\1){2,}$/

/** A line of a block, with the rule that removes it. */
interface Line {
  readonly text: string
  readonly nodes: readonly ElementContent[]
  rule: string | null
}

/**
 * Step that removes the lines which the outlet or a tool put around the article, by the lists of lines (`Outlet.lines`
 * and those for all outlets). It needs flat blocks. Source: docs/format.md §10.
 */
export const lines: Step = (tree, {outlet}, findings) => {
  const {rules, mayMatch} = rulesOf(outlet)
  const blocks = (tree.children as Element[]).map((block) => ({block, lines: linesOf(block)}))
  const all: Line[] = []
  for (const block of blocks) for (const line of block.lines) all.push(line)
  let matched = false
  for (let at = 0; at < all.length; at++) {
    const line = all[at]
    if (!line) continue
    if (line.text.length > LONGEST || !mayMatch.some((one) => isAt(one, at, all.length) && one.match.test(line.text)))
      continue
    line.rule = rules.find((one) => isAt(one, at, all.length) && one.match.test(line.text))?.name ?? null
    matched ||= line.rule !== null
  }
  if (!matched) return
  takeCompanions(all)
  tree.children = blocks.flatMap(({block, lines: own}) => withoutLines(block, own, findings))
}

/** A pattern with the place of its lines. */
interface Place {
  readonly at?: LineRule['at'] | undefined
  readonly match: RegExp
}

/** The rules of an outlet, and fewer patterns of which each line that a rule matches has one. */
interface Rules {
  readonly rules: readonly LineRule[]
  readonly mayMatch: readonly Place[]
}

const rulesByOutlet = new WeakMap<Outlet, Rules>()

function rulesOf(outlet: Outlet): Rules {
  const known = rulesByOutlet.get(outlet)
  if (known) return known
  const rules = [...(outlet.lines ?? []), ...linesEverywhere]
  const made = {rules, mayMatch: joined(rules)}
  rulesByOutlet.set(outlet, made)
  return made
}

/** A pattern with references to its own groups means something else as a part of another one. */
const REFERENCE = /\\(?:[1-9]|k<)|\(\?</

/** One pattern for all rules of the same place and flags, since most lines match none. */
function joined(rules: readonly LineRule[]): readonly Place[] {
  const found = new Map<string, Place>()
  for (const [index, {at, match}] of rules.entries()) {
    const key = REFERENCE.test(match.source) ? String(index) : `${at} ${match.flags}`
    const before = found.get(key)
    found.set(key, {at, match: before ? new RegExp(`${before.match.source}|${match.source}`, match.flags) : match})
  }
  return [...found.values()]
}

const isAt = ({at}: Place, line: number, count: number): boolean =>
  at === undefined || (at === 'start' ? line < START : line >= count - END)

/** The lines of a paragraph or heading; none for other blocks. */
function linesOf({tagName, children}: Element): Line[] {
  if (tagName !== 'p' && !/^h[1-6]$/.test(tagName)) return []
  if (!children.some(isBreak)) return [lineOf(children)]
  const parts: ElementContent[][] = [[]]
  for (const child of children) {
    if (isBreak(child)) parts.push([])
    else parts.at(-1)?.push(child)
  }
  return parts.map(lineOf)
}

const isBreak = (node: ElementContent): boolean => isElement(node) && node.tagName === 'br'

const lineOf = (nodes: readonly ElementContent[]): Line => {
  let text = ''
  for (const node of nodes) text += textOf(node)
  return {text: text.trim(), nodes, rule: null}
}

/** Marks the labels before lines that go, then the separators beside them. */
function takeCompanions(all: readonly Line[]): void {
  for (const [at, line] of all.entries()) {
    const after = all[at + 1]?.rule ?? null
    if (after !== null && LABEL.test(line.text)) line.rule ??= after
  }
  for (const [at, line] of all.entries()) {
    const beside = all[at - 1]?.rule ?? all[at + 1]?.rule ?? null
    if (beside !== null && SEPARATOR.test(line.text)) line.rule ??= 'separator'
  }
}

/** The block without the lines that go, or nothing if no text is left. */
function withoutLines(block: Element, own: readonly Line[], {removed}: Findings): Element[] {
  if (own.every(({rule}) => rule === null)) return [block]
  for (const {nodes, rule} of own) if (rule !== null) countRemoved(removed, element(block.tagName, [...nodes]), rule)
  const kept = own.filter(({rule, text}) => rule === null && text !== '')
  if (kept.length === 0) return []
  return [{...block, children: kept.flatMap(({nodes}, at) => (at === 0 ? nodes : [element('br'), ...nodes]))}]
}
