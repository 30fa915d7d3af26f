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

/** Finds among an outlet's rows and those of all. */
const finderOf = finderByOutlet<DropRule>(({drop}) => [...(drop ?? []), ...droppedEverywhere])

/** Takes out what the outlet's page, a feed or a tool put around the article: the drop list, FORMAT §10. */
export const drop: Step = (tree, {outlet, base}, findings) => {
  const find = finderOf(outlet)
  selectIn(tree)
  const clean = (parent: Parent): void => {
    const children = parent.children as ElementContent[]
    let kept: ElementContent[] | null = null
    for (let at = 0; at < children.length; at++) {
      const child = children[at]
      if (!child) continue
      const rule = isElement(child) ? find(child, readsRight) : undefined
      if (rule && isElement(child)) {
        kept ??= children.slice(0, at)
        countRemoved(findings.removed, child, rule.name)
        heed(rule, child, base, findings)
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

const readsRight: Conditions<DropRule> = {does: ({text}, child) => !text || text.test(trimmedText(child))}

/** Notes what a row says of the article. */
function heed({says}: DropRule, link: Element, base: URL, findings: Findings): void {
  if (says === 'truncated') findings.truncated = true
  if (says !== 'translation') return
  const target = linkTarget(attribute(link, 'href'), base)
  if (target !== null && target.protocol !== 'mailto:') findings.translationOf = target.href as SafeUrl
}

/** Takes line breaks, rules and white space off the end. */
function dropBreaks(nodes: ElementContent[]): void {
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    const isBreak = isElement(last) ? last.tagName === 'br' || last.tagName === 'hr' : !hasText(last)
    if (!isBreak) return
    nodes.pop()
  }
}
