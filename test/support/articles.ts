import {createHash} from 'node:crypto'
import {type Catalogue, catalogueOf} from '../../src/catalogue/index.ts'
import type {ArticleSummary, ShownSummary} from '../../src/catalogue/summary.ts'
import {checkConfig, type UserConfig} from '../../src/config/index.ts'
import type {Pictures} from '../../src/images/localize.ts'
import {pictureIndexOf} from '../../src/images/picture-index.ts'
import {summarize} from '../../src/ingest/summarize.ts'
import type {Article, Body, Figure, SeedRecord} from '../../src/model/article.ts'
import type {EpochMs, Lang, SafeHtml, SafeUrl} from '../../src/model/brand.ts'
import {html} from '../../src/model/html.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {urlKeyOf} from '../../src/outlets/url-key.ts'
import type {Archive} from '../../src/pages/archive.ts'
import type {Kind, Page} from '../../src/pages/page.ts'
import type {PageInput} from '../../src/pages/page-input.ts'
import {pageInputOf} from '../../src/pages/page-input.ts'
import {planPages} from '../../src/pages/plan.ts'
import {rendererOf} from '../../src/pages/render.ts'
import type {RenderContext} from '../../src/pages/render-context.ts'
import type {Theme} from '../../src/pages/template.ts'
import type {Views} from '../../src/pages/views.ts'
import {reportOf} from '../../src/report/report.ts'
import {encodeRecord, shownIn, textIn} from '../../src/store/record-codec.ts'
import {theme} from '../../templates/index.ts'

/** Makes a figure with one address, which is also its key; `fields` replace the defaults. */
export function figure(url: string, fields: Partial<Figure> = {}): Figure {
  return {candidates: [url as SafeUrl], spares: [], data: null, key: url, alt: '', caption: '', credit: '', ...fields}
}

/** The fields of a test article that differ from the defaults; `at` is an ISO time, null for an undated article. */
export interface ArticleFields extends Partial<Omit<Article, 'body' | 'url' | 'seed'>> {
  readonly url?: string
  readonly text?: string
  readonly body?: Partial<Body>
  readonly at?: string | null
  readonly file?: string
}

/** Makes an article of an invented outlet, in the form in which ingest gives it. */
export function article(fields: ArticleFields = {}): Article {
  const {
    url: href = 'https://lake.example/a-1',
    // Another text for each address: equal articles of one outlet would be one.
    text = `清晨有雾，船晚了一刻钟。${fields.url === undefined ? '' : href.replace(/^https?:\/\//, '')}`,
    at = '2023-11-14T22:13:20Z',
  } = fields
  const {body, file = 'lake/1.txt', ...rest} = fields
  const url = new URL(href)
  const outlets = outletsWith([])
  const outlet = outlets.of(url)
  const archivedAt = at === null ? null : (Date.parse(at) as EpochMs)
  const title = fields.title ?? '湖上的船'
  return {
    ...outlets.identify(url, outlet),
    outlet: outlet.slug,
    urlKey: urlKeyOf(url),
    title,
    rawTitle: title,
    section: null,
    badge: null,
    lang: 'zh-Hans' as Lang,
    archivedAt,
    published: archivedAt === null ? null : {at: archivedAt, precision: 'second', zone: 'UTC'},
    issueDate: null,
    byline: [],
    keywords: [],
    tags: [],
    translationOf: null,
    quality: {kind: 'article', empty: text === '', stub: false, truncated: false},
    ...rest,
    url: href as SafeUrl,
    seed: {file, sha256: createHash('sha256').update(file).digest('hex')},
    body: {
      pieces: [{kind: 'html', html: `<p>${text}</p>` as SafeHtml}],
      figures: [],
      embeds: [],
      links: [],
      galleries: [],
      notes: [],
      text,
      lead: null,
      removed: [],
      ...body,
    },
  }
}

/** The summary of an article, as ingest makes it. */
export const summary = (one: Article, outlets = outletsWith([])): ArticleSummary =>
  summarize(one, outlets.of(new URL(one.url)))

export const summaries = (articles: readonly Article[], outlets = outletsWith([])): readonly ArticleSummary[] =>
  articles.map((one) => summary(one, outlets))

/** The catalogue of the articles in the time zone `zone`; `outlets` finds their outlets by address. */
export function catalogue(articles: readonly Article[], zone = 'UTC', outlets = outletsWith([])): Catalogue {
  return catalogueOf(summaries(articles, outlets), (slug) => outlets.named(slug), zone)
}

