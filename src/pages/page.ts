import type {Address} from '../model/brand.ts'
import type {PageParameters} from './kinds.ts'

export type Kind = keyof PageParameters
export type PageOf<K extends Kind> = {readonly kind: K; readonly address: Address} & PageParameters[K]

/** A page of the site: its kind, address and parameters. Its input is gathered only if it may have to be printed. */
export type Page = {readonly [K in Kind]: PageOf<K>}[Kind]

/** The name, in place of a year or a month, under which the sitemap, an outlet and citations have undated articles. */
export const NO_DATE = 'undated'

/** Whether a page is for readers; the others are for programs. */
export const isWebPage = ({address}: Page): boolean => address.endsWith('.html')
