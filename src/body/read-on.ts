import type {Element, ElementContent} from 'hast'
import type {SafeUrl} from '../brand.ts'
import {urlKeyOf} from '../outlets/url-key.ts'
import {attribute, isElement, type Parent, type Step} from './context.ts'
import {linkTarget} from './links.ts'
import {hasText, trimmedText} from './text.ts'

/** Words of a last link that leads to the rest of an article, of which the feed carried the start. FORMAT §10, §14. */
const MORE =
  /^(?:\.{2,3}|…)?\s*(?:more|(?:continue reading|read more)\b.*|(?:阅读|閱讀)全文|(?:继续|繼續)(?:阅读|閱讀))\s*[»→…]*$/i

/**
 * Takes the links that lead on: to the rest of an article that was cut, where it is the last words of the body, and to
 * the article of which this one is the translation. FORMAT §9, §10.
 */
export const readOn: Step = (tree, {base, outlet}, findings) => {
  const own = urlKeyOf(base)
  const last = lastLink(tree)
  if (last && MORE.test(trimmedText(last.link))) {
    findings.truncated = true
    const target = linkTarget(attribute(last.link, 'href'), base)
    // To the very page whose address stands beside the article anyway.
    if (target === null || urlKeyOf(target) === own) {
      findings.removed.note(last.link, 'read-on')
      last.parent.children = (last.parent.children as ElementContent[]).filter((child) => child !== last.link)
    }
  }
  if (outlet.translation === undefined) return
  takeTranslation(tree, outlet.translation, (link) => {
    const target = linkTarget(attribute(link, 'href'), base)
    if (target === null || target.protocol === 'mailto:') return false
    findings.translationOf = target.href as SafeUrl
    findings.removed.note(link, 'translation-link')
    return true
  })
}

/** The link with which the body's text ends. */
function lastLink(parent: Parent): {readonly link: Element; readonly parent: Parent} | null {
  const last = (parent.children as ElementContent[]).findLast(hasText)
  if (!isElement(last)) return null
  return last.tagName === 'a' ? {link: last, parent} : lastLink(last)
}

/** Takes out paragraphs that are nothing but such a link, or the link alone. */
function takeTranslation(parent: Parent, words: RegExp, take: (link: Element) => boolean): void {
  const kept: ElementContent[] = []
  for (const child of parent.children as ElementContent[]) {
    if (isElement(child)) {
      if (child.tagName === 'a' && words.test(trimmedText(child)) && take(child)) continue
      takeTranslation(child, words, take)
    }
    kept.push(child)
  }
  parent.children = kept
}
