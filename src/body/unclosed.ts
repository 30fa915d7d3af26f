/**
 * Tags of formatting elements, which parsers reopen in every block until they are closed. HTML standard, 13.2.4.3,
 * "formatting".
 */
const FORMATTING = /<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi

/** Texts of fewer characters cannot hold enough unclosed elements to matter. */
const SHORT = 20_000
/** Limit for unclosed elements times tags. The largest product in 5,131 published bodies is 234. */
const MOST_ELEMENTS = 1_000_000

/**
 * Whether a parser would make millions of elements of a text, because it reopens unclosed formatting elements in each
 * block. For example, 3,000 `<font size=…><p>` in 60 KB take a parser one minute.
 */
export function explodes(html: string): boolean {
  if (html.length < SHORT) return false
  let unclosed = 0
  for (const match of html.matchAll(FORMATTING)) unclosed += match[1] === '' ? 1 : -1
  if (unclosed <= 0) return false
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++
  return unclosed * tags > MOST_ELEMENTS
}
