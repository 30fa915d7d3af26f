import {type Cited, type CitedDay, partsOf} from './cited.ts'

const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** A date in the order of day, month and year, with a short month (MLA Handbook, 9th edition, 5.82). */
function date(day: CitedDay): string {
  const [year, month, number] = partsOf(day)
  return `${number} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** Names joined: two with “and”, of more the first alone with “et al.” (5.8). */
function names([first = '', second, ...more]: readonly string[]): string {
  if (second === undefined) return first
  return more.length > 0 ? `${first}, et al.` : `${first} and ${second}`
}

const stopped = (text: string): string => (/[.?!。？！…]$/u.test(text) ? text : `${text}.`)

/**
 * Returns a reference to an article of a newspaper's website (MLA Handbook, 9th edition). Names stay as printed: which
 * part is the family name is not known.
 */
export function mla({title, authors, newspaper, published, url, accessed}: Cited): string {
  const quoted = `“${stopped(title.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')))}”`
  const source = [newspaper, ...(published ? [date(published)] : []), url].join(', ')
  return [
    ...(authors.length > 0 ? [stopped(names(authors))] : []),
    quoted,
    `${source}.`,
    ...(accessed ? [`Accessed ${date(accessed)}.`] : []),
  ].join(' ')
}
