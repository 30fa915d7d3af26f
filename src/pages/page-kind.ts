import type {Catalogue} from '../catalogue/index.ts'
import type {Address} from '../model/brand.ts'
import type {Html} from '../model/html.ts'
import type {Archive} from './archive.ts'
import type {Frame} from './frame.ts'
import type {PageParameters} from './kinds.ts'
import type {Page, PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import type {RenderContext} from './render-context.ts'

/** An archive before its pages are planned. */
export interface Plannable {
  readonly catalogue: Catalogue
  /** Whether the config names the site's own address, as absolute addresses need. */
  readonly hasSiteUrl: boolean
}

/** A kind of page: which pages it has, and what each of them shows of the archive. */
interface Definition<P, Data> {
  pages(archive: Plannable): Iterable<P>
  input(page: P, archive: Archive): InputParts<Data>
}

/** A kind that the template of its name lays out. */
export interface WebKind<P = Page, Data = unknown, View = unknown> extends Definition<P, Data> {
  /** The input in the words of the interface, for the template. */
  view(input: PageInput<Data>, context: RenderContext): View
}

/** A kind for programs: a feed or a sitemap. */
export interface FileKind<P = Page, Data = unknown> extends Definition<P, Data> {
  print(input: PageInput<Data>, context: RenderContext, frame: Frame): Html | string
}

/** A kind of which the site has one page. */
export const single = <K extends SingleKind, Data, View>(
  kind: K,
  address: Address,
  input: (archive: Archive) => InputParts<Data>,
  view: (input: PageInput<Data>, context: RenderContext) => View,
): WebKind<PageOf<K>, unknown, View> =>
  web({
    // The kind has no parameters, so that its kind and address are the whole page.
    pages: () => [{kind, address} as PageOf<K>],
    input: (_page, archive) => input(archive),
    view,
  })

/** Kinds without parameters. */
type SingleKind = {[K in keyof PageParameters]: keyof PageParameters[K] extends never ? K : never}[keyof PageParameters]

/** Checks the parts of a web page's kind against each other. */
export const web = <P, Data, View>(kind: WebKind<P, Data, View>): WebKind<P, unknown, View> => kind

/** Checks the parts of a file's kind against each other. */
export const file = <P, Data>(kind: FileKind<P, Data>): FileKind<P> => kind
