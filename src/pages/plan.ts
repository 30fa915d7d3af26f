import type {Catalogue} from '../catalogue/index.ts'
import {KINDS, kindOf} from './kinds.ts'
import type {Page} from './page.ts'

/** Every page of the site, once, kind by kind. Only with `hasSiteUrl` has a site a sitemap, which needs absolute addresses. */
export const planPages = (catalogue: Catalogue, hasSiteUrl: boolean): readonly Page[] =>
  KINDS.flatMap((kind) => [...kindOf(kind).pages({catalogue, hasSiteUrl})])
