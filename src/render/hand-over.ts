import type {UserConfig} from '@11ty/eleventy'
import {groupBy} from '../base/group.ts'
import type {Address} from '../model/brand.ts'
import type {Page} from '../pages/page.ts'

/** Pages for Eleventy to print. */
export interface Printable {
  readonly pages: readonly Pick<Page, 'address' | 'kind'>[]
  /** The content of the page at an address. */
  print(address: string): string
}

/**
 * The property of an Eleventy configuration that holds the pages. A registered symbol, so that two copies of this
 * module in one process use the same one.
 */
const PAGES = Symbol.for('backfile.pages')

/**
 * Gives pages to the Backfile plugin of an Eleventy configuration, which then prints them instead of building an
 * archive.
 */
export function handOver(eleventyConfig: UserConfig, printable: Printable): void {
  Reflect.set(eleventyConfig, PAGES, printable)
}

/** The pages that `handOver` gave to a configuration, or undefined. */
export const pagesHandedTo = (eleventyConfig: UserConfig): Printable | undefined =>
  // Only `handOver` writes this property.
  Reflect.get(eleventyConfig, PAGES) as Printable | undefined

/**
 * Adds one paginated virtual template for each kind of page. `inSite` turns an address of the archive into a path in
 * Eleventy's output.
 */
export function addPages(
  eleventyConfig: UserConfig,
  {pages, print}: Printable,
  inSite: (address: string) => string,
): void {
  eleventyConfig.addTemplateFormats('11ty.js')
  for (const [kind, pagesOfKind] of groupBy(pages, ({kind}) => kind)) {
    eleventyConfig.addTemplate(`backfile/${kind}.11ty.js`, (data: {readonly address: Address}) => print(data.address), {
      addresses: pagesOfKind.map(({address}) => address),
      pagination: {data: 'addresses', size: 1, alias: 'address'},
      permalink: ({address}: {readonly address: string}) => inSite(address),
      eleventyExcludeFromCollections: true,
      layout: false,
    })
  }
}
