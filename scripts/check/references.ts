import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'

/** One address in a file. */
export interface Reference {
  readonly address: string
  /** Attribute that holds it, such as `href`; `url` in a stylesheet. */
  readonly attribute: string
  readonly line: number
  /** Whether the browser loads it to show the page, unlike the target of a link. */
  readonly loaded: boolean
}

/** The addresses in a page, and the ids that fragments can refer to. */
export interface PageReferences {
  readonly references: readonly Reference[]
  readonly ids: ReadonlySet<string>
}

/** Names in hast of attributes with addresses. https://html.spec.whatwg.org/multipage/indices.html#attributes-3 */
const ATTRIBUTES = ['href', 'xLinkHref', 'src', 'srcSet', 'imageSrcSet', 'poster', 'data', 'action', 'formAction']

/** Elements whose address the reader may visit. All other elements load theirs. */
const VISITED = new Set(['a', 'area', 'form', 'button', 'base'])

/** Relations of `<link>` that do not load their target. https://html.spec.whatwg.org/multipage/links.html#linkTypes */
const NAMED = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'next', 'prev', 'search', 'self', 'up'])

const parser = unified().use(rehypeParse)

/** Finds the references and ids of a page, parsed as by a browser without JavaScript. */
export function pageReferences(html: string): PageReferences {
  const references: Reference[] = []
  const ids = new Set<string>()
  visit(parser.parse(html), 'element', (node) => {
    if (node.properties.id !== undefined) ids.add(String(node.properties.id))
    if (node.tagName === 'a' && node.properties.name !== undefined) ids.add(String(node.properties.name))
    for (const attribute of ATTRIBUTES) {
      const value = node.properties[attribute]
      if (value === undefined || value === null || value === false) continue
      const found = {attribute: attribute.toLowerCase(), line: node.position?.start.line ?? 0, loaded: isLoaded(node)}
      for (const address of addressesIn(attribute, String(value))) references.push({...found, address})
    }
  })
  return {references, ids}
}

/** Finds the addresses in `url()` and `@import` of a stylesheet, except in comments. */
export function styleReferences(css: string): readonly Reference[] {
  const bare = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '))
  return [...bare.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/gs)].map((match) => ({
    address: match[2] ?? match[4] ?? '',
    attribute: 'url',
    line: bare.slice(0, match.index).split('\n').length,
    loaded: true,
  }))
}

function isLoaded({tagName, properties}: Element): boolean {
  if (VISITED.has(tagName)) return false
  const relations = [properties.rel ?? []].flat().map((relation) => String(relation).toLowerCase())
  return tagName !== 'link' || !relations.some((relation) => NAMED.has(relation)) || relations.includes('stylesheet')
}

/** The addresses in an attribute's value. A `srcset` holds several, and none of ours contains a space or comma. */
function addressesIn(attribute: string, value: string): readonly string[] {
  if (!attribute.endsWith('rcSet')) return [value.trim()]
  return value.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '')
}
