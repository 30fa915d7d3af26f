import {LinkChecker, type LinkResult, LinkState} from 'linkinator'
import {byText} from '../../src/base/compare.ts'
import {grouped} from '../../src/words/number.ts'
import type {Finding, Outcome} from './finding.ts'
import {type Loopback, serveOnLoopback} from './loopback.ts'
import {deadOwnAddresses} from './own-addresses.ts'
import type {Site} from './site.ts'

/**
 * Pages per run of linkinator. It starts all its requests at once in spite of its option `concurrency`. With 6,000
 * pages it opens so many connections that valid links fail, and its time grows with the square of the links.
 */
const BATCH_PAGES = 50

/** Variables that would make linkinator send even loopback requests through a proxy. */
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/**
 * Finds dead links in every page and stylesheet over HTTP.
 *
 * It starts from each file on the disk, so that pages without incoming links are checked too. Links to other hosts are
 * skipped without a request; absolute addresses of the site itself are looked up among its files.
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

/** Checks the links of some files. Links in `alive` are not requested again, except the files themselves. */
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

/** Sorts findings by the order of the files and then by address, because responses arrive in any order. */
function inOrderOf(files: readonly string[], findings: readonly Finding[]): readonly Finding[] {
  const places = new Map(files.map((file, at) => [file, at]))
  const placeOf = ({place}: Finding): number => places.get(place) ?? files.length
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b) || byText(a.message, b.message))
}

function findingOf({url, status, parent}: LinkResult, {origin}: Loopback): Finding {
  const place = parent?.startsWith(origin) ? decodeURI(parent.slice(origin.length)) : '.'
  return {place, rule: status ? String(status) : 'no-answer', message: url.replace(origin, '/')}
}
