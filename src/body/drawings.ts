import type {Element, ElementContent} from 'hast'
import {find, svg as svgNames} from 'property-information'
import {escapeText} from '../model/html.ts'
import {attribute, element, isElement} from './context.ts'
import {SVG_DROPPED, SVG_KEPT} from './elements/foreign.ts'
import {countRemoved} from './removal.ts'
import {textOf} from './text.ts'
import type {Walk} from './walk.ts'

const kept: ReadonlySet<string> = new Set(SVG_KEPT)
const dropped: ReadonlySet<string> = new Set(SVG_DROPPED)
const SHAPES: ReadonlySet<string> = new Set('circle ellipse image line path polygon polyline rect text use'.split(' '))

/** No icon of a page is larger, in CSS pixels. */
const LARGEST_ICON = 64
/** The sides in CSS pixels of a drawing that states none (CSS 2, 10.3.2). */
const USUAL_WIDTH = 300
const USUAL_HEIGHT = 150
/** A drawing without a name and without text has at least this many shapes, unless its size is stated. */
const FEWEST_SHAPES = 8
/** A square drawing of fewer shapes that states no size is an icon, also one with a name. */
const FEW_SHAPES = 3
const ICON_CLASS = /(?:^|[\s_-])(?:icons?|logo|emoji|fa|svg-inline--fa)(?:$|[\s_-])/i
const PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 1.33,
  em: 16,
  rem: 16,
  ex: 8,
  cm: 37.8,
  mm: 3.78,
  in: 96,
}
const LONGEST_NAME = 200

/**
 * An inline SVG as a picture: `img` with the drawing in its address and its title as alternative text. Pictures inside
 * it come out as pictures of their own if it draws nothing else, and the text of a `foreignObject` follows it. Icons of
 * the page go and are counted. Source: docs/format.md §6.4, "Drawings".
 */
export function drawingOf(node: Element, walk: Walk): ElementContent[] {
  const words = walk.treated(foreignContent(node))
  const shapes = countShapes(node)
  const photos = photosIn(node)
  if (photos.length > 0 && photos.length === shapes) return [...photos, ...words]
  if (!isPicture(node, shapes, walk)) {
    countRemoved(walk.findings.removed, {...node, children: withoutForeign(node.children)}, 'icon')
    return words
  }
  const source = Buffer.from(xmlOf(node, true)).toString('base64')
  const {width, height} = sidesOf(node)
  return [element('img', [], {src: `data:image/svg+xml;base64,${source}`, alt: nameOf(node), width, height}), ...words]
}

/** The sides of a drawing in CSS pixels: as stated, else of its view box, else those that browsers take. */
function sidesOf(node: Element): {readonly width: number; readonly height: number} {
  const [, , boxWidth = 0, boxHeight = 0] = attribute(node, 'viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const [width, height] = [sizeOf(node, 'width'), sizeOf(node, 'height')]
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : USUAL_HEIGHT / USUAL_WIDTH
  const wide = width || (height > 0 ? height / ratio : boxWidth || USUAL_WIDTH)
  return {width: Math.round(wide), height: Math.round(height || wide * ratio)}
}

/** Whether a drawing is a picture of the article and no icon of the page. */
function isPicture(node: Element, shapes: number, {around}: Walk): boolean {
  if (shapes === 0) return false
  const stated = Math.max(sizeOf(node, 'width'), sizeOf(node, 'height'))
  if (around.figures > 0 && around.controls === 0) return stated === 0 || stated > LARGEST_ICON / 4
  const {width, height} = sidesOf(node)
  if (Math.max(width, height) <= LARGEST_ICON) return false
  if (around.controls > 0) return stated >= 3 * LARGEST_ICON
  if (stated === 0 && (ICON_CLASS.test(attribute(node, 'className')) || (width === height && shapes < FEW_SHAPES)))
    return false
  return stated > LARGEST_ICON || shapes >= FEWEST_SHAPES || nameOf(node) !== ''
}

/** A stated width or height in CSS pixels, 0 if none is stated. */
function sizeOf(node: Element, side: 'width' | 'height'): number {
  const styled = new RegExp(`(?:^|;)\\s*${side}\\s*:([^;]+)`, 'i').exec(attribute(node, 'style'))?.[1]
  const match = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)\s*$/i.exec(styled ?? attribute(node, side))
  return match ? Number(match[1]) * (PER_UNIT[match[2]?.toLowerCase() ?? ''] ?? 0) : 0
}

