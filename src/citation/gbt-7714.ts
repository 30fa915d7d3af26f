import type {Cited} from './cited.ts'

/** Authors whom the rule names; the others are "and others". */
const NAMED = 3

/**
 * A reference to a newspaper article that is read online (GB/T 7714—2015, 4.5 and 8.1: `[N/OL]`), or, where no day of
 * publication is known, to an online document (`[EB/OL]`). Ends with a full stop, as the standard has it.
 */
export function gbt7714({title, lang, authors, newspaper, published, url, accessed}: Cited): string {
  const others = lang.startsWith('zh') || lang === 'ja' ? '等' : 'et al.'
  const named = [...authors.slice(0, NAMED), ...(authors.length > NAMED ? [others] : [])].join(', ')
  const who = named === '' ? '' : `${named.replace(/\.$/, '')}. `
  const read = accessed ? `[${accessed}]` : ''
  const where = published ? `${newspaper}, ${published}${read}` : `${newspaper}${read}`
  return `${who}${title}[${published ? 'N' : 'EB'}/OL]. ${where}. ${url}.`
}
