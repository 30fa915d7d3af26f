/** A start or end tag in a body. */
export interface Tag {
  /** Name in lower case; it may hold any character except white space, `/` and `>`. */
  readonly name: string
  readonly closing: boolean
  /** Values with decoded entities by lower-case name. If a name occurs twice, the first counts. */
  readonly attributes: ReadonlyMap<string, string>
  /** Index of its beginning in the body; `end` is that behind its end. */
  readonly at: number
  readonly end: number
  readonly inNoscript: boolean
}

/** The tags and the text of a body, without comments and scripts. */
export interface Cut {
  readonly tags: readonly Tag[]
  readonly text: string
  readonly comments: number
}

const NAME = /<(\/?)([a-zA-Z][^\s/>]*)/y
/** A quote opens a value only after `=`; elsewhere it is part of a name. HTML Standard, 13.2.5.32 to 13.2.5.39. */
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y
const CLOSE = /[\s/]*>/y
/** Elements whose content is not parsed as markup when scripting is off. */
const RAW_TEXT = /^(?:script|style|textarea|title|iframe|noembed|noframes|xmp)$/

const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0'}

/** Decodes the five entities of XML, `&nbsp;` and numeric character references. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole
  })
}

/** Splits a body into tags and text by the main rules of the HTML tokenizer, without building a tree. */
export function cut(body: string): Cut {
  const tags: Tag[] = []
  const texts: string[] = []
  let comments = 0
  let noscripts = 0
  let at = 0
  while (at < body.length) {
    const open = body.indexOf('<', at)
    texts.push(decoded(body.slice(at, open < 0 ? body.length : open)))
    if (open < 0) break
    const tag = readTag(body, open, noscripts > 0)
    if (!tag) {
      const skipped = endOfComment(body, open)
      if (skipped === null) texts.push('<')
      else comments++
      at = skipped ?? open + 1
      continue
    }
    tags.push(tag)
    if (tag.name === 'noscript') noscripts = Math.max(0, noscripts + (tag.closing ? -1 : 1))
    at = RAW_TEXT.test(tag.name) && !tag.closing ? endOfRawText(body, tag) : tag.end
  }
  return {tags, text: texts.join(''), comments}
}

function readTag(body: string, at: number, inNoscript: boolean): Tag | null {
  NAME.lastIndex = at
  const head = NAME.exec(body)
  if (!head) return null
  const attributes = new Map<string, string>()
  let end = NAME.lastIndex
  for (;;) {
    CLOSE.lastIndex = end
    if (CLOSE.test(body)) break
    ATTRIBUTE.lastIndex = end
    const found = ATTRIBUTE.exec(body)
    // The body ends inside a tag.
    if (!found) return null
    end = ATTRIBUTE.lastIndex
    const name = (found[1] ?? '').toLowerCase()
    if (!attributes.has(name)) attributes.set(name, decoded(found[2] ?? found[3] ?? found[4] ?? ''))
  }
  const name = (head[2] ?? '').toLowerCase()
  return {name, closing: head[1] === '/', attributes, at, end: CLOSE.lastIndex, inNoscript}
}

/** The end of a comment, real or bogus, that begins at `at`; null if there is only a bare `<`. */
function endOfComment(body: string, at: number): number | null {
  const comment = body.startsWith('<!--', at)
  if (!comment && !/[!?/]/.test(body[at + 1] ?? '')) return null
  const end = body.indexOf(comment ? '-->' : '>', at)
  return end < 0 ? body.length : end + (comment ? 3 : 1)
}

function endOfRawText(body: string, {name, end}: Tag): number {
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = end
  return close.exec(body)?.index ?? body.length
}
