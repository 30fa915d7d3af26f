import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {type Page, type PageElement, parsePage} from './page.ts'

/** Attributes, by element, whose address a browser fetches without a click. `link` is handled apart, by its `rel`. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  script: ['src'],
  iframe: ['src', 'srcdoc'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src', 'srcset'],
  track: ['src'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  body: ['background'],
}
const FETCHING_REL = /\b(?:stylesheet|icon|preload|prefetch|modulepreload|preconnect|dns-prefetch|manifest)\b/i

/** One page of a site with its links and resources. */
export interface CheckedPage {
  readonly path: string
  readonly page: Page
  /** Paths of the site's files that it links to, resolved, without fragments. */
  readonly links: readonly string[]
  /** Addresses that a browser loads with it, as written, without data URLs. */
  readonly resources: readonly string[]
}

/** Reads and parses a page of a site on the disk; `path` is relative to the site's folder. */
export function readPage(site: string, path: string): CheckedPage {
  const page = parsePage(readFileSync(join(site, path), 'utf8'))
  const hrefs = page.all.flatMap(({name, attributes: {href}}) =>
    (name === 'a' || name === 'area' || name === 'link') && href !== undefined && !isOutside(href) ? [href] : [],
  )
  return {path, page, links: hrefs.map((href) => resolveIn(path, href)), resources: page.all.flatMap(resourcesOf)}
}

/** An address without control characters and white space, which browsers remove or ignore (URL Standard, 4.4). */
const bareAddress = (address: string): string => address.replace(/[\s\p{Cc}]+/gu, '')

/** Whether an address is not relative to the site: it has a scheme or a host. */
export const isOutside = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(bareAddress(address))

/** The path of the file that a relative address on a page means. No index file is added, as with `file://`. */
export function resolveIn(path: string, address: string): string {
  const bare = address.replace(/[?#].*$/s, '')
  return bare === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(bare))
}

function resourcesOf({name, attributes}: PageElement): readonly string[] {
  if (name === 'link')
    return FETCHING_REL.test(attributes.rel ?? '') && attributes.href !== 'data:,' ? [attributes.href ?? ''] : []
  return (FETCHED[name] ?? []).flatMap((key) => {
    const value = attributes[key]
    if (value === undefined || value.startsWith('data:image/')) return []
    return key === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') : [value]
  })
}

/** Describes forbidden parts of a page: event handlers, script addresses and scripts, inline styles, repeated ids. */
export function faultsOf({page}: CheckedPage): readonly string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  for (const {name, attributes} of page.all) {
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on/.test(key)) faults.push(`${name} ${key}`)
      if (/^(?:javascript|vbscript):/i.test(bareAddress(value))) faults.push(`${name} ${key}=${value.slice(0, 40)}`)
      if (key === 'style') faults.push(`${name} style`)
    }
    if (attributes.id !== undefined && ids.has(attributes.id)) faults.push(`id ${attributes.id} twice`)
    if (attributes.id !== undefined) ids.add(attributes.id)
  }
  for (const script of unsafeScripts(page)) faults.push(`a script that runs: ${script.attributes.src ?? script.text}`)
  return faults
}

/**
 * Scripts other than the site's script file and inline scripts whose hash the page's content security policy allows.
 */
export function unsafeScripts(page: Page): readonly PageElement[] {
  const policy = page.find('meta', {'http-equiv': 'Content-Security-Policy'})[0]?.attributes.content ?? ''
  return page.find('script').filter(({attributes: {type, src}, text}) => {
    if (type === 'application/ld+json') return false
    if (src !== undefined) return isOutside(src) || !/^(?:\.\.\/)*assets\/site\.js$/.test(src)
    return !policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  })
}

/** The least number of clicks from the front page to each page that links reach. */
export function clicksFromHome(pages: ReadonlyMap<string, CheckedPage>): ReadonlyMap<string, number> {
  const clicks = new Map([['index.html', 0]])
  for (const [path, n] of clicks) {
    for (const link of pages.get(path)?.page.find('a') ?? []) {
      const {href} = link.attributes
      if (href === undefined || isOutside(href)) continue
      const target = resolveIn(path, href)
      if (pages.has(target) && !clicks.has(target)) clicks.set(target, n + 1)
    }
  }
  return clicks
}
