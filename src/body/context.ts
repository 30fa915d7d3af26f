import type {Element, ElementContent, Root, RootContent, Text} from 'hast'
import type {VFile} from 'vfile'
import type {Embed, Figure, Gallery, Moment, Note, Outbound} from '../model/article.ts'
import type {EpochMs, Lang, SafeUrl} from '../model/brand.ts'
import {Removals} from '../model/removals.ts'
import type {Outlet, Outlets} from '../outlets/index.ts'

/** What the plugins may know of the article whose body they work on. */
export interface BodyContext {
  /** Where it was published: links and pictures resolve against it. */
  readonly base: URL
  /** Display title: a heading that repeats it goes. */
  readonly title: string
  readonly outlet: Outlet
  readonly outlets: Outlets
  readonly prettyPrinted: boolean
}

/** What the plugins take out of the tree, in order of the text. */
export interface Findings {
  stated: Moment | null
  /** The stated time may lack half a day. */
  halfDay: boolean
  issueDate: EpochMs | null
  byline: readonly string[]
  firstHeading: string | null
  readonly figures: Figure[]
  readonly embeds: Embed[]
  readonly links: Outbound[]
  readonly galleries: Gallery[]
  readonly notes: Note[]
  tags: readonly string[]
  translationOf: SafeUrl | null
  truncated: boolean
  /** Plain text of the article's blocks, one line each. */
  text: string
  /** Of the article; its blocks may have others. */
  lang: Lang
  readonly removed: Removals
}

declare module 'vfile' {
  interface DataMap {
    body: {readonly context: BodyContext; readonly findings: Findings}
  }
}

export function newFindings(): Findings {
  return {
    stated: null,
    halfDay: false,
    issueDate: null,
    byline: [],
    firstHeading: null,
    figures: [],
    embeds: [],
    links: [],
    galleries: [],
    notes: [],
    tags: [],
    translationOf: null,
    truncated: false,
    text: '',
    lang: 'und' as Lang,
    removed: new Removals(),
  }
}

/** One step of the way from a published body to ours: changes the tree, notes what it takes out of it. */
export type Step = (tree: Root, context: BodyContext, findings: Findings) => void

/**
 * Steps as one rehype plugin: what calls plugins costs more than most steps do. Their context travels in the file's data,
 * so that one frozen processor serves all articles.
 */
export function rehypeSteps(steps: readonly Step[]) {
  return () =>
    (tree: Root, file: VFile): void => {
      const {body} = file.data
      if (!body) throw new Error('A body step ran without its context.')
      for (const step of steps) step(tree, body.context, body.findings)
    }
}

export type Parent = Root | Element

export const isElement = (node: RootContent | ElementContent | undefined): node is Element => node?.type === 'element'
export const isText = (node: RootContent | ElementContent | undefined): node is Text => node?.type === 'text'

/** The classes of an element as published. */
export function classesOf(element: Element): readonly string[] {
  const {className} = element.properties
  return Array.isArray(className) ? className.map(String) : []
}

export function hasClass({properties: {className}}: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

/** A string attribute, trimmed; empty where there is none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.join(name === 'srcSet' ? ', ' : ' ').trim()
  return typeof value === 'number' ? String(value) : ''
}

/** Puts all of a list, however long, behind another: `push(...list)` takes no more than the stack holds. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item)
}

export function element(
  tagName: string,
  children: ElementContent[] = [],
  properties: Element['properties'] = {},
): Element {
  return {type: 'element', tagName, properties, children}
}
