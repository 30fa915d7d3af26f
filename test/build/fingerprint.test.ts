import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {differingParts, Fingerprints} from '../../src/build/fingerprint.ts'
import {type PageVersions, pageVersions} from '../../src/build/page-versions.ts'
import {publisherHash} from '../../src/build/versions.ts'
import type {UserConfig} from '../../src/config/index.ts'
import type {Article, Body, Piece} from '../../src/model/article.ts'
import type {EpochMs, Lang, SafeHtml, SafeUrl} from '../../src/model/brand.ts'
import type {Picture} from '../../src/model/picture.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {urlKeyOf} from '../../src/outlets/url-key.ts'
import {pageInputOf} from '../../src/pages/page-input.ts'
import type {MonthDay} from '../../src/time/calendar.ts'
import {archive, article, figure, printed, type TestArchive} from '../support/articles.ts'
import {projectRoot} from '../support/command.ts'

/** An archive in short. */
interface InputParts {
  readonly articles: readonly Article[]
  readonly settings: UserConfig
  readonly pictures: ReadonlyMap<string, Picture>
}

interface Shown {
  readonly html: string
  readonly fingerprint: string
}

const versions = new Map<string, PageVersions>()

function fingerprintsOf({config, pictures}: TestArchive): Fingerprints {
  const key = JSON.stringify(config)
  const own = versions.get(key) ?? pageVersions(config, null, projectRoot)
  versions.set(key, own)
  const outlets = outletsWith(config.outlets)
  for (const host of ['lake', 'bay', 'quay']) outlets.of(new URL(`https://${host}.example/`))
  return new Fingerprints(own, pictures, (slug) => publisherHash(outlets.named(slug)))
}

/** The dates of an archive, and one without articles: of 366 dates most pages are alike, and this one stands for them. */
const datesOf = ({catalogue}: TestArchive): readonly MonthDay[] => [...catalogue.monthDays.keys(), '02-29' as MonthDay]

/** The pages of an archive by their addresses; of the pages of dates, those of `dates`. */
function shownPages(shown: TestArchive, dates: ReadonlySet<MonthDay>): ReadonlyMap<string, Shown> {
  const fingerprints = fingerprintsOf(shown)
  return new Map(
    shown.pages
      .filter((page) => page.kind !== 'onThisDay' || dates.has(page.monthDay))
      .map((page) => [
        page.address as string,
        {html: printed(page, shown), fingerprint: fingerprints.of(pageInputOf(page, shown))},
      ]),
  )
}

const archiveOf = ({articles, settings, pictures}: InputParts): TestArchive => archive(articles, settings, pictures)

/** The pages of an archive by their addresses. */
function pagesOf(parts: InputParts): ReadonlyMap<string, Shown> {
  const shown = archiveOf(parts)
  return shownPages(shown, new Set(datesOf(shown)))
}

/** Pages that both archives have, and which of them differ. */
function compared(before: InputParts, after: InputParts) {
  const archives = [archiveOf(before), archiveOf(after)] as const
  const dates = new Set(archives.flatMap(datesOf))
  const [old, fresh] = [shownPages(archives[0], dates), shownPages(archives[1], dates)]
  const both = [...old].flatMap(([address, was]) => {
    const is = fresh.get(address)
    return is ? [{address, was, is}] : []
  })
  return {
    /** Whose file is another. */
    changed: both.filter(({was, is}) => was.html !== is.html).map(({address}) => address),
    /** That would be printed. */
    stale: both.filter(({was, is}) => was.fingerprint !== is.fingerprint).map(({address}) => address),
    parts: new Set(both.flatMap(({was, is}) => differingParts(was.fingerprint, is.fingerprint))),
  }
}

const local = (name: string): Picture => ({
  kind: 'local',
  avif: [],
  jpeg: [],
  animated: [],
  preview: null,
  note: null,
  width: 900,
  height: 600,
  variants: [{width: 900, height: 600, address: `media/${name}.webp` as never}],
})
const absent: Picture = {kind: 'missing', reason: 'absent'}

