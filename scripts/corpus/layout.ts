import type {Draft} from './press.ts'

/** Elements of one name, one for each text. */
export const each = (tag: string, texts: readonly string[], attributes = ''): string =>
  texts.map((text) => `<${tag}${attributes}>${text}</${tag}>`).join('')

/** Puts things into a text between its paragraphs, at places of no meaning. */
export function spreadOut(paragraphs: readonly string[], between: readonly string[], {random}: Draft): string {
  const parts = [...paragraphs]
  for (const one of between) parts.splice(random.whole(Math.min(1, parts.length), parts.length), 0, one)
  return parts.join('')
}

/** So many things, each made by a call. */
export const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({length: count}, (_, at) => make(at))

/** What eight feeds of a kind put below some of their articles. FORMAT §10. */
export function feedFooter({random}: Draft): string {
  if (!random.chance(0.19)) return ''
  const link = (host: string) => `<a href="https://${host}" style="color:orange" target="_blank">https://${host}</a>`
  return `<br><hr><div>获取更多RSS：<br>${link('feedx.net')} <br>${link('feedx.xyz')}<br></div>`
}

/** Hex digits. */
export const hex = (digits: number, {random}: Draft): string =>
  times(digits, () => random.whole(0, 15).toString(16)).join('')

/** A UUID as far as anybody looks. */
export const uuid = (draft: Draft): string => [8, 4, 4, 4, 12].map((digits) => hex(digits, draft)).join('-')

/** Decimal digits. */
export const digits = (count: number, {random}: Draft): string => times(count, () => random.whole(0, 9)).join('')

/** A word or two of the paragraph as a link. */
export function linked(paragraph: string, address: string, attributes = ''): string {
  const at = Math.floor(paragraph.length / 3)
  const words = paragraph.slice(at, at + 4)
  // Never within markup that stands there already.
  if (/[<>&]/.test(paragraph.slice(0, at + 4)))
    return `${paragraph}<a ${attributes}href="${address}">${words.replace(/[<>&]/g, '')}</a>`
  return `${paragraph.slice(0, at)}<a ${attributes}href="${address}">${words}</a>${paragraph.slice(at + 4)}`
}

/** A slug of Latin letters: the words of an English title, or a name that stands for another. */
export const slugOf = (title: string, number: number): string => {
  const latin = title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${latin === '' ? 'lake-ferry-report' : latin}-${number.toString(36)}`
}

/** Percent-encoding in small letters, as WordPress writes it. */
export const encodedLow = (text: string): string =>
  encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase())

/** Percent-encoding in capitals. */
export const encoded = (text: string): string => encodeURIComponent(text)

/** A number with so many places at least. */
export const padded = (number: number, places: number): string => String(number).padStart(places, '0')
