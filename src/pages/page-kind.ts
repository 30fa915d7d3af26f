import type {Catalogue} from '../catalogue/index.ts'
import type {Html} from '../model/html.ts'
import type {Archive} from './archive.ts'
import type {Frame} from './frame.ts'
import type {Page} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import type {RenderContext} from './render-context.ts'

/** An archive before its pages are planned. */
export interface Plannable {
  readonly catalogue: Catalogue
  /** Whether the config names the site's own address, as absolute addresses need. */
  readonly hasSiteUrl: boolean
}

/** The definition of a kind of page. */
interface Kind<P, Data> {
  /** All pages of this kind, in the order of the plan. */
  pages(archive: Plannable): Iterable<P>
  /** Everything of the archive that a page shows. */
  input(page: P, archive: Archive): InputParts<Data>
}

/** A kind of page for readers, printed by the template of the same name. */
export interface WebKind<P = Page, Data = unknown, View = unknown> extends Kind<P, Data> {
  /** The view for the template: the input with texts in the site's language. */
  view(input: PageInput<Data>, context: RenderContext): View
}

/** A kind of page for programs: a feed or a sitemap. */
export interface FileKind<P = Page, Data = unknown> extends Kind<P, Data> {
  /** The content of the file. */
  print(input: PageInput<Data>, context: RenderContext, frame: Frame): Html | string
}

/** Returns a definition unchanged; makes the compiler check that its `input` and `view` have the same data type. */
export const web = <P, Data, View>(kind: WebKind<P, Data, View>): WebKind<P, unknown, View> => kind

/** Returns a definition unchanged; makes the compiler check that its `input` and `print` have the same data type. */
export const file = <P, Data>(kind: FileKind<P, Data>): FileKind<P> => kind
