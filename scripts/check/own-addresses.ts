import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Finding} from './finding.ts'
import type {Site} from './site.ts'

/** Files that may contain absolute addresses of the site: canonical links, Open Graph, sitemaps and feeds. */
const WITH_ADDRESSES = /\.(?:html|xml|json|txt)$/

/** The site's public address, from the canonical link of its home page; null if there is none. */
async function siteAddress(site: Site): Promise<string | null> {
  if (!site.files.has('index.html')) return null
  const home = await readFile(join(site.root, 'index.html'), 'utf8')
  return /<link rel="canonical" href="(https?:\/\/[^"]*\/)index\.html">/.exec(home)?.[1] ?? null
}

/**
 * Finds absolute addresses of the site itself that name none of its files.
 *
 * A link checker would have to request them from the network, where the site may not be published yet. So they are read
 * from the text and looked up among the files.
 */
export async function deadOwnAddresses(site: Site): Promise<readonly Finding[]> {
  const base = await siteAddress(site)
  if (base === null) return []
  const findings: Finding[] = []
  for (const file of [...site.files].filter((name) => WITH_ADDRESSES.test(name)).sort()) {
    const text = await readFile(join(site.root, file), 'utf8')
    for (const path of new Set(text.split(base).slice(1).map(pathIn))) {
      if (!names(path, site)) findings.push({place: file, rule: 'own-address', message: base + path})
    }
  }
  return findings
}

/** Cuts a text at the first character that ends an address in HTML, XML, JSON or a citation format, escaped or not. */
const pathIn = (rest: string): string => rest.split(/[\s"'<>#?\\{}]|&quot;/, 1)[0] ?? ''

/** Whether a path names a file. Over HTTP, unlike file://, a folder stands for its `index.html`. */
function names(path: string, site: Site): boolean {
  try {
    const file = decodeURIComponent(path)
    return site.files.has(file) || (/(?:^|\/)$/.test(file) && site.files.has(`${file}index.html`))
  } catch {
    // URIError: the percent-encoded bytes are not UTF-8, so no server could answer.
    return false
  }
}
