import type {Draft} from './outlet-profile.ts'

/** Wraps each text in an element `tag` and joins them. `attributes` begins with a space. */
export const each = (tag: string, texts: readonly string[], attributes = ''): string =>
  texts.map((text) => `<${tag}${attributes}>${text}</${tag}>`).join('')

/** Inserts elements between paragraphs at random positions, after the first paragraph, and joins all. */
export function spreadOut(paragraphs: readonly string[], between: readonly string[], {random}: Draft): string {
  const parts = [...paragraphs]
  for (const one of between) parts.splice(random.whole(Math.min(1, parts.length), parts.length), 0, one)
  return parts.join('')
}

/** Calls `make` `count` times with the index and returns the results. */
export const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({length: count}, (_, at) => make(at))

/** The footer that eight feeds put below some of their articles, or an empty string. docs/format.md §10. */
export function feedFooter({random}: Draft): string {
  if (!random.chance(0.19)) return ''
  const link = (host: string) => `<a href="https://${host}" style="color:orange" target="_blank">https://${host}</a>`
  return `<br><hr><div>获取更多RSS：<br>${link('feedx.net')} <br>${link('feedx.xyz')}<br></div>`
}

/** Random lower-case hex digits. */
export const hex = (digits: number, {random}: Draft): string =>
  times(digits, () => random.whole(0, 15).toString(16)).join('')

/** A random string in the form of a UUID, without valid version bits. */
export const uuid = (draft: Draft): string => [8, 4, 4, 4, 12].map((digits) => hex(digits, draft)).join('-')

/** Random decimal digits. */
export const digits = (count: number, {random}: Draft): string => times(count, () => random.whole(0, 9)).join('')

/** Turns four characters of a paragraph into a link. `attributes`, if any, end with a space. */
export function linked(paragraph: string, address: string, attributes = ''): string {
  const at = Math.floor(paragraph.length / 3)
  const words = paragraph.slice(at, at + 4)
  // Append the link instead if it would cut existing markup or an entity.
  if (/[<>&]/.test(paragraph.slice(0, at + 4)))
    return `${paragraph}<a ${attributes}href="${address}">${words.replace(/[<>&]/g, '')}</a>`
  return `${paragraph.slice(0, at)}<a ${attributes}href="${address}">${words}</a>${paragraph.slice(at + 4)}`
}

/** A slug from the Latin words of a title, or from a fixed name if there are none, with the number at its end. */
export const slugOf = (title: string, number: number): string => {
  const latin = title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${latin === '' ? 'lake-ferry-report' : latin}-${number.toString(36)}`
}

/** Percent-encodes with lower-case hex digits, as WordPress does. */
export const encodedLow = (text: string): string =>
  encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase())

/** Percent-encodes with upper-case hex digits. */
export const encoded = (text: string): string => encodeURIComponent(text)

/** Pads a number with zeros to at least `places` digits. */
export const padded = (number: number, places: number): string => String(number).padStart(places, '0')
