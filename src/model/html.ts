import type {SafeHtml} from './brand.ts'

/** Marks our HTML across copies of this module, so that a user's templates and ours can stand in one another. */
const MARK = Symbol.for('backfile.html')

/** Printed HTML. Only `html` and `safe` make it. */
export interface Html {
  readonly [MARK]: true
  readonly value: string
}

/** What can stand in a template: text is escaped, HTML is not; nothing prints nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

const make = (value: string): Html => ({[MARK]: true, value})

const isHtml = (content: object): content is Html => MARK in content

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}
/** With what XML 1.0 may not hold (2.2, "Char"), not even as a reference: that goes. */
const SPECIAL = /[&<>"'\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/
const EACH_SPECIAL = new RegExp(SPECIAL, 'g')

/** Text for element content and for quoted attributes, in HTML and XML. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (character) => ESCAPES[character] ?? '') : text
}

function print(content: Content): string {
  if (typeof content === 'string') return escapeText(content)
  if (typeof content === 'number') return String(content)
  if (content === null || content === undefined || content === false) return ''
  return isHtml(content) ? content.value : content.map(print).join('')
}

/** A template whose every hole is escaped unless HTML stands in it. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...holes: readonly Content[]): Html {
  let out = strings[0] ?? ''
  for (const [at, hole] of holes.entries()) out += print(hole) + (strings[at + 1] ?? '')
  return make(out)
}

/** HTML that the sanitizer let through. */
export const safe = (html: SafeHtml): Html => make(html)

/** A JSON value as the content of a `<script>` that is data: no `</script>` and no comment can begin in it. */
export const json = (value: unknown): Html =>
  make(
    JSON.stringify(value)
      .replace(/</g, '\\u003c')
      .replace(/\u2028|\u2029/g, ' '),
  )

/** Text that needs no escaping by its grammar: style sheets of ours, a document type. */
export const verbatim = (text: string): Html => make(text)
