import type {Catalogue} from '../catalogue/index.ts'
import {KINDS, kindOf} from './kinds.ts'
import type {Page} from './page.ts'

/**
 * Lists every page of the site once, kind by kind. Sitemaps need absolute addresses and are planned only with
 * `hasSiteUrl`.
 */
export const planPages = (catalogue: Catalogue, hasSiteUrl: boolean): readonly Page[] =>
  KINDS.flatMap((kind) => [...kindOf(kind).pages({catalogue, hasSiteUrl})])
