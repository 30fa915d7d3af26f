/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {hiddenText, type Line, shownLines} from './lines.ts'

/** A row of the drop list, as it can be sent to a browser. */
export interface SentRule {
  readonly name: string
  readonly select: string
  readonly text: {readonly source: string; readonly flags: string} | null
}

/** What a row of the drop list, or the removal of an element, took out of one body; `hidden` is what nobody saw. */
export interface Taken {
  readonly name: string
  readonly text: string
}

/** A published body as a browser shows it. */
export interface ShownBody {
  readonly lines: readonly Line[]
  /** What the pictures say of themselves: a page may print it as words. */
  readonly alternatives: readonly string[]
  readonly dropped: readonly Taken[]
  readonly removed: readonly Taken[]
}

export interface SentBody {
  readonly html: string
  readonly rules: readonly SentRule[]
  /** What is no text of any article. */
  readonly removed: string
}

/** Shows a body, takes out of it what is no part of the article, and reads the rest. Runs in the browser. */
export function readBody({html, rules, removed}: SentBody): ShownBody {
  const template = document.createElement('template')
  template.innerHTML = html
  // All rules look at the body as published: what one takes must not change what another sees.
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

export function alternativesIn(body: DocumentFragment): string[] {
  return [...body.querySelectorAll('img')].flatMap((img) => [img.alt, img.title]).filter((text) => text !== '')
}

export function matchesOf(body: DocumentFragment, {name, select, text}: SentRule): {name: string; element: Element}[] {
  const wanted = text === null ? null : new RegExp(text.source, text.flags.replace(/[gy]/g, ''))
  const edges = /^[\s\u200B]+|[\s\u200B]+$/g
  return [...body.querySelectorAll('*')]
    .filter((element) => element.matches(select))
    .filter((element) => wanted === null || wanted.test((element.textContent ?? '').replace(edges, '')))
    .map((element) => ({name, element}))
}

/** Nothing loads and nothing leads away; no text stands in what goes. */
export function silence(root: ParentNode): void {
  for (const element of root.querySelectorAll('meta, base, link')) element.remove()
  for (const element of root.querySelectorAll('[src], [srcset], [srcdoc], [data], [poster]'))
    for (const name of ['src', 'srcset', 'srcdoc', 'data', 'poster']) element.removeAttribute(name)
}

/** Takes an element away with what it shows; nothing where it went with another before. */
export function take(element: Element, name: string): Taken[] {
  if (!element.isConnected) return []
  const lines = shownLines(element, null)
  element.remove()
  return [{name, text: lines.map(({text}) => text).join('\n')}]
}
