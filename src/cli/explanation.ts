import type {FingerprintPart} from '../build/fingerprint.ts'
import type {BuildResult} from '../build/order.ts'
import type {Reason} from '../build/stale.ts'

const PARTS: Readonly<Record<FingerprintPart, string>> = {
  template: 'its template changed, or code or a library that it is printed by',
  frame: 'a setting or the words of the interface changed',
  data: 'what it says around its articles changed: counts, neighbours, links, versions',
  articles: 'an article that it shows changed, came or went',
  pictures: 'a picture that it shows changed, came or went',
  outlets: 'the name or the home of a publisher that it names changed',
}

function wordsFor(reason: Reason): string {
  switch (reason.kind) {
    case 'new':
      return 'printed: it is new'
    case 'touched':
      return 'printed: its file was missing, or was changed by somebody else'
    case 'changed':
      return `printed: ${reason.parts.map((part) => PARTS[part]).join('; ')}`
  }
}

/** Why pages were printed, a line each; `asked` is one address, or `true` for all printed pages and the count of the others. */
export function explanation(
  asked: string | true,
  {reasons, known, report}: Extract<BuildResult, {kind: 'built'}>,
): string {
  if (asked !== true) {
    const address = asked.replace(/^\.?\/+/, '')
    const reason = reasons.get(address)
    if (reason) return `${address}: ${wordsFor(reason)}\n`
    return known.rows.has(address)
      ? `${address}: not printed: nothing that it is made of changed since it was written\n`
      : `${address}: no page of the site has this address\n`
  }
  const lines = [...reasons].map(([address, reason]) => `${address}: ${wordsFor(reason)}\n`)
  const kept = report.pages - reasons.size
  return `${lines.join('')}${kept} pages were not printed: nothing that they are made of changed since they were written\n`
}