const linkTo = (url: string) => ({url: url as SafeUrl, key: urlKeyOf(new URL(url)), id: null})
const linkPiece = (at: number): Piece => ({kind: 'link', at, outside: `href="https://bay.example/${at}"` as SafeHtml})

const ferry = article({url: 'https://lake.example/ferry', title: '渡船', at: '2023-11-14T08:00:00Z', file: 'ferry'})
const mist = article({
  url: 'https://lake.example/mist',
  title: '雾',
  at: '2023-11-14T09:00:00Z',
  file: 'mist',
  body: {
    pieces: [{kind: 'picture', at: 0, alone: 'lead'}],
    figures: [figure('https://img.example/mist.jpg')],
    lead: 0,
  },
})
const quay = article({
  url: 'https://bay.example/quay',
  title: '码头',
  at: '2023-11-15T10:00:00Z',
  file: 'quay',
  body: {pieces: [linkPiece(0)], links: [linkTo(ferry.url)]},
})
const old = article({url: 'https://bay.example/old', title: '旧事', at: '2022-03-01T10:00:00Z', file: 'old'})
const undated = article({url: 'https://bay.example/some-day', title: '某日', at: null, file: 'some-day'})

const base: InputParts = {
  articles: [ferry, mist, quay, old, undated],
  settings: {siteUrl: 'https://x.example/', frontPageDays: 2},
  pictures: new Map([['https://img.example/mist.jpg', absent]]),
}
const without = (...gone: readonly Article[]): readonly Article[] => base.articles.filter((one) => !gone.includes(one))
const withArticle = (own: Article, ...gone: readonly Article[]): InputParts => ({
  ...base,
  articles: [...without(...gone), own],
})

const bayPaper: UserConfig = {
  ...base.settings,
  outlets: [
    {
      slug: 'bay-example',
      names: {'zh-Hans': '湾报', 'zh-Hant': '灣報', en: 'Bay Paper'},
      home: 'https://bay.example/',
      hosts: ['bay.example'],
      zone: 'UTC',
      language: 'zh-Hans',
    },
  ],
}

/** Pages that list an article of the lake on 14 November 2023. */
const lakeLists = ['2023/11/14.html', 'on/11-14.html', 'lake-example/index.html', 'lake-example/2023-11.html']
const feedsOf = (slug: string): readonly string[] => ['feed.xml', 'feed.json', `${slug}/feed.xml`, `${slug}/feed.json`]
/** The citations of November 2023. */
const citations = ['2023/11.bib', '2023/11.ris', '2023/11.json']
/** Pages that count all articles. */
const counts = ['index.html', 'outlets.html', 'overview.html', 'report.html']
const everyPage = [...pagesOf(base).keys()]
const newAt = (at: string): Article => article({url: 'https://lake.example/new', title: '新', at, file: 'new'})

