import {bodyWithout} from '../catalogue/furniture.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Config} from '../config/index.ts'
import type {Article, Body} from '../model/article.ts'
import type {Picture} from '../model/picture.ts'
import type {Outlet} from '../outlets/index.ts'
import {words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {OutletName} from './views.ts'

/** Settings that pages show or depend on. */
export type PageSettings = Pick<Config, 'title' | 'siteUrl' | 'language' | 'timeZone' | 'robots' | 'canonical'>

/** What is known of a publisher on pages. */
export type Publisher = Pick<Outlet, 'names' | 'home'>

/** Where a page's words and pictures lie while it is printed. */
export interface RenderContext {
  readonly settings: PageSettings
  /** The record of a card's seed, as it was read. */
  record(summary: ArticleSummary): Article
  picture(key: string): Picture | null
  publisher(slug: string): Publisher | null
}

export const wordsOf = ({settings}: RenderContext) => words[settings.language]

/** The article of a card: its record with what the archive knows better. */
export function articleOf(summary: ArticleSummary, context: RenderContext): Article {
  const {id, address, title, archivedAt, published, furniture} = summary
  const record = context.record(summary)
  const body: Body = bodyWithout(record.body, furniture)
  return {...record, id, address, title, archivedAt, published, body}
}

/** What the archive is called, in its language. */
export const siteTitle = ({title, language}: Pick<PageSettings, 'title' | 'language'>): string =>
  typeof title === 'string' ? title : title[language]

export function outletName(slug: string, context: RenderContext): OutletName {
  const names = context.publisher(slug)?.names
  return {slug, text: names?.[context.settings.language] ?? slug, address: addresses.outlet(slug)}
}
