import {LinkChecker, type LinkResult, LinkState} from 'linkinator'
import {byText} from '../../src/base/compare.ts'
import {grouped} from '../../src/words/number.ts'
import type {Finding, Outcome} from './finding.ts'
import {type Loopback, serveOnLoopback} from './loopback.ts'
import {deadOwnAddresses} from './own-addresses.ts'
import type {Site} from './site.ts'

/**
 * Pages in one go. linkinator starts everything it knows of at once, whatever its `concurrency` says: let loose on
 * 6,000 pages it opens so many connections that sound links fail, and it takes time with the square of the links.
 */
const BATCH_PAGES = 50

/** It sends even loopback requests through a proxy that these name. */
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/**
 * Dead links of every page and stylesheet, over HTTP. The files are taken from the disk, not followed from home, so that
 * a page nobody links to is checked too. What lies outside is skipped before any request is made; our own addresses in
 * full are looked up among the files.
 */
export async function checkLinks(site: Site): Promise<Outcome> {
  for (const name of PROXIES) delete process.env[name]
  const loopback = await serveOnLoopback(site.root)
  try {
    const starts = [...site.pages, ...[...site.files].filter((file) => file.endsWith('.css'))]
    const alive = new Set<string>()
    const dead: LinkResult[] = []
    for (let at = 0; at < starts.length; at += BATCH_PAGES) {
      for (const link of await checkBatch(starts.slice(at, at + BATCH_PAGES), loopback, alive)) {
        if (link.state === LinkState.OK) alive.add(link.url)
        if (link.state === LinkState.BROKEN) dead.push(link)
      }
    }
    const looked = `${grouped(starts.length)} pages and stylesheets, ${grouped(alive.size)} addresses`
    const found = inOrderOf(
      starts,
      dead.map((link) => findingOf(link, loopback)),
    )
    return {looked, findings: [...found, ...(await deadOwnAddresses(site))]}
  } finally {
    loopback.close()
  }
}

/** The links of some files. Those in `alive` are not asked for again, but for the files themselves. */
async function checkBatch(
  files: readonly string[],
  {origin}: Loopback,
  alive: ReadonlySet<string>,
): Promise<readonly LinkResult[]> {
  const starts = new Set(files.map((file) => new URL(file.split('/').map(encodeURIComponent).join('/'), origin).href))
  const {links} = await new LinkChecker().check({
    path: [...starts],
    checkCss: true,
    linksToSkip: async (link) => !link.startsWith(origin) || (alive.has(link) && !starts.has(link)),
  })
  return links
}

/** Answers come in any order; what is said of them comes in the order of the files, and of the addresses in a file. */
function inOrderOf(files: readonly string[], findings: readonly Finding[]): readonly Finding[] {
  const places = new Map(files.map((file, at) => [file, at]))
  const placeOf = ({place}: Finding): number => places.get(place) ?? files.length
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b) || byText(a.message, b.message))
}

function findingOf({url, status, parent}: LinkResult, {origin}: Loopback): Finding {
  const place = parent?.startsWith(origin) ? decodeURI(parent.slice(origin.length)) : '.'
  return {place, rule: status ? String(status) : 'no-answer', message: url.replace(origin, '/')}
}
