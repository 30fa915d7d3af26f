import type {Root} from 'hast'
import {append, attribute, type Findings, isElement, type Parent, type Step} from './context.ts'
import {EMBED, PICTURE} from './marks.ts'

type Marked = 'figures' | 'embeds' | 'links'

const MARKED: Readonly<Record<string, Marked>> = {[PICTURE]: 'figures', [EMBED]: 'embeds', a: 'links'}

/**
 * Keeps of the pictures, players and links that were found those which still stand in the tree, in its order: empty
 * links and what lay in a template's leftovers are none of the article's.
 */
export const settle: Step = (tree, _context, findings) => {
  const numbers = {figures: new Map<number, number>(), embeds: new Map(), links: new Map()}
  renumber(tree, numbers)
  for (const kind of ['figures', 'embeds', 'links'] as const) reorder(findings, kind, numbers[kind])
  for (const [place, gallery] of findings.galleries.entries()) {
    const items = gallery.items.map((item) => ({...item, at: numbers.figures.get(item.at) ?? -1}))
    findings.galleries[place] = {...gallery, items}
  }
}

/** A link around several paragraphs stands in each of them: one number then. */
function renumber(parent: Parent | Root, numbers: Readonly<Record<Marked, Map<number, number>>>): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    const kind = MARKED[child.tagName]
    if (kind !== undefined && child.properties.dataAt !== undefined) {
      const was = Number(attribute(child, 'dataAt'))
      const now = numbers[kind].get(was) ?? numbers[kind].size
      numbers[kind].set(was, now)
      // A copy: paragraphs that share a link share its properties too.
      child.properties = {...child.properties, dataAt: String(now)}
    }
    renumber(child, numbers)
  }
}

function reorder<K extends Marked>(findings: Findings, kind: K, numbers: ReadonlyMap<number, number>): void {
  const list: Findings[K][number][] = findings[kind]
  const kept = [...numbers.keys()].flatMap((was) => list[was] ?? [])
  list.length = 0
  append(list, kept)
}
