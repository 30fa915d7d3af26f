import {describe, expect, it} from 'vitest'
import type {Article} from '../../../src/model/article.ts'
import type {RawFile} from '../census/raw.ts'
import {archivedOf, asideTime, besideTime, statedIn} from '../census/stated.ts'
import {articleOf, catalogue, corpus, differing, differingBut, filesWhere, ofOutlet, seedSet, times} from './reading.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('ids and titles', () => {
  it('exist for every file: none is refused', () => {
    expect(seedSet.refusals).toEqual([])
    expect(seedSet.articles).toHaveLength(times('files'))
  })

  it('agree with the census, and files with the same id become one article', () => {
    // The reader replaces slashes in an id with hyphens.
    const nameOf = ({ruleId}: RawFile) => ruleId?.replace(/\//g, '-').replace(/-+$/, '')
    expect(differing(nameOf, ({outlet, nativeId}) => `${outlet}:${nativeId.toLowerCase()}`)).toEqual([])
    const hashed = seedSet.articles.filter(({nativeId}) => /^u-[0-9a-f]{10}$/.test(nativeId))
    expect(hashed).toHaveLength(times('id only by hash'))
    expect(catalogue.entries).toHaveLength(times('ids') - times('same slug, at most six days apart', 'economist'))
  })

  it('do not contain section and site names', () => {
    expect(ofOutlet('rti').filter((file) => articleOf(file).section !== null)).toHaveLength(times('leading […]', 'rti'))
    expect(filesWhere(({title}) => /(?:- RFI| - iYouPort|\| 路透)$/.test(title))).toEqual([])
    expect(times('site suffix', 'rfi') + times('site suffix', 'iyouport') + times('site suffix', 'reuters')).toBe(376)
  })

  it('turn video tags into badges, except on video pages', () => {
    const marked = ({title}: RawFile) => (/\[影\]$/.test(title) ? 'video' : null)
    expect(times('trailing mark as in [影]', 'cna')).toBe(45)
    expect(corpus.files.filter(marked)).toHaveLength(45)
    const known = {'cna/1047869.md': 'the page is a video page', 'cna/1048051.md': 'the page is a video page'}
    expect(differingBut(known, marked, ({badge}) => badge)).toEqual([])
    expect(filesWhere(({title}) => title.includes('[影]'))).toEqual([])
  })
})

describe('times', () => {
  it('of archiving are the earlier of header and front block', () => {
    expect(differing(archivedOf, ({archivedAt}) => archivedAt)).toEqual([])
  })

  it('of publication are those of the body, in the outlet’s zone', () => {
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

  it('are dates only if the header is more than two days later', () => {
    const dated = corpus.files.filter((file) => statedIn(file)?.precision === 'day')
    const lateBy = (file: RawFile) => (archivedOf(file) ?? 0) - (statedIn(file)?.ms ?? 0)
    // In summer the day in London begins an hour before UTC's; no header lies within that hour.
    const isLate = (file: RawFile) => lateBy(file) > 2 * DAY
    expect(dated).toHaveLength(95)
    expect(differing(isLate, ({published}) => published?.precision === 'day', dated)).toEqual([])
  })

  it('of printed issues are stored separately, and the dateline place beside them stays in the text', () => {
    expect(times('date of the printed issue', 'economist')).toBe(95)
    const dayOf = (file: RawFile) => {
      const aside = asideTime(file)
      return aside?.isDay ? aside.ms : null
    }
    expect(differing(dayOf, ({issueDate}) => issueDate)).toEqual([])
    const places = ofOutlet('economist').flatMap((file) => {
      const place = besideTime(file, 'Dateline')
      return place === null ? [] : [{file, place}]
    })
    expect([places.length, times('a place beside the date', 'economist')]).toEqual([38, 38])
    const lost = places.filter(({file, place}) => !articleOf(file).body.text.includes(place))
    expect(lost.map(({file}) => file.path)).toEqual([])
  })

  it('of publication may replace the issue’s date, if they are plausible', () => {
    const moments = ofOutlet('economist').filter((file) => asideTime(file)?.isDay === false)
    expect([moments.length, times('… after the header', 'economist')]).toEqual([21, 1])
    const lateBy = (file: RawFile) => (archivedOf(file) ?? 0) - (asideTime(file)?.ms ?? 0)
    const plausible = (file: RawFile) => (lateBy(file) < -10 * MINUTE ? archivedOf(file) : asideTime(file)?.ms)
    expect(differing(plausible, ({published}) => published?.at, moments)).toEqual([])
  })

  it('of publication are never after those of archiving', () => {
    const isLate = ({archivedAt, published}: Article) =>
      archivedAt !== null && (published?.at ?? 0) > archivedAt + 10 * MINUTE
    expect(filesWhere(isLate)).toEqual([])
    expect(times('… by more than 10 minutes')).toBe(0)
  })
})
