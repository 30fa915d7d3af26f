import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readPage} from './crawl.ts'
import {pagesOf} from './tree.ts'

/** The largest page of each kind of a site, by kind. */
export function examplesOf(site: string): ReadonlyMap<string, string> {
  const largest = new Map<string, {readonly path: string; readonly size: number}>()
  for (const path of pagesOf(site)) {
    const text = readFileSync(join(site, path), 'utf8')
    const kind = kindOf(path, text)
    const known = largest.get(kind)
    if (!known || known.size < text.length) largest.set(kind, {path, size: text.length})
  }
  return new Map([...largest].sort().map(([kind, {path}]) => [kind, path]))
}

/**
 * The kind of a page by its address and content; articles have several kinds by language, gallery and missing pictures.
 */
function kindOf(path: string, text: string): string {
  if (!path.includes('/')) return path
  if (text.includes('http-equiv="refresh"')) return 'moved'
  if (/^on\/index/.test(path)) return 'almanac'
  if (path.startsWith('on/')) return text.includes('<section') ? 'on this day' : 'on this day, nothing'
  if (path.startsWith('topics/')) return 'topic'
  if (/^\d{4}\/index/.test(path)) return 'year'
  if (/^\d{4}\/\d\d\/index/.test(path)) return 'month'
  if (/^\d{4}\/\d\d\/\d\d/.test(path)) return 'day'
  if (/^[^/]+\/index/.test(path)) return 'outlet'
  if (/^[^/]+\/\d{4}-\d\d(?:-\d+)?\.html$/.test(path)) return 'outlet month'
  if (text.includes('class="comparison"') && !text.includes('application/ld+json')) return 'comparison'
  if (text.includes('class="gallery"')) return 'article with gallery'
  if (/<article lang="ar"/.test(text)) return 'article in Arabic'
  if (/<article lang="en"/.test(text)) return 'article in English'
  if (/<article lang="zh-Hant"/.test(text)) return 'article in Traditional characters'
  if (text.includes('class="missing"')) return 'article that lacks a picture'
  return text.includes('application/ld+json') ? 'article' : 'other'
}

/** Addresses of the style sheets and scripts of a page, as written. */
export const filesOf = (site: string, path: string): readonly string[] =>
  readPage(site, path).resources.filter((address) => /\.(?:css|js)$/.test(address))
