/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {hiddenText, type Line, shownLines} from './lines.ts'

/** A rule of the drop list in a form that can be sent to a browser. */
export interface SentRule {
  readonly name: string
  readonly select: string
  readonly text: {readonly source: string; readonly flags: string} | null
}

/** Text taken out of one body, by a drop rule or with a removed element. The name `hidden` is for invisible text. */
export interface Taken {
  readonly name: string
  readonly text: string
}

/** A published body as a browser shows it. */
export interface ShownBody {
  readonly lines: readonly Line[]
  /** Alternative texts and titles of the pictures, which our page may print as visible text. */
  readonly alternatives: readonly string[]
  readonly dropped: readonly Taken[]
  readonly removed: readonly Taken[]
}

/** A published body to read, with its drop rules. */
export interface SentBody {
  readonly html: string
  readonly rules: readonly SentRule[]
  /** Selector of elements that never hold article text. */
  readonly removed: string
}

/** Shows a body, takes out dropped and removed elements, and reads the remaining text. Runs in the browser. */
export function readBody({html, rules, removed}: SentBody): ShownBody {
  const template = document.createElement('template')
  template.innerHTML = html
  // Match all rules before taking anything out, so that no rule changes the matches of another.
  const alternatives = alternativesIn(template.content)
  const matches = rules.flatMap((rule) => matchesOf(template.content, rule))
  silence(template.content)
  document.body.replaceChildren(template.content)
  const dropped = matches.flatMap(({name, element}) => take(element, name))
  const others = [...document.body.querySelectorAll(removed)].flatMap((element) => take(element, element.localName))
  const hidden = {name: 'hidden', text: hiddenText(document.body)}
  const lines = shownLines(document.body, null)
  return {lines, alternatives, dropped, removed: [...others, hidden].filter(({text}) => text !== '')}
}

/** Alternative texts and titles of the pictures of a body. */
export function alternativesIn(body: DocumentFragment): string[] {
  return [...body.querySelectorAll('img')].flatMap((img) => [img.alt, img.title]).filter((text) => text !== '')
}

/** The elements that a drop rule matches: by its selector and, if it has one, its pattern for their text. */
export function matchesOf(body: DocumentFragment, {name, select, text}: SentRule): {name: string; element: Element}[] {
  const pattern = text === null ? null : new RegExp(text.source, text.flags.replace(/[gy]/g, ''))
  const edges = /^[\s\u200B]+|[\s\u200B]+$/g
  return [...body.querySelectorAll('*')]
    .filter((element) => element.matches(select))
    .filter((element) => pattern === null || pattern.test((element.textContent ?? '').replace(edges, '')))
    .map((element) => ({name, element}))
}

/** Removes elements and attributes that load files or navigate. None of them holds text. */
export function silence(root: ParentNode): void {
  for (const element of root.querySelectorAll('meta, base, link')) element.remove()
  for (const element of root.querySelectorAll('[src], [srcset], [srcdoc], [data], [poster]'))
    for (const name of ['src', 'srcset', 'srcdoc', 'data', 'poster']) element.removeAttribute(name)
}

/** Removes an element and returns its visible text; empty if it was removed with an ancestor before. */
export function take(element: Element, name: string): Taken[] {
  if (!element.isConnected) return []
  const lines = shownLines(element, null)
  element.remove()
  return [{name, text: lines.map(({text}) => text).join('\n')}]
}
