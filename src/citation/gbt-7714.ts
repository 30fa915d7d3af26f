import type {Cited} from './cited.ts'

/** The most authors named; more become "et al.". */
const NAMED = 3

/**
 * Returns a reference to a newspaper article read online (GB/T 7714—2015, 4.5 and 8.1: `[N/OL]`) or, without a day of
 * publication, to an online document (`[EB/OL]`). Ends with a full stop, as the standard requires.
 */
export function gbt7714({title, lang, authors, newspaper, published, url, accessed}: Cited): string {
  const others = lang.startsWith('zh') || lang === 'ja' ? '等' : 'et al.'
  const named = [...authors.slice(0, NAMED), ...(authors.length > NAMED ? [others] : [])].join(', ')
  const authorPart = named === '' ? '' : `${named.replace(/\.$/, '')}. `
  const read = accessed ? `[${accessed}]` : ''
  const sourcePart = published ? `${newspaper}, ${published}${read}` : `${newspaper}${read}`
  return `${authorPart}${title}[${published ? 'N' : 'EB'}/OL]. ${sourcePart}. ${url}.`
}
