import type {Element, Root} from 'hast'
import type {Moment} from '../model/article.ts'
import type {TimeRule} from '../outlets/outlet.ts'
import {parseMoment} from '../time/instant.ts'
import {attribute, classesOf, type Findings, isElement, type Parent, type Step} from './context.ts'
import {datelineIn} from './dateline.ts'
import {namesIn} from './names.ts'
import {textOf, trimmedText} from './text.ts'

/** A publication time stated in a body, with the authors named beside it. */
interface Statement {
  readonly moment: Moment | null
  readonly byline: readonly string[]
  /** The element that states it. It is removed, since the page prints time and authors elsewhere. */
  readonly node: Element
  readonly parent: Parent
}

const DAY = 86_400_000

/**
 * Step that takes publication time and authors out of the body, by the outlet's layout. Source: docs/format.md §4 and
 * §9.
 */
export const statedTime: Step = (tree, {outlet, html}, findings) => {
  const hasTimes = /<time[\s/>]/i.test(html)
  if (hasTimes) takeIssueDate(tree, findings)
  const read = (layout: TimeRule['layout'] | undefined): Statement | null =>
    layout && (hasTimes || !OF_TIMES.has(layout)) ? READERS[layout](tree, outlet.zone) : null
  const layout = outlet.time?.layout
  const first = read(layout)
  const statement = first ?? read(layout && ALSO[layout])
  if (!statement) {
    // Of an outlet without a layout, only an agency's dateline in full is sure to be the day of publication.
    const isAlone = layout === 'element'
    findings.stated ??=
      (isAlone && hasTimes ? headTime(tree, outlet.zone) : null) ?? datelineIn(tree, outlet.zone, isAlone)
    return
  }
  findings.halfDay = first === null && outlet.time?.halfDay === true
  findings.stated = statement.moment
  findings.isStatedInText = layout === 'dated' && first !== null && !isBeforeText(tree, first.node)
  findings.byline = statement.byline
  statement.parent.children = statement.parent.children.filter((child) => child !== statement.node) as Element[]
}

const READERS: Readonly<Record<TimeRule['layout'], (tree: Root, zone: string) => Statement | null>> = {
  italic,
  plain: (tree, zone) => {
    const first = leadingDiv(tree)
    const moment = first ? parseMoment(trimmedText(first.node), zone) : null
    return first && moment ? {moment, byline: [], ...first} : null
  },
  element: (tree, zone) => {
    const found = find(tree, (node) => node.tagName === 'time' && isPublication(node))
    const moment = found ? parseMoment(attribute(found.node, 'dateTime'), zone) : null
    return found && moment ? {moment, byline: takeAddress(found.parent), ...found} : null
  },
  dated: (tree, zone) => {
    const found = find(tree, (node) => node.tagName === 'time' && attribute(node, 'dateTime') !== '')
    const moment = found ? parseMoment(attribute(found.node, 'dateTime'), zone) : null
    if (!found || !moment) return null
    dropRelativeTimes(tree)
    return {moment, byline: [], ...found}
  },
  rdfa: (tree, zone) => {
    const found = find(tree, (node) => /(?:^|\s)dc:date/.test(attribute(node, 'property')))
    const moment = found ? parseMoment(attribute(found.node, 'content'), zone) : null
    if (!found || !moment) return null
    const author = find(found.node, (node) => node.tagName === 'a')
    return {moment, byline: author ? namesIn(trimmedText(author.node)) : [], ...found}
  },
}

/** The layouts that state the time in a `time` element. */
const OF_TIMES: ReadonlySet<TimeRule['layout']> = new Set(['element', 'dated'])

/** The layout to try second, since outlets changed theirs over the years. docs/format.md §4, BBC and NYT. */
const ALSO: Readonly<Partial<Record<TimeRule['layout'], TimeRule['layout']>>> = {dated: 'italic', italic: 'element'}

/**
 * Reads a leading `<div><i>[authors<br>]time</i></div>`. An empty `<i>` there states no time and is removed all the
 * same.
 */
function italic(tree: Root, zone: string): Statement | null {
  const first = leadingDiv(tree)
  const only = first?.node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const note = only?.[0]
  if (!first || only?.length !== 1 || !isElement(note) || note.tagName !== 'i') return null
  const lines = textOf(note).split('\n')
  const stated = (lines.at(-1) ?? '').trim()
  const moment = parseMoment(stated, zone)
  if (moment === null && stated !== '') return null
  return {moment, byline: namesIn(lines.slice(0, -1).join(',')), ...first}
}

