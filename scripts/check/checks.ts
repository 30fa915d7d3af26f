import {checkLint, checkTypes} from './code.ts'
import {checkFile} from './file.ts'
import type {Outcome} from './finding.ts'
import {checkHtml} from './html.ts'
import {checkLinks} from './links.ts'
import type {Site} from './site.ts'

/** Names of the checks, in the order in which they run. */
export const CHECKS = ['types', 'lint', 'html', 'links', 'file'] as const
export type Check = (typeof CHECKS)[number]

/** The checks of the code, which need no site. */
const OF_CODE: Readonly<Partial<Record<Check, () => Promise<Outcome>>>> = {types: checkTypes, lint: checkLint}

/** The checks of a built site. `all` turns off sampling. */
const OF_SITE: Readonly<Partial<Record<Check, (site: Site, all: boolean) => Promise<Outcome>>>> = {
  html: checkHtml,
  links: checkLinks,
  file: checkFile,
}

/** Whether a check needs a built site. */
export const needsSite = (check: Check): boolean => OF_SITE[check] !== undefined

/** Runs one check. Throws if it needs a site and `site` is null. */
export async function runCheck(check: Check, site: Site | null, all: boolean): Promise<Outcome> {
  const ofCode = OF_CODE[check]
  if (ofCode) return await ofCode()
  const ofSite = OF_SITE[check]
  if (!ofSite || site === null) throw new Error(`The check "${check}" needs a site.`)
  return await ofSite(site, all)
}
