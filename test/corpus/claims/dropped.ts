import {describe, expect, it} from 'vitest'
import type {Article} from '../../../src/model/article.ts'
import {hasSpiltWords} from '../census/elements.ts'
import {FEED_FOOTER, POST_FOOTER, SMALL_FOOTER} from '../census/footers.ts'
import {hasClass, type RawFile, squeezed} from '../census/raw.ts'
import {cut} from '../census/tags.ts'
import {targetsOf} from '../census/targets.ts'
import {RELATIVE_TIME} from '../census/topics/boilerplate.ts'
import {
  articleOf,
  charactersRemovedFor,
  corpus,
  differing,
  differingBut,
  filesWhere,
  ofOutlet,
  printed,
  removedFor,
  times,
} from './reading.ts'

const found = ({body}: RawFile, pattern: RegExp): readonly string[] => body.match(pattern) ?? []

/** The addresses in the lists "see also" of an article. */
function seeAlsoOf({body}: Article): readonly string[] {
  let isInList = false
  return body.pieces.flatMap((piece) => {
    if (piece.kind === 'seeAlso') isInList = true
    if (piece.kind === 'html' && piece.html.includes('</div>')) isInList = false
    return piece.kind === 'link' && isInList ? (body.links[piece.at]?.url ?? []) : []
  })
}

const hasSeeAlso = ({body}: Article): boolean => body.pieces.some(({kind}) => kind === 'seeAlso')

describe('content that is not part of an article', () => {
  it('removes every feed footer completely', () => {
    expect(times('feed footer')).toBe(579)
    expect(
      differing(
        (file) => [found(file, FEED_FOOTER).length, squeezed(cut(found(file, FEED_FOOTER).join('')).text).length],
        (article) => [removedFor(article, 'feed-footer', 'div'), charactersRemovedFor(article, 'feed-footer', 'div')],
      ),
    ).toEqual([])
    expect(filesWhere((article) => /获取更多RSS|feedx\./.test(printed(article) + article.body.text))).toEqual([])
  })

  it('removes the footers of feed plugins, and keeps their tags', () => {
    expect([times('© … get_post_time', 'cdt'), times('Better Feed', 'cdt')]).toEqual([48, 48])
    expect(times('The post … appeared on')).toBe(61)
    expect(
      differing(
        (file) => found(file, SMALL_FOOTER).length + found(file, POST_FOOTER).length,
        (article) => removedFor(article, 'feed-footer', 'p'),
      ),
    ).toEqual([])
    const signed = ofOutlet('cdt').filter((file) => found(file, SMALL_FOOTER).length > 0)
    expect(signed).toHaveLength(48)
    expect(signed.filter((file) => articleOf(file).tags.length === 0).map(({path}) => path)).toEqual([])
  })

  it('turns the related articles of CNA into a list with all links', () => {
    expect([times('.moreArticle', 'cna'), times('.moreArticle-link', 'cna')]).toEqual([647, 2488])
    const files = ofOutlet('cna')
    const boxes = ({tags}: RawFile) => tags.filter((tag) => !tag.closing && hasClass(tag, 'moreArticle')).length
    expect(differing(boxes, (article) => removedFor(article, 'related-heading'), files)).toEqual([])
    const boxed = files.filter((file) => boxes(file) > 0)
    expect(boxed).toHaveLength(647)
    expect(boxed.filter((file) => !hasSeeAlso(articleOf(file))).map(({path}) => path)).toEqual([])
    // One tag is not closed before its text, so its link is lost.
    const related = (file: RawFile) =>
      targetsOf(file).filter(({link}) => hasClass(link, 'moreArticle-link') && !hasSpiltWords(link))
    expect(files.flatMap(related)).toHaveLength(2487)
    // A daily letter lists its own articles in the same links; these are part of its text.
    const known = {'cna/1047585.md': 'the text also holds a list of the same links, with a title'}
    expect(differingBut(known, (file) => related(file).map(({href}) => href), seeAlsoOf, boxed)).toEqual([])
  })

  it('removes both newsletter boxes of CNA, including their script links', () => {
    expect([times('.SubscriptionInner', 'cna'), times('newsletter in grey', 'cna')]).toEqual([117, 21])
    expect(ofOutlet('cna').reduce((sum, file) => sum + removedFor(articleOf(file), 'newsletter'), 0)).toBe(117 + 21)
    expect(times('javascript:')).toBe(117)
    expect(filesWhere((article) => /javascript:/i.test(printed(article)))).toEqual([])
  })

  it.each([
    {outlet: 'bbc', row: 'section[role=region][aria-hidden]', reason: 'advertisement', n: 79},
    {outlet: 'bbc', row: 'visually hidden', reason: 'hidden', element: 'h1', n: 13},
    {outlet: 'cna', row: '.bottomArticleBanner', reason: 'advertisement', n: 790},
    {outlet: 'iyouport', row: 'related posts', reason: 'related', n: 36},
    {outlet: 'nei-st', row: '.code-block', reason: 'advertisement', n: 1361},
    {outlet: 'nei-st', row: 'BarrierFailsafe', reason: 'paywall', n: 13},
    {outlet: 'nyt', row: 'link to the original', reason: 'translation-link', n: 61},
    {outlet: 'pao-pao', row: 'comments', reason: 'comments', element: 'div', n: 8},
    {outlet: 'reuters', row: '.trustBadge', reason: 'trust-badge', n: 99},
    {outlet: 'rfi', row: '.m-interstitial', reason: 'advertisement', n: 163},
    {outlet: 'rfi', row: '.o-self-promo', reason: 'self-promotion', n: 970},
    {outlet: 'rti', row: '...more at the end', reason: 'read-on', n: 141},
    {outlet: 'zaobao', row: '#imu', reason: 'advertisement', element: 'section', n: 669},
  ])('removes $n × $row of $outlet', ({outlet, row, reason, element, n}) => {
    expect(times(row, outlet)).toBe(n)
    expect(ofOutlet(outlet).reduce((sum, file) => sum + removedFor(articleOf(file), reason, element), 0)).toBe(n)
  })

  it('prints no relative times', () => {
    const relative = (file: RawFile) => (file.body.match(RELATIVE_TIME) ?? []).map((time) => cut(time).text.trim())
    expect(ofOutlet('bbc').flatMap(relative)).toHaveLength(84)
    const kept = ofOutlet('bbc').filter((file) =>
      relative(file).some((time) => printed(articleOf(file)).includes(time)),
    )
    expect(kept.map(({path}) => path)).toEqual([])
  })

  it('marks articles that the feed truncates', () => {
    expect(times('truncated')).toBe(141)
    expect(
      differing(
        ({outlet}) => outlet === 'rti',
        ({quality}) => quality.truncated,
        corpus.files,
      ),
    ).toEqual([])
  })
})
