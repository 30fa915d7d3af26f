import type {Element} from 'hast'
import type {Note} from '../article.ts'
import type {NoteRules} from '../outlets/outlet.ts'
import {element, isElement, type Step} from './context.ts'
import {comparable, trimmedText} from './text.ts'

/** What anybody's article may end with. FORMAT §9. */
const EVERYWHERE: NoteRules = {
  credit:
    /^[（(]?(?:翻译|翻譯|编译|編譯|译者|譯者|责任编辑|責任編輯|责编|責編|网编|網編|文字整理|发稿|發稿|审校|審校)[:：\s].{1,60}$/u,
  rights: /^©\s*(?:19|20)\d\d\b.{0,60}$/,
}

const KINDS: readonly Note['kind'][] = ['rights', 'disclaimer', 'credit', 'agency']

/** Notes are short, but for those of lawyers. */
const LONGEST = 300
/** Below the last paragraph of the text stand at most so many of them. */
const MOST = 8

/**
 * Sets apart the lines below the text: agencies, reporters and editors, disclaimers, rights. Each is asked from the last
 * block upwards until one is none; they are printed small, in their order, with rights last and each once. FORMAT §9.
 */
export const notes: Step = (tree, {outlet}, findings) => {
  const blocks = tree.children as Element[]
  const own = outlet.notes ?? {}
  const found: {readonly note: Note; readonly block: Element}[] = []
  let end = blocks.length
  while (end > 0 && found.length < MOST) {
    const block = blocks[end - 1]
    if (!block || !mayBeNote(block)) break
    const parts = partsOf(block, own)
    if (parts.length === 0) break
    found.unshift(...parts)
    end--
  }
  if (found.length === 0) return
  const once = found.filter(({note}, at) => at === found.findIndex((other) => isSame(other.note, note)))
  const inOrder = [
    ...once.filter(({note}) => note.kind !== 'rights'),
    ...once.filter(({note}) => note.kind === 'rights'),
  ]
  findings.notes.push(...inOrder.map(({note}) => note))
  tree.children = [...blocks.slice(0, end), ...inOrder.map(({block}) => block)]
}

const mayBeNote = (block: Element): boolean =>
  isElement(block) && block.tagName === 'p' && trimmedText(block).length <= LONGEST

const isSame = (a: Note, b: Note): boolean => a.kind === b.kind && comparable(a.text) === comparable(b.text)

/** A paragraph as one note, or as two where a disclaimer stands before a `©`. Empty where it is none. */
function partsOf(block: Element, own: NoteRules): readonly {readonly note: Note; readonly block: Element}[] {
  const text = trimmedText(block).replace(/\s+/g, ' ')
  const kind = KINDS.find((one) => own[one]?.test(text) || EVERYWHERE[one]?.test(text))
  if (kind === undefined) return []
  const cut = kind === 'rights' ? text.indexOf('©') : 0
  if (cut <= 0) return [noteOf(kind, text, block.children)]
  const before = text.slice(0, cut).trim()
  const plain = (words: string): Element['children'] => [{type: 'text', value: words}]
  return [noteOf('disclaimer', before, plain(before)), noteOf('rights', text.slice(cut), plain(text.slice(cut)))]
}

function noteOf(kind: Note['kind'], text: string, children: Element['children']) {
  return {note: {kind, text}, block: element('p', plainly(children), {className: ['note', kind]})}
}

/** Small print needs no emphasis: without it everywhere, also around links. */
function plainly(nodes: Element['children']): Element['children'] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    const children = plainly(node.children)
    return node.tagName === 'em' || node.tagName === 'strong' ? children : [{...node, children}]
  })
}
