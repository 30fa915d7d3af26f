import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Corpus, corpusOf, readCorpus} from '../../scripts/census/corpus.ts'
import {isOfHtml} from '../../scripts/census/elements.ts'
import {languageIn} from '../../scripts/census/language.ts'
import {formOf, picturesOf} from '../../scripts/census/pictures.ts'
import {attribute, type RawFile, readRaw, wordsIn} from '../../scripts/census/raw.ts'
import {archivedOf, statedIn} from '../../scripts/census/stated.ts'
import {cut} from '../../scripts/census/tags.ts'
import {type Census, takeCensus} from '../../scripts/census/take.ts'
import {leadOf, targetsOf} from '../../scripts/census/targets.ts'
import {topics} from '../../scripts/census/topics/index.ts'
import {authorsOf} from '../../scripts/census/topics/notes.ts'
import type {Article} from '../../src/article.ts'
import {type Catalogue, catalogueOf} from '../../src/catalogue/index.ts'
import {everything, type TakenIn, takeIn} from '../../src/intake.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {projectRoot, runNode, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {sharedFolder} from '../support/shared.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let corpus: Corpus
let census: Census
let taken: TakenIn
let catalogue: Catalogue
let byFile: ReadonlyMap<string, Article>

beforeAll(async () => {
  const folder = sharedFolder('corpus')
  corpus = await readCorpus(folder)
  census = takeCensus(corpus, topics)
  const outlets = outletsWith([])
  taken = await takeIn([folder], outlets, everything, () => {})
  catalogue = catalogueOf(taken.articles, (slug) => outlets.named(slug), 'UTC')
  byFile = new Map(taken.articles.map((article) => [article.seed.file, article]))
})

/** How often a thing was counted; throws where the census has no such row, or two. */
function times(name: string, outlet: string | null = null, of: Census = census): number {
  const rows = of.counts.filter((count) => count.name === name && count.outlet === outlet)
  if (rows.length !== 1) throw new Error(`${rows.length} rows "${name}" for ${outlet ?? 'all'}.`)
  return rows[0]?.times ?? 0
}

const articleOf = ({path}: RawFile): Article => {
  const article = byFile.get(path)
  if (!article) throw new Error(`${path} gave no article.`)
  return article
}

/** Files of which the census and the reader do not say the same. */
const differing = (
  counted: (file: RawFile) => unknown,
  read: (article: Article) => unknown,
  files: readonly RawFile[] = corpus.files,
): readonly string[] =>
  files.flatMap((file) => {
    const [one, other] = [counted(file), read(articleOf(file))].map((value) => JSON.stringify(value))
    return one === other ? [] : [`${file.path}: ${one} counted, ${other} read`]
  })

const ofOutlet = (...slugs: readonly string[]): readonly RawFile[] =>
  corpus.files.filter(({outlet}) => slugs.includes(outlet))

