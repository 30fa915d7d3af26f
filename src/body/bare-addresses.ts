import type {ElementContent, Text} from 'hast'
import {element} from './context.ts'

/** Characters of an address that nobody means at its end: punctuation of the sentence. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w~/#@$&*+=%)-]/g

/** A text with elements around the addresses that stand bare in it. FORMAT §11, "Bare URLs". */
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

/** Without a `)` that closes a parenthesis before the address. */
function withoutClosing(address: string): string {
  const opened = address.split('(').length
  const closed = address.split(')').length
  return closed > opened && address.endsWith(')') ? address.slice(0, -1) : address
}
