import {OUTLETS} from '../addresses.ts'
import {type Corpus, earlierWith} from '../corpus.ts'
import {type Counter, fits, type Topic, whether} from '../counter.ts'
import type {RawFile} from '../raw.ts'

type Groups = (corpus: Corpus, file: RawFile) => readonly RawFile[]
const sameId: Groups = ({byId}, {id}) => byId.get(id) ?? []
const sameHref: Groups = ({byHref}, {href}) => byHref.get(href) ?? []

/** Counts each group of several files once, at its first file. */
const groups = (of: Groups, holds: (group: readonly RawFile[]) => boolean = () => true) =>
  whether((file, corpus) => {
    const group = of(corpus, file)
    return group.length > 1 && group[0] === file && holds(group)
  })
const members = (of: Groups) => whether((file, corpus) => of(corpus, file).length > 1)
const differ = (part: 'href' | 'title' | 'plain') => (group: readonly RawFile[]) =>
  new Set(group.map((file) => file[part])).size > 1

function isUndecodable({href}: RawFile): boolean {
  try {
    decodeURIComponent(href)
    return false
  } catch {
    // URIError: the bytes are not UTF-8.
    return true
  }
}

const sameTitle = earlierWith(({outlet, title}) => `${outlet} ${title}`)
/** An id of The Economist: the day of the issue and the slug. */
const DATED = /^economist:(\d{4})\/(\d\d)\/(\d\d)-(.+)$/s
const sameSlug = earlierWith(({id}) => DATED.exec(id)?.[4] ?? null)
const dayOf = ({id}: RawFile): number => Date.parse(DATED.exec(id)?.slice(1, 4).join('-') ?? '') / 86_400_000

/** Whether an earlier file has the same slug and a day at most six days away: one article under two days. */
const isSameUnderOtherDay = (file: RawFile, corpus: Corpus): boolean => {
  const first = sameSlug(file, corpus)
  return first !== null && first.id !== file.id && Math.abs(dayOf(file) - dayOf(first)) <= 6
}

const byRule = whether(({ruleId}) => ruleId !== null)

/** Counts of ids and versions. docs/format.md §5. */
export const ids: Topic = {
  title: '§5 Ids and versions',
  counters: [
    {name: 'id by rule', test: byRule},
    ...OUTLETS.map((outlet): Counter => ({name: 'id by rule', outlet, test: byRule})),
    {name: 'id only by hash', test: whether(({ruleId}) => ruleId === null)},
    {name: 'host of no known outlet', test: whether(({outlet}) => !OUTLETS.includes(outlet))},
    {name: 'ids', test: whether((file, corpus) => sameId(corpus, file)[0] === file)},
    {name: 'ids with several files', test: groups(sameId)},
    {name: 'files of those ids', test: members(sameId)},
    {name: '… whose addresses differ', test: groups(sameId, differ('href'))},
    {name: '… whose titles differ', test: groups(sameId, differ('title'))},
    {name: '… whose texts are all equal', test: groups(sameId, (group) => !differ('plain')(group))},
    {name: 'addresses with several files', test: groups(sameHref)},
    {name: 'files of those addresses', test: members(sameHref)},
    {name: 'same slug, at most six days apart', outlet: 'economist', test: whether(isSameUnderOtherDay)},
    {
      name: 'title that an earlier file of another id has',
      test: whether((file, corpus) => (sameTitle(file, corpus) ?? file).id !== file.id),
    },
    {name: 'raw ? in the slug', outlet: 'dw', test: fits(/^[^?#]*\?[^?#]*\/[a-z]{1,3}-\d+/, 'href')},
    {name: 'raw # in the slug', outlet: 'dw', test: fits(/#.*\/[a-z]{1,3}-\d+/, 'href')},
    {name: 'address that does not percent-decode', test: whether(isUndecodable)},
    {name: 'http:', test: fits(/^http:/, 'href')},
    {name: 'doubled slash in the path', test: fits(/^[a-z]+:\/\/[^?#]*\/\//, 'href')},
    {name: 'percent-encoding in lower case', test: fits(/%(?:[a-f][0-9a-f]|[0-9][a-f])/, 'href')},
    {name: 'percent-encoding in upper case', test: fits(/%(?:[A-F][0-9A-F]|[0-9][A-F])/, 'href')},
    {name: 'address with a query', test: whether(({href}) => URL.canParse(href) && new URL(href).search !== '')},
  ],
  measures: [
    {
      name: 'files of an id with several',
      of: (file, corpus) => {
        const group = sameId(corpus, file)
        return group.length > 1 && group[0] === file ? group.length : null
      },
    },
  ],
}