describe('the census', () => {
  it('reads a file as the format says, without the reader', () => {
    const body =
      '<div>\n<div><i>Ana Probe<br>2023-11-14T21:50:00.000Z</i></div>' +
      '<img src="https://images.weserv.nl/?url=static.dw.com/image/70000002_303.jpg" width="100%">' +
      '<div><small style="color: #999;"></small></div><p>见<a href="https://api.dw.com/api/detail/article/69999999"' +
      ' rel="ArticleRef">旧闻</a><divclass="box"data-x="a > b"></p><p>“<img alt="他说"好"了" src="">”</p>\n</div>'
    const url = 'https://www.dw.com/zh/%E6%B9%96?船/a-70000001'
    const file = readRaw('dw/1.md', Buffer.from(seed({title: '湖上 [影] (2)', url, body})))
    expect(file).toMatchObject({variant: 'H1', title: '湖上 [影] (2)', id: 'dw:a-70000001', isWrapped: true})
    expect(statedIn(file)).toEqual({ms: Date.UTC(2023, 10, 14, 21, 50), precision: 'second'})
    const taken = takeCensus(corpusOf([file, readRaw('x', Buffer.from('a list'))]), topics)
    expect(times('files', null, taken)).toBe(2)
    expect(times('none', null, taken)).toBe(1)
    expect(times('weserv, with /?', null, taken)).toBe(1)
    expect(times('src=""', null, taken)).toBe(1)
    expect(times('small below the picture, empty', 'dw', taken)).toBe(1)
    expect(times('rel=ArticleRef', 'dw', taken)).toBe(1)
    expect(times('elements with a damaged name', null, taken)).toBe(1)
    expect(times('elements with words spilt as attributes', null, taken)).toBe(1)
  })

  it.each([
    {stands: '25/03/2023 - 12:00', outlet: 'rfi', is: '2023-03-25T11:00:00Z'},
    {stands: '26/03/2023 - 03:00', outlet: 'rfi', is: '2023-03-26T01:00:00Z'},
    {stands: '09/08/2020 - 01:05', outlet: 'rfi', is: '2020-08-08T23:05:00Z'},
    {stands: '29/10/2023 - 03:00', outlet: 'rfi', is: '2023-10-29T02:00:00Z'},
    {stands: '<i>某甲<br>2020-11-20 09:57:44</i>', outlet: 'nyt', is: '2020-11-20T01:57:44Z'},
    {stands: '<i>2020-08-05T07:32:00</i>', outlet: 'reuters', is: '2020-08-05T07:32:00Z'},
    {stands: '<i>Thu, 07 Jan 2021 02:51:01 GMT</i>', outlet: 'voa', is: '2021-01-07T02:51:01Z'},
  ])('takes $stands of $outlet for $is', ({stands, outlet, is}) => {
    const hosts: Readonly<Record<string, string>> = {
      rfi: 'http://www.rfi.fr//cn/20230325-x',
      nyt: 'https://cn.nytimes.com/china/20201120/x/',
      reuters: 'https://cn.reuters.com/article/x-idCNKBS1',
      voa: 'https://www.voachinese.com/a/x/5728178.html',
    }
    const file = readRaw('1.md', Buffer.from(seed({url: hosts[outlet] ?? '', body: `<div>${stands}</div><p>甲</p>`})))
    expect(statedIn(file)?.ms).toBe(Date.parse(is))
  })

  it('finds in the corpus what its figures are about', () => {
    expect(times('files')).toBe(5131)
    expect([times('H1, 13 digits'), times('H1, NaN'), times('H2'), times('front block only (ε)')]).toEqual([
      4877, 5, 19, 230,
    ])
    expect(times('none')).toBe(0)
    expect([times('weserv, with /?'), times('weserv, with ?'), times('i*.wp.com')]).toEqual([1745, 579, 192])
    expect([times('ids'), times('ids with several files'), times('files of those ids')]).toEqual([5120, 11, 22])
  })

  it('prints a table or JSON, and refuses a folder that is not there', async () => {
    const folder = temporaryFolder()
    await writeFiles(folder, {'lake/1.md': seed(), '_media/x.md': 'no seed'})
    const main = join(projectRoot, 'lib/scripts/census/main.js')
    const [table, json, wrong] = await Promise.all([
      runNode([main, '--seeds', folder]),
      runNode([main, '--seeds', folder, '--json']),
      runNode([main, '--seeds', join(folder, 'none')]),
    ])
    expect(table.stdout).toMatch(/^§1 Files +files +times +by outlet\nfiles +1 +1 {2}lake\.example 1$/m)
    expect(times('files', null, JSON.parse(json.stdout))).toBe(1)
    expect([table.code, json.code, wrong.code]).toEqual([0, 0, 2])
    expect(wrong.stderr).toMatch(/there is no such folder/)
  })

  it('has no two rows of one name', () => {
    const names = census.counts.map(({topic, name, outlet}) => `${topic} ${name} ${outlet}`)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the reader, beside the census', () => {
  it('takes in every file and refuses none', () => {
    expect(taken.intake.in).toBe(times('files'))
    expect(taken.intake.refusals).toEqual([])
    expect(taken.articles).toHaveLength(times('files'))
  })

  it('names the same articles: by rule, by hash, and those of several files as one', () => {
    // Slashes in an id become hyphens in ours.
    const nameOf = ({ruleId}: RawFile) => ruleId?.replace(/\//g, '-').replace(/-+$/, '')
    expect(differing(nameOf, ({outlet, nativeId}) => `${outlet}:${nativeId.toLowerCase()}`)).toEqual([])
    const hashed = taken.articles.filter(({nativeId}) => /^u-[0-9a-f]{10}$/.test(nativeId))
    expect(hashed).toHaveLength(times('id only by hash'))
    expect(catalogue.entries).toHaveLength(times('ids') - times('same slug, at most six days apart', 'economist'))
  })

  it('archives each when its header or its front block says, whichever is earlier', () => {
    expect(differing(archivedOf, ({archivedAt}) => archivedAt)).toEqual([])
  })

  it('publishes each when its body says, in its outlet’s zone', () => {
    const stating = corpus.files.filter((file) => statedIn(file)?.precision === 'second')
    expect(stating).toHaveLength(1896)
    expect(
      differing(
        (file) => statedIn(file)?.ms,
        ({published}) => published?.at,
        stating,
      ),
    ).toEqual([])
  })

  it('keeps a mere date only where the header is more than two days later', () => {
    const dated = corpus.files.filter((file) => statedIn(file)?.precision === 'day')
    const lateBy = (file: RawFile) => (archivedOf(file) ?? 0) - (statedIn(file)?.ms ?? 0)
    // London's day begins an hour earlier in summer; no header lies within that hour.
    const isLate = (file: RawFile) => lateBy(file) > 2 * DAY
    expect(dated).toHaveLength(95)
    expect(differing(isLate, ({published}) => published?.precision === 'day', dated)).toEqual([])
  })

  it('publishes nothing after it was archived', () => {
    const late = taken.articles.filter(
      ({archivedAt, published}) => archivedAt !== null && (published?.at ?? 0) > archivedAt + 10 * MINUTE,
    )
    expect(late.map(({seed}) => seed.file)).toEqual([])
    expect(times('… by more than 10 minutes')).toBe(0)
  })

  it('tells apart what DW has: a time, a video, a gallery, and nothing else', () => {
    const parts = [times('bodies that state a time', 'dw'), times('video page', 'dw'), times('gallery page', 'dw')]
    expect(parts).toEqual([231, 19, 17])
    const kinds = ofOutlet('dw').map((file) => articleOf(file).quality.kind)
    expect(['article', 'video', 'gallery'].map((kind) => kinds.filter((other) => other === kind).length)).toEqual(parts)
  })

  it('knows the authors above a body, each once', () => {
    const wordsOf = (names: readonly string[]) => names.join(' ').toLowerCase().split(/\s+/)
    const files = ofOutlet('dw', 'nyt').filter((file) => authorsOf(file).length > 0)
    expect(files).toHaveLength(times('authors above the body', 'dw') + times('authors above the body', 'nyt'))
    expect(
      differing(
        (file) => wordsOf([...new Set(authorsOf(file))]),
        ({byline}) => wordsOf(byline),
        files,
      ),
    ).toEqual([])
  })

  it('takes sections and names of sites out of titles', () => {
    expect(ofOutlet('rti').filter((file) => articleOf(file).section !== null)).toHaveLength(times('leading […]', 'rti'))
    const suffixed = taken.articles.filter(({title}) => /(?:- RFI| - iYouPort|\| 路透)$/.test(title))
    expect(suffixed.map(({seed}) => seed.file)).toEqual([])
    expect(times('site suffix', 'rfi') + times('site suffix', 'iyouport') + times('site suffix', 'reuters')).toBe(376)
  })

  it('decides languages alike where the text decides them', () => {
    // A page that is one gallery has its text in captions, which the reader does not ask.
    const decided = corpus.files.filter(
      (file) => languageIn(file) !== 'undecided' && articleOf(file).quality.kind !== 'gallery',
    )
    expect(decided.length).toBeGreaterThan(5000)
    expect(differing(languageIn, ({lang}) => lang, decided)).toEqual([])
  })

  it('sees through every picture proxy', () => {
    const figures = taken.articles.flatMap(({body}) => body.figures)
    const proxy = /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl|i\d\.wp\.com)\//
    expect(figures.filter(({candidates}) => proxy.test(candidates[0] ?? ''))).toEqual([])
    // The same picture twice in a body is one.
    const proxied = (file: RawFile): number =>
      new Set(
        picturesOf(file)
          .filter((picture) => /^weserv/.test(formOf(picture)))
          .map((picture) => attribute(picture, 'src').replace('nl/?', 'nl?')),
      ).size
    const kept = ({body}: Article): number =>
      body.figures.filter(({candidates}) => /^https:\/\/images\.weserv\.nl\//.test(candidates.at(-1) ?? '')).length
    expect(differing(proxied, kept)).toEqual([])
  })

  it('finds the articles that bodies link to', () => {
    const led = (file: RawFile): readonly string[] =>
      targetsOf(file)
        // The reader keeps the numbers of nodes apart from those of articles, and takes empty links out.
        .filter(({href, link}) => !/\/node\/\d+$/.test(href ?? '') && wordsIn(file, link) !== '')
        .map((target) => leadOf(target, file, corpus))
        .flatMap((lead) => (lead === null || lead.way === 'itself' ? [] : [articleOf(lead.to).id]))
    // What Nei.st prints below its texts is on the drop list.
    const files = corpus.files.filter(({outlet}) => outlet !== 'nei-st')
    const lost = files.flatMap((file) => {
      const found = new Set<string>(articleOf(file).body.links.flatMap((link) => catalogue.find(link)?.ids ?? []))
      return led(file).flatMap((id) => (found.has(id) ? [] : [`${file.path}: ${id}`]))
    })
    expect(lost).toEqual([])
    expect(files.flatMap(led).length).toBeGreaterThan(150)
  })

  it('prints no handler, no address that runs and no element that HTML lacks', () => {
    const faults = taken.articles.flatMap(({body, seed: {file}}) => {
      const html = body.pieces.map((piece) =>
        piece.kind === 'html' ? piece.html : piece.kind === 'link' ? `<a ${piece.outside}>` : '',
      )
      return cut(html.join('')).tags.flatMap((tag) => [
        ...(isOfHtml(tag) ? [] : [`${file}: <${tag.name}>`]),
        ...[...tag.attributes]
          .filter(([name, value]) => /^on/.test(name) || /^\s*(?:javascript|vbscript|data):/i.test(value))
          .map(([name, value]) => `${file}: ${name}=${value}`),
      ])
    })
    expect(faults).toEqual([])
    expect(times('javascript:') + times('elements with an event handler')).toBe(121)
  })
})
