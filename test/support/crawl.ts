import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {type Page, type PageElement, parsePage} from './page.ts'

/** Attributes whose value a browser fetches by itself, by element. A `link` fetches where its `rel` says so, but the empty icon. */
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

/** One page of a site, by what leads from it. */
export interface CheckedPage {
  readonly path: string
  readonly page: Page
  /** Files of the site that it links to, resolved, without fragment. */
  readonly links: readonly string[]
  /** What it loads, as written; a picture within the page is not loaded. */
  readonly resources: readonly string[]
}

/** Reads a page of a site on the disk. */
export function readPage(site: string, path: string): CheckedPage {
  const page = parsePage(readFileSync(join(site, path), 'utf8'))
  const hrefs = page.all.flatMap(({name, attributes: {href}}) =>
    (name === 'a' || name === 'area' || name === 'link') && href !== undefined && !isOutside(href) ? [href] : [],
  )
  return {path, page, links: hrefs.map((href) => resolveIn(path, href)), resources: page.all.flatMap(resourcesOf)}
}

/** An address as browsers take it: without the controls and spaces that it may hold (URL Standard, 4.4). */
const bareAddress = (address: string): string => address.replace(/[\s\p{Cc}]+/gu, '')

/** Whether an address has a scheme or a host of its own. */
export const isOutside = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(bareAddress(address))

/** The file of the site that a relative address on a page means. A folder is no file, over `file://`. */
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

/** What may not stand on any page, in words: handlers, addresses that run, ids that two elements share. */
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
  for (const script of strangeScripts(page)) faults.push(`a script that runs: ${script.attributes.src ?? script.text}`)
  return faults
}

/** Scripts that are not the archive's own: its one file, and the line whose fingerprint the page's policy names. */
export function strangeScripts(page: Page): readonly PageElement[] {
  const policy = page.find('meta', {'http-equiv': 'Content-Security-Policy'})[0]?.attributes.content ?? ''
  return page.find('script').filter(({attributes: {type, src}, text}) => {
    if (type === 'application/ld+json') return false
    if (src !== undefined) return isOutside(src) || !/^(?:\.\.\/)*assets\/site\.js$/.test(src)
    return !policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  })
}

/** How many clicks lead from the front page to each page, by links alone. */
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
