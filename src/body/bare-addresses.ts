import type {ElementContent, Text} from 'hast'
import {append, element, isElement, isText, type Parent, type Step} from './context.ts'

/** Characters of an address that nobody means at its end: punctuation of the sentence. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w~/#@$&*+=%-]/g

/** Where text is not for links: it is one already, or it is code. */
const KEPT = new Set(['a', 'pre', 'code'])

/** Makes links of addresses that stand bare in a text. FORMAT §11, "Bare URLs". */
export const bareAddresses: Step = (tree) => {
  const visit = (parent: Parent): void => {
    const out: ElementContent[] = []
    for (const child of parent.children as ElementContent[]) {
      if (isText(child) && child.value.includes('://')) append(out, linked(child))
      else {
        if (isElement(child) && !KEPT.has(child.tagName)) visit(child)
        out.push(child)
      }
    }
    parent.children = out
  }
  visit(tree)
}

function linked({value}: Text): ElementContent[] {
  const out: ElementContent[] = []
  let from = 0
  for (const match of value.matchAll(ADDRESS)) {
    const address = withoutClosing(match[0])
    if (!URL.canParse(address) || !new URL(address).hostname.includes('.')) continue
    if (match.index > from) out.push({type: 'text', value: value.slice(from, match.index)})
    out.push(element('a', [{type: 'text', value: address}], {href: address}))
    from = match.index + address.length
  }
  return from === 0 ? [{type: 'text', value}] : [...out, {type: 'text', value: value.slice(from)}]
}

/** Without a `)` that closes a parenthesis before the address. */
function withoutClosing(address: string): string {
  const opened = address.split('(').length
  const closed = address.split(')').length
  return closed > opened && address.endsWith(')') ? address.slice(0, -1) : address
}
