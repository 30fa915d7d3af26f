import type {Element, ElementContent} from 'hast'
import type {SafeUrl} from '../brand.ts'
import {droppedEverywhere} from '../outlets/everywhere.ts'
import type {DropRule, Outlet} from '../outlets/outlet.ts'
import {attribute, element, type Findings, isElement, type Parent, type Step} from './context.ts'
import {linkTarget} from './links.ts'
import {compileSelector, type Matcher, selectIn} from './selector.ts'
import {hasText, trimmedText} from './text.ts'

interface Rule extends DropRule {
  readonly matches: Matcher
}

/** An outlet's rows, and one selector for all of them: few elements match any. */
interface DropList {
  readonly any: Matcher
  readonly rules: readonly Rule[]
}

const lists = new WeakMap<Outlet, DropList>()

function listOf(outlet: Outlet): DropList {
  const known = lists.get(outlet)
  if (known) return known
  const rows = [...(outlet.drop ?? []), ...droppedEverywhere]
  const list = {
    any: compileSelector(rows.map(({select}) => select).join(', ')),
    rules: rows.map((row) => ({...row, matches: compileSelector(row.select)})),
  }
  lists.set(outlet, list)
  return list
}

/** Takes out what the outlet's page, a feed or a tool put around the article: the drop list, FORMAT §10. */
export const drop: Step = (tree, {outlet, base}, findings) => {
  const {any, rules} = listOf(outlet)
  selectIn(tree)
  const clean = (parent: Parent): void => {
    const kept: ElementContent[] = []
    for (const child of parent.children as ElementContent[]) {
      const rule =
        isElement(child) && any(child)
          ? rules.find(({matches, text}) => matches(child) && (!text || text.test(trimmedText(child))))
          : undefined
      if (rule && isElement(child)) {
        findings.removed.note(child, rule.name)
        heed(rule, child, base, findings)
        if (rule.withBreaks) dropBreaks(kept)
        if (rule.says === 'frame') kept.push(element('iframe', [], {src: attribute(child, 'href')}))
        continue
      }
      if (isElement(child)) clean(child)
      kept.push(child)
    }
    parent.children = kept
  }
  clean(tree)
}

/** Notes what a row says of the article. */
function heed({says}: Rule, link: Element, base: URL, findings: Findings): void {
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
