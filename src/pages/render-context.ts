import {bodyWithout} from '../catalogue/furniture.ts'
import type {ShownSummary} from '../catalogue/summary.ts'
import type {Config} from '../config/index.ts'
import type {Picture} from '../model/picture.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import type {Outlet} from '../outlets/index.ts'
import {words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {OutletName} from './views.ts'

/** Settings that pages show or depend on. */
export type PageSettings = Pick<Config, 'title' | 'siteUrl' | 'language' | 'timeZone' | 'robots' | 'canonical'>

/** A publisher as pages show it. */
export type Publisher = Pick<Outlet, 'names' | 'home'>

/** Access to the articles, pictures and publishers of a page while it is printed. */
export interface RenderContext {
  readonly settings: PageSettings
  /** The stored article of a summary, as far as pages show it. Throws `DamagedStoreError`. */
  record(summary: ShownSummary): ShownArticle
  /** The text of the stored article. Throws `DamagedStoreError`. */
  text(summary: ShownSummary): string
  picture(key: string): Picture | null
  publisher(slug: string): Publisher | null
}

/** The texts of the interface, in the site's language. */
export const wordsOf = ({settings}: RenderContext) => words[settings.language]

/** The article of a summary: its stored record with the fields that the catalogue changed, and without furniture. */
export function articleOf(summary: ShownSummary, context: RenderContext): ShownArticle {
  const {id, address, title, archivedAt, published, furniture} = summary
  const record = context.record(summary)
  const body = bodyWithout(record.body, furniture)
  return {...record, id, address, title, archivedAt, published, body}
}

/** The title of the archive, in the site's language. */
export const siteTitle = ({title, language}: Pick<PageSettings, 'title' | 'language'>): string =>
  typeof title === 'string' ? title : title[language]

/** The name of an outlet in the site's language, and the address of its page. */
export function outletName(slug: string, context: RenderContext): OutletName {
  const names = context.publisher(slug)?.names
  return {slug, text: names?.[context.settings.language] ?? slug, address: addresses.outlet(slug)}
}
