import type {FingerprintPart} from '../build/fingerprint.ts'
import type {BuildResult} from '../build/order.ts'
import type {Reason} from '../build/stale.ts'

const PARTS: Readonly<Record<FingerprintPart, string>> = {
  template: 'its template changed, or code or a library that prints it',
  frame: 'a setting or a word of the interface changed',
  data: 'counts, neighbours, links or versions around its articles changed',
  articles: 'an article on the page changed, was added or was removed',
  pictures: 'a picture on the page changed, was added or was removed',
  outlets: 'the name or the home page of an outlet named on the page changed',
}

/** A reason as shown to the user. */
function wordsFor(reason: Reason): string {
  switch (reason.kind) {
    case 'new':
      return 'printed: it is new'
    case 'touched':
      return 'printed: its file was missing, or was changed by something other than a build'
    case 'changed':
      return `printed: ${reason.parts.map((part) => PARTS[part]).join('; ')}`
  }
}

/**
 * Says why pages were printed, a line each. `asked` is the address of one page, or `true` for all printed pages and the
 * number of the others.
 */
export function explanation(
  asked: string | true,
  {reasons, known, report}: Extract<BuildResult, {kind: 'built'}>,
): string {
  if (asked !== true) {
    const address = asked.replace(/^\.?\/+/, '')
    const reason = reasons.get(address)
    if (reason) return `${address}: ${wordsFor(reason)}\n`
    return known.rows.has(address)
      ? `${address}: not printed: nothing that it shows or that prints it changed since it was written\n`
      : `${address}: no page of the site has this address\n`
  }
  const lines = [...reasons].map(([address, reason]) => `${address}: ${wordsFor(reason)}\n`)
  const kept = report.pages - reasons.size
  return `${lines.join('')}${kept} pages were not printed: nothing that they show or that prints them changed since they were written\n`
}
