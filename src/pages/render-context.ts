import type {Card} from '../catalogue/card.ts'
import {bodyWithout} from '../catalogue/furniture.ts'
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
export interface Desk {
  readonly settings: PageSettings
  /** The record of a card's seed, as it was read. */
  record(card: Card): Article
  picture(key: string): Picture | null
  publisher(slug: string): Publisher | null
}

export const wordsOf = ({settings}: Desk) => words[settings.language]

/** The article of a card: its record with what the archive knows better. */
export function articleOf(card: Card, desk: Desk): Article {
  const {id, address, title, archivedAt, published, furniture} = card
  const record = desk.record(card)
  const body: Body = bodyWithout(record.body, furniture)
  return {...record, id, address, title, archivedAt, published, body}
}

/** What the archive is called, in its language. */
export const siteTitle = ({title, language}: Pick<PageSettings, 'title' | 'language'>): string =>
  typeof title === 'string' ? title : title[language]

export function outletName(slug: string, desk: Desk): OutletName {
  const names = desk.publisher(slug)?.names
  return {slug, text: names?.[desk.settings.language] ?? slug, address: addresses.outlet(slug)}
}