/** Which pages one change touches: all others keep their fingerprints. */
const changes: readonly {readonly name: string; readonly after: InputParts; readonly stale: readonly string[]}[] = [
  {
    name: 'nothing happened but to the order of the seeds',
    after: {...base, articles: base.articles.toReversed()},
    stale: [],
  },
  {
    name: 'an article got another title',
    after: withArticle({...ferry, title: '新渡船'}, ferry),
    // Itself, the one that it links to it, its neighbours, and the lists that name it.
    stale: [
      'index.html',
      '2023/11/index.html',
      ...lakeLists,
      ferry.address,
      mist.address,
      old.address,
      ...citations,
      ...feedsOf('lake-example'),
    ],
  },
  {
    name: 'an article got another text',
    after: withArticle({...ferry, body: mistless('雾散了。')}, ferry),
    stale: ['index.html', '2023/11/index.html', ...lakeLists, ferry.address, ...citations, ...feedsOf('lake-example')],
  },
  {
    name: 'the neighbour of articles got another title',
    after: withArticle({...mist, title: '大雾'}, mist),
    stale: [
      'index.html',
      ...lakeLists,
      ferry.address,
      mist.address,
      quay.address,
      ...citations,
      ...feedsOf('lake-example'),
    ],
  },
  {
    name: 'a picture became ours',
    after: {...base, pictures: new Map([['https://img.example/mist.jpg', local('a')]])},
    // The month shows another article first: one that has a picture.
    stale: [
      'index.html',
      'report.html',
      '2023/11/index.html',
      ...lakeLists,
      mist.address,
      ...citations,
      ...feedsOf('lake-example'),
    ],
  },
  {
    name: 'a picture is missing for another reason',
    after: {...base, pictures: new Map([['https://img.example/mist.jpg', {kind: 'missing', reason: 'damaged'}]])},
    stale: ['report.html', mist.address],
  },
  {
    name: 'an outlet got another name',
    after: {...base, settings: bayPaper},
    // Of the lake's articles the one alone that an article of the bay links to.
    stale: everyPage.filter(
      (address) =>
        ![
          'calendar.html',
          'about.html',
          'topics.html',
          '404.html',
          '2022/index.html',
          '2023/index.html',
          '2023/11/14.html',
          mist.address,
        ].includes(address) && !/^lake-example\/(?:index|2023|feed)|^sitemap|^on\/(?!11-15|03-01)/.test(address),
    ),
  },
  {
    name: 'the site got another address',
    after: {...base, settings: {...base.settings, siteUrl: 'https://y.example/'}},
    stale: everyPage,
  },
  {
    name: 'the pages speak another language',
    after: {...base, settings: {...base.settings, language: 'en'}},
    stale: everyPage,
  },
  {
    name: 'the front page shows fewer days',
    after: {...base, settings: {...base.settings, frontPageDays: 1}},
    stale: ['index.html'],
  },
  {
    name: 'an article came on a day that there was',
    after: withArticle(newAt('2023-11-14T08:30:00Z')),
    stale: [
      ...counts,
      '2023/index.html',
      '2023/11/index.html',
      ...lakeLists,
      ferry.address,
      mist.address,
      ...citations,
      ...feedsOf('lake-example'),
      'sitemap/2023.xml',
    ],
  },
  {
    name: 'an article came in a month that there was not',
    after: withArticle(newAt('2023-06-01T08:30:00Z')),
    // The days, the months and the articles beside it lead there.
    stale: [
      ...counts,
      'calendar.html',
      '2023/index.html',
      ...['2022/03/index.html', '2023/11/index.html', '2022/03/01.html', 'on/06-01.html'],
      ...lakeLists.filter((address) => address !== 'on/11-14.html'),
      ...[ferry.address, old.address, ...feedsOf('lake-example'), 'sitemap/2023.xml'],
    ],
  },
  {
    name: 'a version came that is the newest',
    after: withArticle({
      ...ferry,
      seed: {file: 'ferry-2', sha256: 'b'.repeat(64)},
      archivedAt: Date.parse('2023-11-16') as EpochMs,
      body: mistless('雾散了，船早了一刻钟。'),
    }),
    // One more article is not there, but one more seed.
    stale: [
      'index.html',
      'report.html',
      '2023/11/index.html',
      ...lakeLists,
      ferry.address,
      ...citations,
      ...feedsOf('lake-example'),
      'sitemap/2023.xml',
    ],
  },
  {
    name: 'an article went with its day',
    after: {...base, articles: without(quay)},
    stale: [
      ...counts,
      ...[
        '2023/index.html',
        '2023/11/index.html',
        '2023/11/14.html',
        'on/11-15.html',
        'bay-example/index.html',
        'bay-example/2022-03.html',
      ],
      // Its neighbours, and the one that it linked to.
      ...[old.address, undated.address, mist.address, ferry.address],
      ...citations,
      ...feedsOf('bay-example'),
      'sitemap/2023.xml',
    ],
  },
]

