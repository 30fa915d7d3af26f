import type {ElementContent, Text} from 'hast'
import {element} from './context.ts'

/** Matches an http or https address in running text, without the sentence's punctuation at its end. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w~/#@$&*+=%)-]/g

/**
 * Splits a text at the http and https addresses written in it and wraps each in an `a` whose `href` and text are the
 * address. Returns the text alone if it has none. Addresses without a dot in their host stay text. Source:
 * docs/format.md §11, "Bare URLs".
 */
export function withBareAddresses(text: Text): readonly ElementContent[] {
  const {value} = text
  if (!value.includes('://')) return [text]
  const out: ElementContent[] = []
  let from = 0
  for (const match of value.matchAll(ADDRESS)) {
    const address = withoutClosing(match[0])
    if (!URL.canParse(address) || !new URL(address).hostname.includes('.')) continue
    if (match.index > from) out.push({type: 'text', value: value.slice(from, match.index)})
    out.push(element('a', [{type: 'text', value: address}], {href: address}))
    from = match.index + address.length
  }
  return from === 0 ? [text] : [...out, {type: 'text', value: value.slice(from)}]
}

/** Drops a final `)` that closes a parenthesis opened before the address. */
function withoutClosing(address: string): string {
  const opened = address.split('(').length
  const closed = address.split(')').length
  return closed > opened && address.endsWith(')') ? address.slice(0, -1) : address
}
