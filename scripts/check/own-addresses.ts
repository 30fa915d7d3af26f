import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Finding} from './finding.ts'
import type {Site} from './site.ts'

/** Where addresses of ours stand in full: canonical links and Open Graph, sitemaps, feeds. */
const SPEAKING = /\.(?:html|xml|json|txt)$/

/** The site's own address, as its home page states it; null for a site without one. */
async function siteAddress(site: Site): Promise<string | null> {
  if (!site.files.has('index.html')) return null
  const home = await readFile(join(site.root, 'index.html'), 'utf8')
  return /<link rel="canonical" href="(https?:\/\/[^"]*\/)index\.html">/.exec(home)?.[1] ?? null
}

/**
 * Addresses under the site's own one that name no file of it. No crawler sees these without asking the network, where
 * the site may not even be yet; so they are read from the text and looked up among the files.
 */
export async function deadOwnAddresses(site: Site): Promise<readonly Finding[]> {
  const own = await siteAddress(site)
  if (own === null) return []
  const findings: Finding[] = []
  for (const file of [...site.files].filter((name) => SPEAKING.test(name)).sort()) {
    const text = await readFile(join(site.root, file), 'utf8')
    for (const path of new Set(text.split(own).slice(1).map(pathIn))) {
      if (!names(path, site)) findings.push({place: file, rule: 'own-address', message: own + path})
    }
  }
  return findings
}

/** Up to what ends an address in HTML, XML, JSON and the notations of citations, of which some stand escaped in a page. */
const pathIn = (rest: string): string => rest.split(/[\s"'<>#?\\{}]|&quot;/, 1)[0] ?? ''

/** Over HTTP, unlike from a disk, a folder answers with its `index.html`. */
function names(path: string, site: Site): boolean {
  try {
    const file = decodeURIComponent(path)
    return site.files.has(file) || (/(?:^|\/)$/.test(file) && site.files.has(`${file}index.html`))
  } catch {
    // URIError: no address that a server could answer.
    return false
  }
}