describe('a page has another fingerprint if what it shows is another, and the same if not:', () => {
  it.each(changes)('$name', ({after, stale}) => {
    const found = compared(base, after)
    expect(found.changed.filter((address) => !found.stale.includes(address))).toEqual([])
    expect(found.stale.toSorted()).toEqual(stale.toSorted())
  })

  it('one picture came and another that looks the same went', () => {
    const [one, other] = ['one', 'other'].map((name, at) =>
      article({
        url: `https://lake.example/${name}`,
        at: `2023-11-1${at}T08:00:00Z`,
        title: name,
        file: name,
        body: {
          pieces: [{kind: 'picture', at: 0, alone: 'lead'}],
          figures: [figure(`https://img.example/${name}.jpg`)],
          lead: 0,
        },
      }),
    )
    if (!one || !other) throw new Error('There should be two.')
    const withPictureOf = (name: string): InputParts => ({
      articles: [one, other],
      settings: {},
      pictures: new Map([[`https://img.example/${name}.jpg`, local('same')]]),
    })
    const {changed, stale} = compared(withPictureOf('one'), withPictureOf('other'))
    expect(changed).toContain('2023/11/index.html')
    expect(changed.filter((address) => !stale.includes(address))).toEqual([])
  })

  it('says which part of it is another', () => {
    const partsOf = (after: InputParts) => [...compared(base, after).parts].toSorted()
    expect(partsOf({...base, settings: {...base.settings, siteUrl: 'https://y.example/'}})).toEqual(['frame'])
    expect(partsOf({...base, settings: bayPaper})).toEqual(['outlets'])
    expect(partsOf({...base, settings: {...base.settings, language: 'en'}})).toEqual(['frame', 'template'])
    expect(partsOf(withArticle({...ferry, body: mistless('雾散了。')}, ferry))).toEqual(['articles'])
    const damaged: Picture = {kind: 'missing', reason: 'damaged'}
    expect(partsOf({...base, pictures: new Map([['https://img.example/mist.jpg', damaged]])})).toEqual([
      'data',
      'pictures',
    ])
  })
})

/** A body of mere text. */
function mistless(text: string): Body {
  return article({text}).body
}

const keys = ['p', 'q', 'r'].map((name) => `https://img.example/${name}.jpg`)
const hosts = ['lake', 'bay', 'quay'].map((name) => `https://${name}.example`)
const urls = hosts.flatMap((host) => [`${host}/0`, `${host}/1`])

/** What a seed may say. Few words, so that archives come out much alike: equal pages of different archives are of interest. */
const seed = fc.record({
  url: fc.constantFrom(...urls),
  at: fc.constantFrom(
    '2023-11-14T08:00:00Z',
    '2023-11-14T20:00:00Z',
    '2023-11-20T08:00:00Z',
    '2022-03-01T08:00:00Z',
    null,
  ),
  title: fc.constantFrom('船', '雾', '灯会'),
  text: fc.constantFrom('清晨有雾。', '清晨有雾。船晚了一刻钟。', '雾'.repeat(700), ''),
  lang: fc.constantFrom('zh-Hans', 'en').map((lang) => lang as Lang),
  pictures: fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.constantFrom('lead', 'plain', null)), {
    maxLength: 2,
    selector: ([key]) => key,
  }),
  lead: fc.constantFrom(0, 1, null),
  links: fc.uniqueArray(fc.constantFrom(...urls), {maxLength: 2}),
  byline: fc.constantFrom([], ['安娜']),
  tags: fc.constantFrom([], ['湖']),
  section: fc.constantFrom(null, '水上'),
  stub: fc.boolean(),
  badge: fc.constantFrom(null, 'video' as const),
})

