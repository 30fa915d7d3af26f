import type {Element} from 'hast'
import type {Note} from '../model/article.ts'
import type {NoteRules} from '../outlets/outlet.ts'
import {element, isElement, type Step} from './context.ts'
import {isVoid} from './inline-elements.ts'
import {splitTail} from './split-tail.ts'
import {isSameText, textOf} from './text.ts'

/** Patterns for the last lines of an article, for all outlets. docs/format.md §9. */
const EVERYWHERE: NoteRules = {
  credit:
    /^[（(]?\s*(?:翻译|翻譯|编译|編譯|译者|譯者|责任编辑|責任編輯|责编|責編|网编|網編|文字整理|发稿|發稿|审校|審校|撰稿)[:：/／\s].{1,60}$/u,
  rights: /^©\s*(?:19|20)\d\d\b.{0,60}$/,
}

const NOTE_KINDS: readonly Note['kind'][] = ['rights', 'disclaimer', 'credit', 'agency']

/** A longer line, in characters, is text. Only the notes of lawyers come near this limit. */
const LONGEST = 400
/** No further paragraph is taken once this many notes were found. */
const MOST = 8

/** A note and the paragraph that prints it. */
interface Found {
  readonly note: Note
  readonly block: Element
}

/**
 * Step that takes the lines below the text out of it: agencies, reporters and editors, disclaimers, rights. It tests
 * each line from the last one upwards until one is no note. Notes are printed once each, behind text and galleries,
 * rights last. Source: docs/format.md §9.
 */
export const notes: Step = (tree, {outlet}, findings) => {
  const blocks = tree.children as Element[]
  const text = blocks.filter(({tagName}) => tagName !== 'section')
  const found = takeNotes(text, outlet.notes ?? {})
  if (found.length === 0) return
  const once = found.filter(({note}, at) => at === found.findIndex((other) => isSame(other.note, note)))
  const inOrder = [
    ...once.filter(({note}) => note.kind !== 'rights'),
    ...once.filter(({note}) => note.kind === 'rights'),
  ]
  findings.notes.push(...inOrder.map(({note}) => note))
  const galleries = blocks.filter(({tagName}) => tagName === 'section')
  tree.children = [...text, ...galleries, ...inOrder.map(({block}) => block)]
}

/** Removes the notes from the end of a text, in whole paragraphs and in the last lines of one, and returns them. */
function takeNotes(text: Element[], rules: NoteRules): readonly Found[] {
  const found: Found[] = []
  while (found.length < MOST) {
    const last = text.at(-1)
    if (!last || last.tagName !== 'p') break
    const lines = linesOf(last)
    const before = found.length
    let left = lines.length
    for (let line = lines[left - 1]; line; line = lines[left - 1]) {
      const {notes: parts, rest} = partsOf(line, rules)
      found.unshift(...parts)
      if (rest) lines[left - 1] = rest
      if (rest || parts.length === 0) break
      left--
    }
    if (found.length === before) break
    text.pop()
    if (left === 0) continue
    const rest = lines.slice(0, left).flatMap((line, at) => (at === 0 ? line : [element('br'), ...line]))
    text.push({...last, children: rest})
    break
  }
  return found
}

/** The content of a paragraph, split at its line breaks. */
function linesOf({children}: Element): Element['children'][] {
  const lines: Element['children'][] = [[]]
  for (const child of children) {
    if (isElement(child) && child.tagName === 'br') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

const isSame = (a: Note, b: Note): boolean => a.kind === b.kind && isSameText(a.text, b.text)

/** The notes in a line, and the text before them. */
interface NoteParts {
  readonly notes: readonly Found[]
  readonly rest: Element['children'] | null
}

/**
 * Splits a line into notes and text. If it ends in `©` and rights, the part before may be a disclaimer, an agency or
 * text; otherwise the line is one note or none.
 */
function partsOf(line: Element['children'], rules: NoteRules): NoteParts {
  const whole = line.map(textOf).join('')
  const cut = whole.indexOf('©')
  const rights = cut < 0 ? '' : whole.slice(cut)
  if (cut <= 0 || kindOf(rights, rules) !== 'rights') {
    const kind = kindOf(whole, rules)
    return {notes: kind === undefined ? [] : [noteOf(kind, line)], rest: null}
  }
  const split = splitTail(line, rights.length)
  const tail = noteOf('rights', split.tail)
  const before = whole.slice(0, cut)
  if (before.trim() === '') return {notes: [tail], rest: null}
  const kind = kindOf(before, rules)
  const rest = trimmed(split.before)
  return kind === undefined ? {notes: [tail], rest} : {notes: [noteOf(kind, rest), tail], rest: null}
}

/** Drops the white space at the end, where the line was cut, and the elements that hold nothing else. */
function trimmed(nodes: Element['children']): Element['children'] {
  const last = nodes.at(-1)
  if (isElement(last)) {
    const children = isVoid(last.tagName) ? [] : trimmed(last.children)
    return children.length > 0 ? [...nodes.slice(0, -1), {...last, children}] : trimmed(nodes.slice(0, -1))
  }
  if (last?.type !== 'text') return nodes
  const value = last.value.trimEnd()
  return value === '' ? trimmed(nodes.slice(0, -1)) : [...nodes.slice(0, -1), {...last, value}]
}

function kindOf(written: string, rules: NoteRules): Note['kind'] | undefined {
  const text = singleSpaced(written)
  // A line break inside emphasis: these are two lines, not one.
  if (text.length > LONGEST || written.trim().includes('\n')) return undefined
  return NOTE_KINDS.find((one) => rules[one]?.test(text) || EVERYWHERE[one]?.test(text))
}

const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

function noteOf(kind: Note['kind'], children: Element['children']): Found {
  const text = singleSpaced(children.map(textOf).join(''))
  return {note: {kind, text}, block: element('p', plainly(children), {className: ['note', kind]})}
}

/** The nodes without any emphasis, which small print does not need. */
function plainly(nodes: Element['children']): Element['children'] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    if (node.tagName === 'wbr') return []
    const children = plainly(node.children)
    return node.tagName === 'em' || node.tagName === 'strong' ? children : [{...node, children}]
  })
}

/** Whether a block was already made a note. */
export const isNote = ({properties: {className}}: Element): boolean =>
  Array.isArray(className) && className.includes('note')
