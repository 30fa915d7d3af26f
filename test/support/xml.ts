/** An element of a parsed XML document. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text of all text nodes below it. */
  readonly text: string
}

const NAME = '[A-Za-z_][\\w.:-]*'
const TOKEN = new RegExp(
  `<\\?[\\s\\S]*?\\?>|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)|<`,
  'g',
)
/** Characters that XML 1.0 does not allow (2.2, "Char"). */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

function decode(text: string): string {
  return text.replace(/&(?:([a-z]+)|#(\d+)|#x([0-9a-fA-F]+));|&/g, (all, name?: string, dec?: string, hex?: string) => {
    if (dec || hex) return String.fromCodePoint(dec ? Number(dec) : Number.parseInt(hex ?? '', 16))
    const known = ENTITIES[name ?? '']
    if (known === undefined) throw new Error(`Not well-formed: ${all}`)
    return known
  })
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlElement[]
  text: string
}

/** Parses an XML document without CDATA and DTD; returns its root element. Throws if it is not well-formed. */
export function parseXml(document: string): XmlElement {
  const illegal = ILLEGAL.exec(document)
  if (illegal) throw new Error(`Not well-formed: U+${illegal[0].codePointAt(0)?.toString(16)}`)
  const top: Open = {name: '', attributes: {}, children: [], text: ''}
  const open: Open[] = [top]
  for (const [all, closing, opening, attributes, empty, text] of document.matchAll(TOKEN)) {
    const here = open.at(-1) ?? top
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error('Not well-formed: ]]>')
      here.text += decode(text)
    } else if (opening !== undefined) {
      const element: Open = {name: opening, attributes: attributesOf(attributes ?? ''), children: [], text: ''}
      if (empty === '/') here.children.push(element)
      else open.push(element)
    } else if (closing !== undefined) {
      if (here.name !== closing) throw new Error(`Not well-formed: </${closing}> in <${here.name}>`)
      open.pop()
      const parent = open.at(-1) ?? top
      parent.children.push(here)
      parent.text += here.text
    } else if (!all.startsWith('<?')) throw new Error(`Not well-formed: ${all}`)
  }
  const [root, ...more] = top.children
  if (!root || more.length > 0 || open.length > 1) throw new Error('Not well-formed: not one root.')
  return root
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))) {
    if (name in found) throw new Error(`Not well-formed: two ${name}`)
    found[name] = decode(value)
  }
  return found
}

/** The child elements with this name. */
export const named = ({children}: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name)
