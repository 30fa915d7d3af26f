import type {Element, ElementContent} from 'hast'
import {attribute, element, isElement} from './context.ts'
import type {StandsFor} from './elements/custom.ts'
import {hasAddress} from './embeds.ts'
import {isNotice} from './notices.ts'
import {carriesMarkup} from './raw-text.ts'
import {charactersIn, countPart, countRemoved} from './removal.ts'
import {propertyOf} from './selector.ts'
import {hasText, textOf} from './text.ts'
import {fragmentOf} from './tree/fragment.ts'
import type {Walk} from './walk.ts'

/** Elements in a player that belong to it and hold no text. */
const PARTS = new Set(['source', 'track', 'param'])
const PICTURE_TYPE = /^image\//i
const PICTURE_NAME = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i

/**
 * The player that an element shows, without its fallback. The fallback stays if the player has no address, and says
 * more than that. An element that shows a picture (`object`, `embed`) becomes one. Source: docs/format.md §12.
 */
export function playerOf(node: Element, walk: Walk): ElementContent[] {
  const {tagName} = node
  if (tagName === 'video' || tagName === 'audio') {
    const parts = node.children.filter((child) => isElement(child) && PARTS.has(child.tagName))
    const rest = node.children.filter((child) => !parts.includes(child))
    return withFallback(node, {...node, children: parts}, rest, walk)
  }
  if (tagName === 'object' || tagName === 'embed') return objectOf(node, walk)
  return frameOf(node, walk)
}

/** Reads an `iframe` or `frame`: its address, else its own document, else the link in its fallback. */
function frameOf(node: Element, walk: Walk): ElementContent[] {
  const player = element('iframe', [], {...node.properties})
  const address = ['src', 'dataSrc', 'dataLazySrc'].map((name) => attribute(node, name)).find((value) => value !== '')
  const isBlank = address === undefined || /^(?:about:|javascript:|#)/i.test(address)
  const own = attribute(node, 'srcDoc')
  if (isBlank && own !== '') {
    const content = walk.treated(fragmentOf(own))
    if (content.length > 0) return content
  }
  // A parser reads the content of an `iframe` as text.
  const isRaw = node.tagName === 'iframe' && carriesMarkup(textOf(node))
  const content = isRaw ? fragmentOf(textOf(node)) : node.children
  const link = isBlank ? linkIn(content) : null
  if (!link) return withFallback(node, player, content, walk)
  const words = textOf(link).trim()
  const title = attribute(node, 'title') || (/^(?:https?:)?\/\//i.test(words) ? '' : words)
  const framed = {...player, properties: {...player.properties, src: attribute(link, 'href'), title}}
  if (!hasAddress(framed, walk.context.base)) return withFallback(node, player, content, walk)
  return [framed, ...walk.treated(without(content, link))]
}

/** An `object` or `embed` as a picture or a frame. An `object` without an address is its fallback. */
function objectOf(node: Element, walk: Walk): ElementContent[] {
  const parameters = node.children.filter(isElement).filter(({tagName}) => tagName === 'param')
  const named = parameters.filter((param) => /^(?:movie|src|url|filename|href)$/i.test(attribute(param, 'name')))
  const inner = node.children.filter(isElement).filter(({tagName}) => tagName === 'embed')
  const written = [
    attribute(node, node.tagName === 'object' ? 'data' : 'src'),
    ...named.map((param) => attribute(param, 'value')),
    ...inner.map((child) => attribute(child, 'src')),
  ].filter((address) => address !== '')
  const rest = node.children.filter((child) => !isElement(child) || !PARTS.has(child.tagName))
  const frames = written.map((src) => element('iframe', [], {src, title: attribute(node, 'title')}))
  const isPicture = PICTURE_TYPE.test(attribute(node, 'type')) || PICTURE_NAME.test(written[0] ?? '')
  const alt = textOf({type: 'root', children: rest}).replace(/\s+/g, ' ').trim()
  if (isPicture && written[0] !== undefined) return [element('img', [], {src: written[0], alt})]
  const frame = frames.find((one) => hasAddress(one, walk.context.base)) ?? element('iframe')
  return withFallback(node, frame, rest, walk)
}

/** A player, with the fallback that stays beside it. */
function withFallback(node: Element, player: Element, fallback: ElementContent[], walk: Walk): ElementContent[] {
  const {removed} = walk.findings
  const isShown = hasAddress(player, walk.context.base)
  const words = textOf({type: 'root', children: fallback})
  if (!fallback.some((child) => isElement(child) || hasText(child))) return [player]
  if (isShown || isNotice(words)) {
    countPart(removed, node, 'fallback', charactersIn(fallback))
    return [player]
  }
  return [player, ...walk.treated(fallback)]
}

/** A custom element as the known one for which it stands, or null if it has no address. */
export function knownElementOf(node: Element, rules: readonly StandsFor[], walk: Walk): ElementContent[] | null {
  for (const rule of rules) {
    const value = rule.from.map((name) => attribute(node, propertyOf(name))).find((written) => isUsable(written, rule))
    const sources = node.children.filter((child) => isElement(child) && PARTS.has(child.tagName))
    if (value === undefined && (rule.as === 'img' || rule.as === 'iframe' || sources.length === 0)) continue
    const src = value === undefined ? '' : addressOf(node, rule, value)
    const rest = node.children.filter((child) => !sources.includes(child))
    if (rule.as === 'img') return [element('img', [], {...node.properties, src}), ...walk.treated(rest)]
    const title = ['title', 'dataTitle', 'dataParamTitle', 'playlabel', 'ariaLabel', 'alt']
    const named = title.map((name) => attribute(node, name)).find((words) => words !== '') ?? ''
    const player = element(rule.as, sources, {src, title: named})
    if (hasAddress(player, walk.context.base)) return withFallback(node, player, rest, walk)
  }
  return null
}

/** The address that a rule makes of an attribute's value and of the other attributes that it names; '' if one is missing. */
function addressOf(node: Element, {address}: StandsFor, value: string): string {
  if (address === undefined) return value
  let isWhole = true
  const filled = address.replace(/\{([\w-]*)(?:\|(\w+))?\}/g, (_, name: string, usual: string | undefined) => {
    const part = name === '' ? value : attribute(node, propertyOf(name)) || (usual ?? '')
    isWhole &&= part !== ''
    return encodeURIComponent(part)
  })
  return isWhole ? filled : ''
}

/** Whether an attribute's value can be the address, or the id for an address, that a rule expects. */
const isUsable = (value: string, {address}: StandsFor): boolean =>
  address === undefined ? /^(?:https?:)?\/\/|^[./]|^[\w%-]+[./]/.test(value) : /^[\w.-]{2,}$/.test(value)

function linkIn(nodes: readonly ElementContent[]): Element | null {
  for (const node of nodes.filter(isElement)) {
    if (node.tagName === 'a' && attribute(node, 'href') !== '') return node
    const below = linkIn(node.children)
    if (below) return below
  }
  return null
}

function without(nodes: readonly ElementContent[], gone: Element): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node === gone) return []
    return isElement(node) ? [{...node, children: without(node.children, gone)}] : [node]
  })
}

/** Counts a thing that the site cannot show, such as a canvas, apart from its fallback. */
export const countThing = (node: Element, {findings}: Walk): void =>
  countRemoved(findings.removed, {...node, children: []}, 'element')