/** The name of a drawing: its title, its label, its description, or the words in it. */
function nameOf(node: Element): string {
  const child = (name: string): string => {
    const found = node.children.filter(isElement).find(({tagName}) => tagName === name)
    return found ? textOf(found) : ''
  }
  const texts = [child('title'), attribute(node, 'ariaLabel'), child('desc'), wordsOf(node)]
  const name = texts.map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => text !== '') ?? ''
  return [...name].slice(0, LONGEST_NAME).join('')
}

function wordsOf(node: Element): string {
  return node.children
    .filter(isElement)
    .map((child) => (child.tagName === 'text' ? textOf(child) : dropped.has(child.tagName) ? '' : wordsOf(child)))
    .filter((words) => words.trim() !== '')
    .join(' ')
}

/** The number of shapes that are drawn. What a `use` refers to outside the drawing is not there. */
function countShapes(node: Element): number {
  let count = 0
  for (const child of node.children.filter(isElement)) {
    if (/^(?:defs|symbol|clipPath|mask|pattern|marker|metadata|foreignObject)$/.test(child.tagName)) continue
    const isDrawn = SHAPES.has(child.tagName) && (child.tagName !== 'use' || refersInside(child, node))
    count += (isDrawn ? 1 : 0) + countShapes(child)
  }
  return count
}

const hrefOf = (node: Element): string => attribute(node, 'href') || attribute(node, 'xLinkHref')
const refersInside = (use: Element, root: Element): boolean => hasId(root, hrefOf(use).replace(/^#/, ''))
const hasId = (node: Element, id: string): boolean =>
  id !== '' && node.children.filter(isElement).some((child) => attribute(child, 'id') === id || hasId(child, id))

/** The photographs that a drawing shows by their address. The renderer loads no file. */
function photosIn(node: Element): Element[] {
  return node.children.filter(isElement).flatMap((child) => {
    if (child.tagName !== 'image') return photosIn(child)
    const src = hrefOf(child)
    return src === '' || src.startsWith('#') ? [] : [element('img', [], {src, alt: nameOf(node)})]
  })
}

const foreignContent = (node: Element): ElementContent[] =>
  node.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'foreignObject' ? child.children : foreignContent(child)))

const withoutForeign = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes
    .filter((node) => !isElement(node) || node.tagName !== 'foreignObject')
    .map((node) => (isElement(node) ? {...node, children: withoutForeign(node.children)} : node))

const XML_NAME = /^[A-Za-z_][\w.-]*$/

/** A drawing as XML, with the elements and attributes that draw. */
function xmlOf(node: ElementContent, isRoot = false): string {
  if (node.type === 'text') return escapeText(node.value)
  if (!isElement(node) || dropped.has(node.tagName) || node.tagName === 'foreignObject') return ''
  const content = node.children.map((child) => xmlOf(child)).join('')
  if (!kept.has(node.tagName)) return content
  const open = `${node.tagName}${isRoot ? rootAttributes(node) : attributesOf(node)}`
  return content === '' ? `<${open}/>` : `<${open}>${content}</${node.tagName}>`
}

const SIDES = /(?:^|;)\s*(?:m(?:ax|in)-)?(?:width|height)\s*:[^;]*/gi

/** The attributes of a whole drawing. Its size is stated, since a renderer knows no style of the page around it. */
function rootAttributes({tagName, properties, children}: Element): string {
  const {width: _w, height: _h, style, ...others} = properties
  const styled = typeof style === 'string' ? {style: style.replace(SIDES, '')} : {}
  const sides = {...others, ...styled, ...sidesOf({type: 'element', tagName, properties, children})}
  const spaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
  return `${spaces}${attributesOf({type: 'element', tagName, properties: sides, children: []})}`
}

function attributesOf(node: Element): string {
  return Object.entries(node.properties)
    .map(([property, value]) => {
      const {attribute: name, commaSeparated} = find(svgNames, property)
      const isLink = name === 'xlink:href' || name === 'href'
      if (value === null || value === undefined || value === false || /^on|^xmlns/i.test(name)) return ''
      if (!XML_NAME.test(name) && name !== 'xlink:href' && name !== 'xml:space') return ''
      const text = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : value === true ? '' : String(value)
      // A drawing refers to its own parts and to pictures inside its text; the renderer loads nothing else.
      if (isLink && !/^(?:#|data:image\/)/i.test(text)) return ''
      return ` ${name}="${escapeText(text)}"`
    })
    .join('')
}
