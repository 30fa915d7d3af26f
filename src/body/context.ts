import type {Element, ElementContent, Root, RootContent, Text} from 'hast'
import type {VFile} from 'vfile'
import type {Embed, Figure, Gallery, Moment, Note, Outbound} from '../model/article.ts'
import type {EpochMs, Lang, SafeUrl, UrlKey} from '../model/brand.ts'
import {Removals} from '../model/removals.ts'
import type {Outlet, Outlets} from '../outlets/index.ts'

/** The data about an article that are known before its body is cleaned. */
export interface BodyContext {
  /** The article's address. Relative addresses resolve against it, unless the body has a `base`. */
  readonly base: URL
  /** Display title. A heading of the body that repeats it is dropped. */
  readonly title: string
  readonly outlet: Outlet
  readonly outlets: Outlets
  /** Whether a printer put the line breaks into the body, so that they mean nothing (docs/format.md §6.5). */
  readonly prettyPrinted: boolean
  /** Whether the page was saved from a web archive, which put its own address before all links. */
  readonly isSnapshot?: boolean
}

/** The data about an article that the steps read while they clean its body. */
export interface StepContext extends BodyContext {
  /** The address against which relative addresses of links and pictures resolve. */
  readonly base: URL
  /** The key of the article's own address. */
  readonly own: UrlKey
  /** The body as published. A step for rare markup looks here whether it has any work. */
  readonly html: string
}

/** The data that the steps take out of a body, in the order of the text. */
export interface Findings {
  /** The publication time that the body states. */
  stated: Moment | null
  /** Whether `stated` stands in the text, where it may be the day of something else. */
  isStatedInText: boolean
  /** Whether `stated` may be 12 hours early, since the page uses a 12-hour clock without a.m. or p.m. */
  halfDay: boolean
  /** The date of the printed issue, as midnight UTC. */
  issueDate: EpochMs | null
  byline: readonly string[]
  firstHeading: string | null
  readonly figures: Figure[]
  readonly embeds: Embed[]
  readonly links: Outbound[]
  /** The id on the page of each target of a link within the article, by its id in the body. */
  readonly targets: Map<string, string>
  readonly galleries: Gallery[]
  readonly notes: Note[]
  tags: readonly string[]
  translationOf: SafeUrl | null
  truncated: boolean
  /** The article's plain text, one line for each block. */
  text: string
  /** The language of the article. Single blocks may be in another. */
  lang: Lang
  readonly removed: Removals
}

declare module 'vfile' {
  interface DataMap {
    body: {readonly context: StepContext; readonly findings: Findings}
  }
}

export function newFindings(): Findings {
  return {
    stated: null,
    isStatedInText: false,
    halfDay: false,
    issueDate: null,
    byline: [],
    firstHeading: null,
    figures: [],
    embeds: [],
    links: [],
    targets: new Map(),
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

/**
 * One step from the published body to the clean one. It changes `tree` in place and records in `findings` the data that
 * it takes out.
 */
export type Step = (tree: Root, context: StepContext, findings: Findings) => void

/**
 * Makes one rehype plugin of several steps, since a call of a plugin costs more than most steps do. The plugin reads
 * context and findings from `file.data.body`, so that one frozen processor serves all articles. Throws if they are
 * missing.
 */
export function rehypeSteps(steps: readonly Step[]) {
  return () =>
    (tree: Root, file: VFile): void => {
      const {body} = file.data
      if (!body) throw new Error('A body step needs `file.data.body`.')
      for (const step of steps) step(tree, body.context, body.findings)
    }
}

export type Parent = Root | Element

export const isElement = (node: RootContent | ElementContent | undefined): node is Element => node?.type === 'element'
export const isText = (node: RootContent | ElementContent | undefined): node is Text => node?.type === 'text'

/** The class names of an element, as published. */
export function classesOf(element: Element): readonly string[] {
  const {className} = element.properties
  return Array.isArray(className) ? className.map(String) : []
}

export function hasClass({properties: {className}}: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

/** The value of an attribute as trimmed text. Lists are joined; a missing attribute is ''. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.join(name === 'srcSet' ? ', ' : ' ').trim()
  return typeof value === 'number' ? String(value) : ''
}

/**
 * Appends all items to a list. `list.push(...more)` fails where there are more items than a call may have arguments.
 */
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
