import type {Element, ElementContent} from 'hast'
import type {SafeUrl} from '../model/brand.ts'
import {droppedEverywhere} from '../outlets/everywhere.ts'
import type {DropRule} from '../outlets/outlet.ts'
import {attribute, element, type Findings, isElement, type Parent, type Step} from './context.ts'
import {linkTarget} from './links.ts'
import {countRemoved} from './removal.ts'
import {type Conditions, finderByOutlet} from './rows.ts'
import {selectIn} from './selector.ts'
import {hasText, trimmedText} from './text.ts'

/** Finds the first drop rule for an element, among those of the outlet and those of all outlets. */
const finderOf = finderByOutlet<DropRule>(({drop}) => [...(drop ?? []), ...droppedEverywhere])

/**
 * Step that removes the parts which the publisher's page, a feed or a tool put around the article, by the drop list:
 * docs/format.md §10.
 */
export const drop: Step = (tree, {outlet, base}, findings) => {
  const find = finderOf(outlet)
  selectIn(tree)
  const clean = (parent: Parent): void => {
    const children = parent.children as ElementContent[]
    let kept: ElementContent[] | null = null
    for (let at = 0; at < children.length; at++) {
      const child = children[at]
      if (!child) continue
      const rule = isElement(child) ? find(child, matchesText) : undefined
      if (rule && isElement(child)) {
        kept ??= children.slice(0, at)
        countRemoved(findings.removed, child, rule.name)
        recordStatement(rule, child, base, findings)
        if (rule.withBreaks) dropBreaks(kept)
        if (rule.says === 'frame') kept.push(element('iframe', [], {src: attribute(child, 'href')}))
        continue
      }
      if (isElement(child)) clean(child)
      kept?.push(child)
    }
    if (kept) parent.children = kept
  }
  clean(tree)
}

const matchesText: Conditions<DropRule> = {does: ({text}, child) => !text || text.test(trimmedText(child))}

/**
 * Records the statement that a rule makes about the article: it is truncated, or it is a translation of the linked
 * page.
 */
function recordStatement({says}: DropRule, link: Element, base: URL, findings: Findings): void {
  if (says === 'truncated') findings.truncated = true
  if (says !== 'translation') return
  const target = linkTarget(attribute(link, 'href'), base)
  if (target !== null && target.protocol !== 'mailto:') findings.translationOf = target.href as SafeUrl
}

/** Removes line breaks, rules and white space from the end of the list. */
function dropBreaks(nodes: ElementContent[]): void {
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    const isBreak = isElement(last) ? last.tagName === 'br' || last.tagName === 'hr' : !hasText(last)
    if (!isBreak) return
    nodes.pop()
  }
}
