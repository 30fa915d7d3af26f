import type {SafeHtml} from './brand.ts'

/**
 * Marks `Html` objects across copies of this module, so that a user's templates can contain those of Backfile and the
 * reverse.
 */
const MARK = Symbol.for('backfile.html')

/** Rendered HTML. Only the functions of this module create it. */
export interface Html {
  readonly [MARK]: true
  readonly value: string
}

/** The values that a template may contain: text is escaped, `Html` is not; null, undefined and false print nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

class Printed implements Html {
  declare readonly [MARK]: true
  readonly value: string

  constructor(value: string) {
    this.value = value
  }
}
// Once for all objects: a page makes hundreds of them.
Object.defineProperty(Printed.prototype, MARK, {value: true})

const make = (value: string): Html => new Printed(value)

const isHtml = (content: object): content is Html => content instanceof Printed || MARK in content

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}
/** Includes the characters that XML 1.0 forbids even as references (2.2, "Char"); these are removed. */
const SPECIAL = /[&<>"'\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g

/** Escapes text for element content and quoted attributes, in HTML and XML. Characters forbidden in XML are removed. */
export function escapeText(text: string): string {
  SPECIAL.lastIndex = 0
  // Most texts have no such character.
  if (!SPECIAL.test(text)) return text
  let out = ''
  let from = 0
  // Faster than a replacement by a function, which V8 calls for each character from outside of the optimized code.
  do {
    const at = SPECIAL.lastIndex - 1
    out += text.slice(from, at) + (ESCAPES[text[at] ?? ''] ?? '')
    from = at + 1
  } while (SPECIAL.test(text))
  return out + text.slice(from)
}

function print(content: Content): string {
  if (typeof content === 'string') return escapeText(content)
  if (content instanceof Printed) return content.value
  if (typeof content === 'number') return String(content)
  if (content === null || content === undefined || content === false) return ''
  if (isHtml(content)) return content.value
  let out = ''
  for (const one of content) out += print(one)
  return out
}

/** A template tag: every interpolated value is escaped unless it is `Html`. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...holes: readonly Content[]): Html {
  let out = strings[0] ?? ''
  // A plain loop: this runs for each part of each page, and an iterator of pairs is slower.
  for (let at = 0; at < holes.length; at++) out += print(holes[at]) + (strings[at + 1] ?? '')
  return make(out)
}

/** Converts sanitized HTML into `Html`. */
export const safe = (html: SafeHtml): Html => make(html)

/**
 * Prints a JSON value as the content of a `<script>` that holds data: neither `</script>` nor a comment can begin in
 * it.
 */
export const json = (value: unknown): Html =>
  make(
    JSON.stringify(value)
      .replace(/</g, '\\u003c')
      .replace(/\u2028|\u2029/g, ' '),
  )

/** Prints text unescaped: only for trusted text such as Backfile's style sheets or a document type. */
export const verbatim = (text: string): Html => make(text)