function leadingDiv(tree: Root): {node: Element; parent: Parent} | null {
  let parent: Parent = tree
  for (let depth = 0; depth < 3; depth++) {
    const solid = parent.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    const first = solid.find((child) => child.type !== 'comment')
    if (!isElement(first as Element | undefined)) return null
    const node = first as Element
    if (node.tagName !== 'div') return null
    const holdsBlocks = node.children.some(
      (child) => isElement(child) && child.tagName !== 'i' && child.tagName !== 'br',
    )
    if (!holdsBlocks) return {node, parent}
    parent = node
  }
  return null
}

/** Removes `<address>AUTHOR</address>` beside the time and returns its names. docs/format.md §8, NYT 2022+. */
function takeAddress(parent: Parent): readonly string[] {
  const address = parent.children.find((child): child is Element => isElement(child) && child.tagName === 'address')
  if (!address) return []
  parent.children = parent.children.filter((child) => child !== address) as Element[]
  return namesIn(trimmedText(address))
}

/**
 * The marks of a publication time: attributes of HTML drafts and of outlets, `itemprop` of schema.org, and classes of
 * WordPress and of microformats.
 */
const isPublication = (node: Element): boolean =>
  ['pubDate', 'pubdate', 'pudate'].some((name) => name in node.properties) ||
  /(?:^|\s)datePublished(?:\s|$)/.test(attribute(node, 'itemProp')) ||
  classesOf(node).some((name) => PUBLICATION_CLASSES.has(name))

const PUBLICATION_CLASSES = new Set(['published', 'entry-date', 'dt-published', 'date-published', 'post-date'])

/** So many characters of text, such as a byline, may stand before a time at the head of a body. */
const HEAD = 120

/** The time of a `<time datetime>` without marks at the head of a body, before the text. It stays where it is. */
function headTime(tree: Root, zone: string): Moment | null {
  const found = find(tree, (node) => node.tagName === 'time' && attribute(node, 'dateTime') !== '')
  if (!found || !isBeforeText(tree, found.node)) return null
  if (RELATED.test(trimmedText(blockAround(tree, found.node) ?? found.node))) return null
  return parseMoment(attribute(found.node, 'dateTime'), zone)
}

/** Words of a time that is not that of publication. */
const RELATED = /更新|updated|modified/i

/** Whether an element stands at the head of a body: no paragraph of text before it, and no sentence around it. */
function isBeforeText(tree: Root, node: Element): boolean {
  const around = blockAround(tree, node)
  if (around !== null && trimmedText(around).length - trimmedText(node).length > SENTENCE) return false
  let before = 0
  const reaches = (parent: Parent): boolean => {
    for (const child of parent.children) {
      if (child === node) return true
      if (child.type === 'text') before += child.value.trim().length
      else if (isElement(child) && reaches(child)) return true
      if (before > HEAD) return true
    }
    return false
  }
  reaches(tree)
  return before <= HEAD
}

/** So many characters beside a time are no sentence: `Published on`, `3 hours ago`, a place. */
const SENTENCE = 40

/** The paragraph, item or cell around an element, or null. */
function blockAround(parent: Parent, node: Element, block: Element | null = null): Element | null {
  for (const child of parent.children) {
    if (child === node) return block
    if (!isElement(child)) continue
    const found = blockAround(
      child,
      node,
      /^(?:p|li|td|th|dd|blockquote|figcaption)$/.test(child.tagName) ? child : block,
    )
    if (found) return found
  }
  return null
}

/**
 * Relative times such as `3 hours ago` or `last updated: …`, in the outlets' words. Other `time` elements are part of
 * the text, such as the days of a timeline.
 */
const RELATIVE = /前$|\bago$|^(?:最近|最後|最后)?更新/

/** Removes relative times, such as `3 hours ago`: their point of reference is unknown. docs/format.md §4, BBC. */
function dropRelativeTimes(tree: Parent): void {
  tree.children = tree.children.filter(
    (child) => !(isElement(child) && child.tagName === 'time' && RELATIVE.test(trimmedText(child))),
  ) as Element[]
  for (const child of tree.children) if (isElement(child)) dropRelativeTimes(child)
}

/**
 * Takes the time of an `<aside>` out of it. A mere day is the date of the printed issue, often in the future; a day
 * with a clock time is the publication time. A place named beside it stays. Source: docs/format.md §4.
 */
function takeIssueDate(tree: Root, findings: Findings): void {
  const aside = find(tree, (node) => node.tagName === 'aside')
  const time = aside ? find(aside.node, (node) => node.tagName === 'time') : null
  const moment = time ? parseMoment(attribute(time.node, 'dateTime'), 'UTC') : null
  if (!time || !moment) return
  if (moment.at % DAY === 0) findings.issueDate = moment.at
  else findings.stated = moment
  time.parent.children = time.parent.children.filter((child) => child !== time.node) as Element[]
}

function find(parent: Parent, test: (node: Element) => boolean): {node: Element; parent: Parent} | null {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    if (test(child)) return {node: child, parent}
    const below = find(child, test)
    if (below) return below
  }
  return null
}