/** An archive with a render context for all its pages. */
export interface TestArchive extends Archive {
  readonly context: RenderContext
}

/** Makes an archive of articles and settings; pictures not given are absent. Throws if the settings are invalid. */
export function archive(
  articles: readonly Article[],
  settings: UserConfig = {},
  pictures: Pictures = new Map(),
): TestArchive {
  const checked = checkConfig(settings, '/', null)
  if (!checked.ok) throw new Error(checked.lines.join('\n'))
  const {config} = checked
  // A new seed object per article: it is the key of the record, even if several articles name the same file.
  const copies = articles.map((one) => ({...one, seed: {...one.seed}}))
  const records = new Map(copies.map((one) => [one.seed, encodeRecord(one)]))
  const outlets = outletsWith(config.outlets)
  const ordered = catalogue(copies, config.timeZone, outlets)
  const pages = planPages(ordered, config.siteUrl !== null)
  const seedCounts = {in: copies.length, leftOut: 0, otherFiles: 0, refusals: [], warnings: []}
  const book = pictureIndexOf(pictures)
  const report = {...reportOf(seedCounts, ordered, book), pages: pages.length, unprinted: []}
  const recordOf = (seed: SeedRecord): Buffer => {
    const record = records.get(seed)
    if (record === undefined) throw new Error(`${seed.file} has no record.`)
    return record
  }
  const context: RenderContext = {
    settings: config,
    record: ({seed}) => shownIn(recordOf(seed)),
    text: ({seed}) => textIn(recordOf(seed)),
    picture: (key) => book.picture(key),
    publisher: (slug) => outlets.named(slug),
  }
  return {config, catalogue: ordered, pictures: book, pages, report, context}
}

/** Properties that distinguish the pages of one kind. */
export type About = Readonly<
  Partial<
    Record<
      'year' | 'month' | 'monthDay' | 'day' | 'part' | 'slug' | 'word' | 'id' | 'older' | 'newer',
      string | number | null
    >
  >
>

/** Finds the only page of a kind with these properties. Throws if there is none or more than one. */
export function pageIn({pages}: Archive, kind: Kind, about: About = {}): Page {
  const all = pages.filter((page) => page.kind === kind)
  const found = all.filter((page) => Object.entries(about).every(([name, value]) => Reflect.get(page, name) === value))
  const [page, ...more] = found
  if (!page || more.length > 0)
    throw new Error(`Expected one page of kind ${kind} with ${JSON.stringify(about)}, found ${found.length}.`)
  return page
}

/** The render context for one page, as in a build: it holds only what the page's input names. */
export function renderContextOf(
  {summaries: named, read, pictures, outlets}: PageInput,
  {context}: TestArchive,
): RenderContext {
  const readable = new Set(read.map((at) => named[at]?.seed))
  const publishers = new Set([...outlets, ...named.map(({outlet}) => outlet)])
  const checked = (wanted: ShownSummary): ShownSummary => {
    if (!readable.has(wanted.seed)) throw new Error(`The page's input does not list ${wanted.seed.file}.`)
    return wanted
  }
  return {
    settings: context.settings,
    record: (wanted) => context.record(checked(wanted)),
    text: (wanted) => context.text(checked(wanted)),
    picture: (key) => (pictures.includes(key) ? context.picture(key) : null),
    publisher: (slug) => (publishers.has(slug) ? context.publisher(slug) : null),
  }
}

/** Renders a page to its HTML. */
export function printed(page: Page, shown: TestArchive, look: Theme = theme): string {
  const input = pageInputOf(page, shown)
  return rendererOf(renderContextOf(input, shown), look)(input)
}

/** The view that the template of a page gets. The page is the only one of a kind with the properties `about`. */
export function viewOf<K extends keyof Views>(kind: K, shown: TestArchive, about: About = {}): Views[K] {
  const seen: Views[K][] = []
  const look = (view: Views[K]) => {
    seen.push(view)
    return html``
  }
  const input = pageInputOf(pageIn(shown, kind, about), shown)
  rendererOf(renderContextOf(input, shown), {...theme, templates: {...theme.templates, [kind]: look}})(input)
  const [view] = seen
  if (view === undefined) throw new Error(`No page of kind ${kind} was rendered.`)
  return view
}
