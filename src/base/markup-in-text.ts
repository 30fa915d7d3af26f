import {decodeHTMLStrict} from 'entities'

/** Entities of markup that feeds write without their semicolon. */
const WITHOUT_SEMICOLON = /&(amp|lt|gt|quot|nbsp)(?![\dA-Za-z;=])/g
const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i

/**
 * A text with its entities decoded, once more for each time that they were encoded, three times at most. `R&D` and
 * `AT&T` stay, and so does `&copy` without a semicolon.
 */
export function decoded(text: string): string {
  if (!text.includes('&')) return text
  let plain = text
  for (let round = 0; round < 3 && ENTITY.test(plain); round++) plain = decodeHTMLStrict(plain)
  return plain.replace(WITHOUT_SEMICOLON, (_, name: string) => decodeHTMLStrict(`&${name};`))
}

/** How a tag is replaced in plain text. */
type Instead = '' | ' '

/**
 * The elements whose tags may stand in a text by mistake, by what stands for a tag. Others are no tags in a text:
 * `<T>` of `List<T>`, `<3`, `<新闻>`.
 */
const TAGS: ReadonlyMap<string, Instead> = new Map([
  ...rows('a abbr acronym b bdi bdo big blink center cite code data del dfn em font i ins kbd mark nobr q', ''),
  ...rows('rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr', ''),
  ...rows('address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6', ' '),
  ...rows('header hr img li main ol p pre section table tbody td th thead tr ul', ' '),
])

function rows(names: string, instead: Instead): readonly (readonly [string, Instead])[] {
  return names.split(' ').map((name) => [name, instead] as const)
}

/** Elements without an end tag. */
const VOID = /^(?:br|hr|img|wbr)$/i
const COMMENT = /<!--.{0,500}?-->/gs
const WITH_CONTENT = /<(script|style)\b[^<>]{0,500}>.{0,2000}?<\/\1\s*>/gis
/** A tag: `<b and c>` in `a<b and c>d` is none. */
const TAG = /<(\/?)([a-z][a-z0-9]*)(\s+[a-z:_-]+\s*=[^<>]*)?\s*\/?>/gi
/** A text that was cut inside a tag. */
const CUT_TAG = /<(?:\/[a-z][a-z0-9]*|(?:a|font|img|p|div|span)\s+[a-z-]+\s*=[^>]*|br\s*\/?)$/i

/** Words that name a tag: the text before them is about the tag. */
const NAMES_TAG = /^\s*(?:tags?|elements?|attributes?|markup|标签|標籤|标记|標記|元素)/i

/** Digits and signs that have raised and lowered forms. */
const PLAIN = '0123456789+-=()'
const FORMS = {sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'} as const
const RAISED = /<(sup|sub)(?:\s[^<>]*)?>([\d+\-=()]{1,12})<\/\1\s*>/gi
const RUBY = /<rt(?:\s[^<>]*)?>([^<>]*)<\/rt\s*>/gi

/** A tag in a text. */
interface Tag {
  readonly at: number
  readonly end: number
  /** As written. */
  readonly name: string
  readonly isEnd: boolean
  readonly attributes: string
}

/**
 * A plain text without HTML tags that were published as text: `Rain <i>fog</i><br>over` becomes `Rain fog over`. A tag
 * is taken for markup if it has attributes or a partner, needs none, or touches a word. `How the <b> tag works`,
 * `a < b > c` and `List<T>` stay. Raised and lowered digits become characters, since 10<sup>5</sup> is not 105;
 * quotations get marks, annotations brackets, and pictures their alternative text. White space is left as it comes.
 */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text
  const plain = withoutContent(text)
  const tags = Array.from(plain.matchAll(TAG), tagOf).filter(({name}) => TAGS.has(name.toLowerCase()))
  const partners = partnersOf(tags)
  let out = ''
  let from = 0
  for (const tag of tags) {
    if (!isMarkup(tag, partners, plain)) continue
    out += plain.slice(from, tag.at) + insteadOf(tag)
    from = tag.end
  }
  return (out + plain.slice(from)).replace(CUT_TAG, '')
}

/** The text without comments, scripts and styles, and with raised digits and annotations as characters. */
function withoutContent(text: string): string {
  const plain = text
    .replace(COMMENT, '')
    .replace(WITH_CONTENT, '')
    .replace(RAISED, (_, name: string, digits: string) => {
      const forms = name.toLowerCase() === 'sup' ? FORMS.sup : FORMS.sub
      return Array.from(digits, (digit) => forms[PLAIN.indexOf(digit)] ?? digit).join('')
    })
  return /<rp[\s>]/i.test(plain) ? plain : plain.replace(RUBY, '（$1）')
}

const tagOf = ({0: whole, 1: slash, 2: name = '', 3: attributes = '', index = 0}: RegExpMatchArray): Tag => ({
  at: index,
  end: index + whole.length,
  name,
  isEnd: slash === '/',
  attributes,
})

/** For each name, where its first start tag and its last end tag are. */
type Partners = ReadonlyMap<string, {readonly start: number; readonly end: number}>

function partnersOf(tags: readonly Tag[]): Partners {
  const found = new Map<string, {start: number; end: number}>()
  for (const {name, isEnd, at} of tags) {
    const key = name.toLowerCase()
    const places = found.get(key) ?? {start: Number.POSITIVE_INFINITY, end: -1}
    found.set(key, isEnd ? {...places, end: at} : {...places, start: Math.min(places.start, at)})
  }
  return found
}

function isMarkup({name, isEnd, at, end, attributes}: Tag, partners: Partners, text: string): boolean {
  if (NAMES_TAG.test(text.slice(end))) return false
  if (attributes !== '' || VOID.test(name)) return true
  const {start = 0, end: last = 0} = partners.get(name.toLowerCase()) ?? {}
  if (isEnd ? start < at : last > at) return true
  // A capital in brackets names a group or a type, and is no tag without its end.
  return !/^[A-Z]$/.test(name) && /[\p{L}\p{N}]/u.test((isEnd ? text[at - 1] : text[end]) ?? '')
}

function insteadOf({name, isEnd, attributes}: Tag): string {
  const key = name.toLowerCase()
  if (key === 'q') return isEnd ? '”' : '“'
  if (key !== 'img') return TAGS.get(key) ?? ''
  const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  return ` ${alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? ''} `
}

/** The words of an attribute, such as an alternative text: without tags and doubled entities, white space single. */
export const plainWords = (text: string): string => withoutTags(decoded(text)).replace(/\s+/g, ' ').trim()
