import {describe, expect, it} from 'vitest'
import {Entry} from '../../../src/catalogue/entry.ts'
import type {Article} from '../../../src/model/article.ts'
import {isOfHtml} from '../census/elements.ts'
import {itemsOfPage} from '../census/galleries.ts'
import {languageIn} from '../census/language.ts'
import {formOf, picturesOf} from '../census/pictures.ts'
import {attribute, type RawFile, starts, wordsIn} from '../census/raw.ts'
import {cut} from '../census/tags.ts'
import {isInArticle, leadOf, targetsOf} from '../census/targets.ts'
import {isVideoPage} from '../census/topics/embeds.ts'
import {isEmpty, isNameList, isStub} from '../census/topics/quality.ts'
import {
  articleOf,
  catalogue,
  corpus,
  differing,
  differingBut,
  filesWhere,
  ofOutlet,
  printed,
  seedSet,
  summarize,
  times,
} from './reading.ts'

describe('the kind of an article', () => {
  it('is empty if it has neither text nor media', () => {
    expect(times('no text and no media')).toBe(2)
    expect(differing(isEmpty, ({quality}) => quality.empty)).toEqual([])
  })

  it('is a stub below sixty characters, except for videos and galleries', () => {
    expect(times('… neither a video nor a gallery page')).toBe(36)
    const known = {'cdt/1048573.md': 'a video without text: a video page'}
    const counted = (file: RawFile) => isStub(file) && !isVideoPage(file) && itemsOfPage(file) === 0
    expect(differingBut(known, counted, ({quality}) => quality.stub && !quality.empty)).toEqual([])
  })

  it('is a list or a list of names, by its text', () => {
    const kinds = (article: Article) => (/list$/.test(article.quality.kind) ? article.quality.kind : null)
    const lists = ofOutlet('cctv').filter((file) => starts(file, 'li').length > 0)
    expect([lists.length, times('list', 'cctv')]).toEqual([18, 18])
    // Two more files exceed 100 KB, but mostly with tags.
    expect([times('list of names, over 100 KB', 'wqw'), times('… of text', 'wqw')]).toEqual([6, 4])
    const counted = (file: RawFile) =>
      lists.includes(file) ? 'list' : file.outlet === 'wqw' && isNameList(file) ? 'namelist' : null
    expect(differing(counted, kinds)).toEqual([])
  })
})

describe('the text', () => {
  it('determines the language, if it is long enough', () => {
    const decided = corpus.files.filter((file) => languageIn(file) !== 'undecided')
    expect(decided.length).toBeGreaterThan(5000)
    const mixed = 'both scripts: the reader decides by the larger share of the sentences'
    const known = {'dw/1048446.md': mixed, 'dw/1048543.md': mixed}
    expect(differingBut(known, languageIn, ({lang}) => lang, decided)).toEqual([])
  })

  it('resolves every picture proxy', () => {
    const figures = seedSet.articles.flatMap(({body}) => body.figures)
    const proxy = /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl|i\d\.wp\.com)\//
    expect(figures.filter(({candidates}) => proxy.test(candidates[0] ?? '')).map(({key}) => key)).toEqual([])
    // A picture that occurs twice in a body counts once.
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
        // The reader distinguishes node numbers from article numbers, and removes empty links.
        .filter(({href, link}) => !/\/node\/\d+$/.test(href ?? '') && wordsIn(file, link) !== '')
        .filter((target) => isInArticle(target, file))
        .map((target) => leadOf(target, file, corpus))
        .flatMap((lead) => (lead === null || lead.way === 'itself' ? [] : [articleOf(lead.to).id]))
    const lost = (file: RawFile): readonly string[] => {
      const targets = catalogue.targets(new Entry(summarize(articleOf(file)), null, null))
      const found = new Set<string>(targets.flatMap((target) => target?.ids ?? []))
      return led(file).filter((id) => !found.has(id))
    }
    const around = 'a link around a picture and two headings: only the link is lost'
    const card = 'a card of a series, which the outlet puts between its paragraphs: promotion'
    const known = {
      'nei-st/1048561.md': card,
      'nei-st/1048562.md': card,
      'nei-st/1048573.md': around,
      'nei-st/1048574.md': around,
    }
    expect(differingBut(known, lost, () => [])).toEqual([])
    expect(corpus.files.flatMap(led)).toHaveLength(219)
  })

  it('refers to other articles of DW by number, with an address for readers', () => {
    const named = (file: RawFile) =>
      targetsOf(file)
        .filter(({link}) => attribute(link, 'rel') === 'ArticleRef')
        .map(({href}) => `a-${/\d+$/.exec(href ?? '')?.[0]}`)
    expect([times('rel=ArticleRef', 'dw'), corpus.files.flatMap(named).length]).toEqual([48, 48])
    expect(
      differing(
        (file) => named(file).map((name) => [`dw:${name}`, `https://www.dw.com/zh/${name}`]),
        ({body}) => body.links.filter(({url}) => /\/zh\/a-\d+$/.test(url)).map(({id, url}) => [id, url]),
      ),
    ).toEqual([])
    expect(filesWhere((article) => printed(article).includes('api.dw.com'))).toEqual([])
  })

  it('does not link to its own article', () => {
    expect(times('to the file itself')).toBe(746)
    const toItself = ({id, urlKey, body}: Article) => body.links.some((link) => link.key === urlKey || link.id === id)
    expect(filesWhere(toItself)).toEqual([])
  })

  it('contains no event handlers, script addresses or elements unknown to HTML', () => {
    const faults = seedSet.articles.flatMap((article) =>
      cut(printed(article)).tags.flatMap((tag) => [
        ...(isOfHtml(tag) ? [] : [`${article.seed.file}: <${tag.name}>`]),
        ...[...tag.attributes]
          .filter(([name, value]) => /^on/.test(name) || /^\s*(?:javascript|vbscript|data):/i.test(value))
          .map(([name, value]) => `${article.seed.file}: ${name}=${value}`),
      ]),
    )
    expect(faults).toEqual([])
    expect(times('javascript:') + times('elements with an event handler')).toBe(121)
  })
})
