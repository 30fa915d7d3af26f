import type {Element} from 'hast'
import {attribute} from './context.ts'
import {languageTag} from './language/tags.ts'

/** `direction` in a style (CSS Writing Modes 4, 2.1). */
const DIRECTION = /(?:^|[;\s])direction\s*:\s*(rtl|ltr)\b/i

/**
 * The direction and the language that an element states for its content, or null: `dir`, `bdi` and `bdo`, `direction` in
 * a style, `lang` and `xml:lang`. Source: docs/format.md §6.3.
 */
export function directionOf(node: Element): Element['properties'] | null {
  const {properties} = node
  if (
    properties.dir === undefined &&
    properties.style === undefined &&
    properties.lang === undefined &&
    properties.xmlLang === undefined &&
    properties['xml:lang'] === undefined
  ) {
    return null
  }
  const dir = statedDirection(node)
  const lang = languageTag(attribute(node, 'lang') || attribute(node, 'xmlLang') || attribute(node, 'xml:lang'))
  return dir === null && lang === null ? null : {...(dir === null ? {} : {dir}), ...(lang === null ? {} : {lang})}
}

/** The direction that an element states, in `dir` or else in its style. */
export function statedDirection(node: Element): 'rtl' | 'ltr' | 'auto' | null {
  const {dir, style} = node.properties
  if (dir !== undefined) {
    const stated = attribute(node, 'dir').toLowerCase()
    if (stated === 'rtl' || stated === 'ltr' || stated === 'auto') return stated
  }
  const inStyle = style === undefined ? undefined : DIRECTION.exec(attribute(node, 'style'))?.[1]?.toLowerCase()
  return inStyle === 'rtl' || inStyle === 'ltr' ? inStyle : null
}
