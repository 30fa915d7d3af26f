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

/** Turns an address of the archive into a path in Eleventy's output. */
type InSite = (address: string) => string

/** Adds templates to an Eleventy configuration. */
export type AddTemplates = (eleventyConfig: UserConfig, inSite: InSite) => void

/**
 * The property of an Eleventy configuration that holds the function. A registered symbol, so that two copies of this
 * module in one process use the same one.
 */
const TEMPLATES = Symbol.for('backfile.templates')

/**
 * Gives a function to the Backfile plugin of an Eleventy configuration. The plugin then calls it instead of building an
 * archive.
 */
export function handOver(eleventyConfig: UserConfig, addTemplates: AddTemplates): void {
  Reflect.set(eleventyConfig, TEMPLATES, addTemplates)
}

/** The function that `handOver` gave to a configuration, or undefined. */
export const handedTo = (eleventyConfig: UserConfig): AddTemplates | undefined =>
  // Only `handOver` writes this property.
  Reflect.get(eleventyConfig, TEMPLATES) as AddTemplates | undefined

/** Adds one paginated virtual template for each kind of page. */
export function addPages(eleventyConfig: UserConfig, {pages, print}: Printable, inSite: InSite): void {
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

/** Adds one virtual template whose content is that of many pages. It has no address in Eleventy's output. */
export function addText(eleventyConfig: UserConfig, print: () => string): void {
  eleventyConfig.addTemplateFormats('11ty.js')
  eleventyConfig.addTemplate('backfile/pages.11ty.js', print, {
    permalink: false,
    eleventyExcludeFromCollections: true,
    layout: false,
  })
}
