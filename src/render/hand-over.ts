import type {UserConfig} from '@11ty/eleventy'
import {groupBy} from '../base/group.ts'
import type {Address} from '../model/brand.ts'
import type {Page} from '../pages/page.ts'

/** Pages to print, and their content by address. */
export interface Printable {
  readonly pages: readonly Pick<Page, 'address' | 'kind'>[]
  print(address: string): string
}

/** The property of an Eleventy configuration that holds the pages. Registered, since two copies of this module must agree. */
const PAGES = Symbol.for('backfile.pages')

/** Gives pages to the plugin of this configuration, which then prints them and builds no archive. */
export function handOver(eleventyConfig: UserConfig, printable: Printable): void {
  Reflect.set(eleventyConfig, PAGES, printable)
}

/** The pages that `handOver` gave to a configuration, or undefined. */
export const pagesHandedTo = (eleventyConfig: UserConfig): Printable | undefined =>
  // Only `handOver` writes this property.
  Reflect.get(eleventyConfig, PAGES) as Printable | undefined

/** Adds one paginated virtual template for each kind of page. `inSite` puts an address into the site's folder. */
export function addPages(
  eleventyConfig: UserConfig,
  {pages, print}: Printable,
  inSite: (address: string) => string,
): void {
  eleventyConfig.addTemplateFormats('11ty.js')
  for (const [kind, own] of groupBy(pages, ({kind}) => kind)) {
    eleventyConfig.addTemplate(`backfile/${kind}.11ty.js`, (data: {readonly address: Address}) => print(data.address), {
      addresses: own.map(({address}) => address),
      pagination: {data: 'addresses', size: 1, alias: 'address'},
      permalink: ({address}: {readonly address: string}) => inSite(address),
      eleventyExcludeFromCollections: true,
      layout: false,
    })
  }
}
