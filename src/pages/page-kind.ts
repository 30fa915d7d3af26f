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
  /** Everything of the archive that a page shows. */
  input(page: P, archive: Archive): InputParts<Data>
}

/** A kind of page for readers, printed by the template of the same name. */
export interface WebKind<P = Page, Data = unknown, View = unknown> extends Definition<P, Data> {
  /** The view for the template: the input with texts in the site's language. */
  view(input: PageInput<Data>, context: RenderContext): View
}

/** A kind of page for programs: a feed or a sitemap. */
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

/** Returns a definition unchanged; makes the compiler check that its `input` and `view` have the same data type. */
export const web = <P, Data, View>(kind: WebKind<P, Data, View>): WebKind<P, unknown, View> => kind

/** Returns a definition unchanged; makes the compiler check that its `input` and `print` have the same data type. */
export const file = <P, Data>(kind: FileKind<P, Data>): FileKind<P> => kind
