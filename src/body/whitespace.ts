import {decodeHTML} from 'entities'
import type {ElementContent, Text} from 'hast'
import {hasRightToLeft} from '../model/direction.ts'
import {withoutStrayMarks} from '../model/invisible.ts'
import {append, element, isElement, isText} from './context.ts'

/** Invisible characters that publishing systems leave behind. docs/format.md §6.5. */
const DEBRIS = /[\u2060\uFEFF\u00AD]/g
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/
const BIDI = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** Entities that were encoded twice and so are still there after parsing. */
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u
const SPACES = /[ \t\n\u00A0]*[ \t\n][ \t\n\u00A0]*|\u00A0{2,}|\u3000{2,}/g
/** White space that `SPACES` changes: anything but single spaces. */
const RUN = /[\t\n]|[ \u00A0]{2}|\u3000{2}/
/** Spaces before a full-width closing mark, which would let a line begin with the mark. */
const BEFORE_CLOSING = /(?<=\S)[ \u00A0]+(?=[。，、；：！？）」』》】])/g
const CLOSING = /^[。，、；：！？）」』》】]/

/**
 * The value of a text node, decoded if it was encoded twice, without invisible characters. Direction marks stay in
 * right-to-left text. Source: docs/format.md §6.5.
 */
export function withoutDebris(value: string): string {
  const decoded = ENTITY.test(value) ? decodeHTML(value) : value
  if (!INVISIBLE.test(decoded)) return decoded
  const clean = withoutStrayMarks(decoded.replace(DEBRIS, ''))
  return hasRightToLeft(clean) ? clean : clean.replace(BIDI, '')
}

/**
 * Collapses the white space of a run of inline content across its elements, as browsers do (CSS Text 3, 4.1), and
 * removes it at both ends and before closing marks. In a pretty-printed body, a line break beside a CJK character comes
 * from the printer and is removed. Changes the nodes in place.
 */
export function collapse(run: readonly ElementContent[], prettyPrinted: boolean): void {
  const [only] = run
  // A fast path: most paragraphs are one text.
  if (run.length === 1 && isText(only)) {
    only.value = withoutSpaceBeforeClosing(squeeze(only.value, null, undefined, prettyPrinted)).trim()
    return
  }
  for (const line of linesOf(run)) {
    let last: Text | null = null
    for (let at = 0; at < line.length; at++) {
      const text = line[at]
      if (!text) continue
      text.value = squeeze(text.value, last, line[at + 1], prettyPrinted)
      if (last?.value.endsWith(' ') && text.value.startsWith(' ')) text.value = text.value.slice(1)
      text.value = withoutSpaceBeforeClosing(text.value)
      if (last && CLOSING.test(text.value)) last.value = last.value.trimEnd()
      if (text.value !== '') last = text
    }
    trimStart(line)
    trimEnd(line)
  }
}

const withoutSpaceBeforeClosing = (value: string): string =>
  /[ \u00A0]/.test(value) ? value.replace(BEFORE_CLOSING, '') : value

/**
 * Moves the spaces at the edges of links outside them, so that they are not underlined. Takes a collapsed run and
 * returns new elements.
 */
export function spacesOutsideLinks(nodes: ElementContent[]): ElementContent[] {
  if (!nodes.some(isElement)) return nodes
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    const children = spacesOutsideLinks(node.children)
    const [first, last] = [children[0], children.at(-1)]
    if (node.tagName !== 'a') return [{...node, children}]
    const before = isText(first) && first.value.startsWith(' ')
    const after = isText(last) && last.value.endsWith(' ') && last.value.length > 1
    if (before) children[0] = {type: 'text', value: first.value.slice(1)}
    const end = children.at(-1)
    if (after && isText(end)) children[children.length - 1] = {type: 'text', value: end.value.slice(0, -1)}
    return [...(before ? [space()] : []), {...node, children}, ...(after ? [space()] : [])]
  })
}

const space = (): Text => ({type: 'text', value: ' '})

/** The text nodes of a run, in one list for each line between `br` elements. */
function linesOf(run: readonly ElementContent[]): Text[][] {
  const lines: Text[][] = [[]]
  gather(run, lines)
  return lines
}

function gather(nodes: readonly ElementContent[], lines: Text[][]): void {
  for (const node of nodes) {
    if (isText(node)) lines.at(-1)?.push(node)
    else if (isElement(node)) {
      if (node.tagName === 'br') lines.push([])
      else gather(node.children, lines)
    }
  }
}

/** Removes white space from the start of a line, across text nodes that hold nothing else. */
function trimStart(line: readonly Text[]): void {
  for (const text of line) {
    text.value = text.value.trimStart()
    if (text.value !== '') return
  }
}

/** Removes white space from the end of a line, likewise. */
function trimEnd(line: readonly Text[]): void {
  for (let at = line.length - 1; at >= 0; at--) {
    const text = line[at]
    if (!text) continue
    text.value = text.value.trimEnd()
    if (text.value !== '') return
  }
}

function squeeze(value: string, before: Text | null, after: Text | undefined, prettyPrinted: boolean): string {
  if (!RUN.test(value)) return value
  return value.replace(SPACES, (run, offset: number) => {
    if (run.startsWith('\u3000')) return '\u3000'
    if (!prettyPrinted || !run.includes('\n')) return ' '
    const left = offset > 0 ? value[offset - 1] : before?.value.at(-1)
    const right = value[offset + run.length] ?? after?.value.trimStart()[0]
    return CJK.test(left ?? '') || CJK.test(right ?? '') ? '' : ' '
  })
}

const isBreak = (node: ElementContent): boolean => isElement(node) && node.tagName === 'br'

/**
 * Splits a run at two or more `br` in a row, with any white space between them: publishers separate paragraphs in this
 * way. Source: docs/format.md §6.6.
 */
export function splitAtBreaks(run: ElementContent[]): ElementContent[][] {
  if (!run.some(isBreak)) return run.length > 0 ? [run] : []
  const parts: ElementContent[][] = []
  let part: ElementContent[] = []
  let held: ElementContent[] = []
  let breaks = 0
  const close = (): void => {
    if (part.length > 0) parts.push(part)
    part = []
  }
  for (const node of run) {
    if (isBreak(node) || (breaks > 0 && isText(node) && /^[\s\u00A0\u3000\u200B]*$/.test(node.value))) {
      held.push(node)
      if (isBreak(node)) breaks++
      continue
    }
    if (breaks >= 2) close()
    else if (breaks === 1 && part.length > 0) part.push(element('br'))
    held = []
    breaks = 0
    part.push(node)
  }
  if (held.length > 0 && breaks === 0) append(part, held)
  close()
  return parts
}
