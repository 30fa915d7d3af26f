import type {Root} from 'hast'
import {append, attribute, type Findings, isElement, type Parent, type Step} from './context.ts'
import {EMBED, PICTURE} from './marks.ts'

type Marked = 'figures' | 'embeds' | 'links'

const MARKED: Readonly<Record<string, Marked>> = {[PICTURE]: 'figures', [EMBED]: 'embeds', a: 'links'}

/**
 * Step that keeps the records of those pictures, players and links that are still in the tree, and numbers them in its
 * order. The others were empty links or parts of templates that other steps removed.
 */
export const settle: Step = (tree, _context, findings) => {
  const numbers = {figures: new Map<number, number>(), embeds: new Map(), links: new Map()}
  renumber(tree, numbers)
  for (const kind of ['figures', 'embeds', 'links'] as const) reorder(findings, kind, numbers[kind])
  for (const [index, gallery] of findings.galleries.entries()) {
    const items = gallery.items.map((item) => ({...item, at: numbers.figures.get(item.at) ?? -1}))
    findings.galleries[index] = {...gallery, items}
  }
}

/**
 * Numbers the placeholders and links below a node. A link around several paragraphs was copied into each and has one
 * number.
 */
function renumber(parent: Parent | Root, numbers: Readonly<Record<Marked, Map<number, number>>>): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    const kind = MARKED[child.tagName]
    if (kind !== undefined && child.properties.dataAt !== undefined) {
      const before = Number(attribute(child, 'dataAt'))
      const after = numbers[kind].get(before) ?? numbers[kind].size
      numbers[kind].set(before, after)
      // Set on a copy, since paragraphs that share a link also share its properties.
      child.properties = {...child.properties, dataAt: String(after)}
    }
    renumber(child, numbers)
  }
}

function reorder<K extends Marked>(findings: Findings, kind: K, numbers: ReadonlyMap<number, number>): void {
  const list: Findings[K][number][] = findings[kind]
  const kept = [...numbers.keys()].flatMap((before) => list[before] ?? [])
  list.length = 0
  append(list, kept)
}