function articleOf(
  {url, at, title, text, lang, pictures, lead, links, byline, tags, section, stub, badge}: SeedFields,
  file: string,
) {
  return article({
    ...{url, at, title, text, lang, byline, tags, section, badge, file},
    quality: {kind: 'article', empty: text === '', stub, truncated: false},
    body: {
      pieces: [
        ...pictures.map(([, alone], index): Piece => ({kind: 'picture', at: index, alone})),
        ...links.map((_, index) => linkPiece(index)),
      ],
      figures: pictures.map(([key]) => figure(key)),
      links: links.map(linkTo),
      lead: lead !== null && lead < pictures.length ? lead : null,
    },
  })
}
type SeedFields = typeof seed extends fc.Arbitrary<infer Fields> ? Fields : never

const picture: fc.Arbitrary<Picture> = fc.constantFrom<Picture>(
  local('a'),
  local('b'),
  absent,
  {kind: 'missing', reason: 'damaged'},
  {kind: 'dropped', reason: 'tracker'},
)
const pictures = fc
  .tuple(picture, picture, picture)
  .map((some) => new Map(keys.map((key, at) => [key, some[at] ?? absent])))
const settings = fc.constantFrom<UserConfig>({}, {siteUrl: 'https://x.example/'}, {frontPageDays: 1}, bayPaper)

interface Archived {
  readonly seeds: readonly SeedFields[]
  readonly settings: UserConfig
  readonly pictures: ReadonlyMap<string, Picture>
}

const archived: fc.Arbitrary<Archived> = fc.record({
  seeds: fc.array(seed, {minLength: 1, maxLength: 8}),
  settings,
  pictures,
})

/** One thing of an archive that becomes another. */
const change: fc.Arbitrary<(before: Archived) => Archived> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.nat(),
        seed,
        fc.constantFrom(
          ...([
            'url',
            'at',
            'title',
            'text',
            'lang',
            'pictures',
            'lead',
            'links',
            'byline',
            'tags',
            'section',
            'stub',
            'badge',
          ] as const),
        ),
      )
      .map(([at, other, field]) => (before: Archived) => ({
        ...before,
        seeds: before.seeds.map((one, index) =>
          index === at % before.seeds.length ? {...one, [field]: other[field]} : one,
        ),
      })),
  },
  {weight: 1, arbitrary: seed.map((one) => (before: Archived) => ({...before, seeds: [...before.seeds, one]}))},
  {
    weight: 1,
    arbitrary: fc.nat().map((at) => (before: Archived) => ({
      ...before,
      seeds: before.seeds.filter((_, index) => index !== at % before.seeds.length),
    })),
  },
  {weight: 2, arbitrary: pictures.map((own) => (before: Archived) => ({...before, pictures: own}))},
  {weight: 1, arbitrary: settings.map((own) => (before: Archived) => ({...before, settings: own}))},
)

const inputPartsOf = ({seeds, ...rest}: Archived): InputParts => ({
  ...rest,
  articles: seeds.map((one, at) => articleOf(one, `${at}.md`)),
})

describe('of any two archives', () => {
  it('pages with one address and one fingerprint are the same to the byte', () => {
    fc.assert(
      fc.property(archived, fc.array(change, {minLength: 1, maxLength: 3}), (before, happened) => {
        const after = happened.reduce((now, next) => next(now), before)
        const {changed, stale} = compared(inputPartsOf(before), inputPartsOf(after))
        expect(changed.filter((address) => !stale.includes(address))).toEqual([])
      }),
      {numRuns: 60},
    )
  })

  it('that are the same in another order all pages have the same fingerprints', () => {
    fc.assert(
      fc.property(archived, fc.nat(), (own, turn) => {
        const told = inputPartsOf(own)
        const turned = told.articles.map((_, at) => told.articles[(at + turn) % told.articles.length] ?? ferry)
        expect(compared(told, {...told, articles: turned}).stale).toEqual([])
      }),
      {numRuns: 30},
    )
  })
})
