import {createHash} from 'node:crypto'
import type {Article, Body, Figure} from '../../src/article.ts'
import type {EpochMs, Lang, SafeHtml, SafeUrl} from '../../src/brand.ts'
import {type Catalogue, catalogueOf} from '../../src/catalogue/index.ts'
import {checkConfig, type UserConfig} from '../../src/config/index.ts'
import type {Pictures} from '../../src/images/localize.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {urlKeyOf} from '../../src/outlets/url-key.ts'
import type {Archive} from '../../src/pages/archive.ts'
import {planPages} from '../../src/pages/plan.ts'
import {reportOf} from '../../src/report/report.ts'

/** A picture as a body refers to it. */
export function figure(url: string, fields: Partial<Figure> = {}): Figure {
  return {candidates: [url as SafeUrl], key: url, alt: '', caption: '', credit: '', ...fields}
}

export interface ArticleFields extends Partial<Omit<Article, 'body' | 'url' | 'seed'>> {
  readonly url?: string
  readonly text?: string
  readonly body?: Partial<Body>
  readonly at?: string | null
  readonly file?: string
}

/** An article of invented publishers, as reading and cleaning a seed give it. */
export function article(fields: ArticleFields = {}): Article {
  const {
    url: href = 'https://lake.example/a-1',
    text = '清晨有雾，船晚了一刻钟。',
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

/** The catalogue of articles whose publishers no table names, or ours do. */
export function catalogue(articles: readonly Article[], zone = 'UTC'): Catalogue {
  const outlets = outletsWith([])
  for (const {url} of articles) outlets.of(new URL(url))
  return catalogueOf(articles, (slug) => outlets.named(slug), zone)
}

/** Everything that pages are printed from, with none of the pictures unless they are given. */
export function archive(
  articles: readonly Article[],
  settings: UserConfig = {},
  pictures: Pictures = new Map(),
): Archive {
  const checked = checkConfig(settings, '/', null)
  if (!checked.ok) throw new Error(checked.lines.join('\n'))
  const {config} = checked
  const own = catalogue(articles, config.timeZone)
  const pages = planPages(own, config.siteUrl !== null)
  const intake = {in: articles.length, leftOut: 0, otherFiles: 0, refusals: [], warnings: []}
  return {config, catalogue: own, pictures, pages, report: {...reportOf(intake, own, pictures), pages: pages.length}}
}
