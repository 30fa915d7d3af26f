import type {Corpus} from '../corpus.ts'
import {type Counter, type Topic, whether} from '../counter.ts'
import {attribute, type RawFile, starts, wordsIn} from '../raw.ts'
import {leadOf, staysWithin, type Target, targetsOf, twoSchemes, type Way} from '../targets.ts'

const count =
  (test: (target: Target, file: RawFile) => boolean) =>
  (file: RawFile): number =>
    targetsOf(file).filter((target) => test(target, file)).length
const written = (pattern: RegExp) => count((target) => target.written !== null && pattern.test(target.written))
/** Counts the links that match a file of the corpus by one of the given comparisons. */
const leading =
  (ways: readonly Way[], test: (target: Target, file: RawFile) => boolean = () => true) =>
  (file: RawFile, corpus: Corpus) =>
    targetsOf(file).filter((target) => {
      const lead = leadOf(target, file, corpus)
      return lead !== null && ways.includes(lead.way) && test(target, file)
    }).length
const relation =
  (name: string) =>
  (target: Target): boolean =>
    attribute(target.link, 'rel') === name

const INSIDE: readonly Way[] = ['address', 'key', 'id']

/** Whether a link wraps a picture and leads to the same image file. */
function linkedPicture({link, written: href}: Target, {tags}: RawFile): boolean {
  const next = tags[tags.indexOf(link) + 1]
  if (next?.name !== 'img' || !href) return false
  return /\.(?:jpe?g|png|gif|webp)(?:\?|$)/i.test(href) && nameIn(attribute(next, 'src')) === nameIn(href)
}

const nameIn = (address: string): string =>
  (/([^/?#]+)\.\w{3,4}(?:[?#]|$)/.exec(address)?.[1] ?? address).replace(/-\d+x\d+$/, '')

const hrefs: readonly Counter[] = [
  {name: 'root-relative', test: written(/^\/(?!\/)/)},
  {name: 'protocol-relative', test: written(/^\/\//)},
  {name: 'mailto:', test: written(/^mailto:/i)},
  {name: 'javascript:', test: written(/^javascript:/i)},
  {name: 'file:', test: written(/^file:/i)},
  {name: 'about:, channel:, ttps:', test: written(/^(?:about|channel|ttps):/i)},
  {name: 'empty', test: written(/^$/)},
  {name: 'no href', test: count((target) => target.written === null)},
  {name: 'path-relative', test: written(/^(?![a-z][a-z0-9+.-]*:|[/#?]|$)/i)},
  {name: '# and a name', test: written(/^#/)},
  {name: 'two addresses in one', test: count((target) => target.written !== null && twoSchemes(target.written))},
  {
    name: 'two addresses in one',
    outlet: 'economist',
    test: count((target) => target.written !== null && twoSchemes(target.written)),
  },
]

const inside: readonly Counter[] = [
  {name: 'to files of the corpus', test: leading(INSIDE)},
  {name: '… with words', test: leading(INSIDE, ({link}, file) => wordsIn(file, link) !== '')},
  {name: '… by the very address', test: leading(['address'])},
  {name: '… by the key of the address', test: leading(['key'])},
  {name: '… by id alone', test: leading(['id'])},
  {name: 'to the file itself', test: leading(['itself'])},
  {name: 'to its own outlet', test: count(staysWithin)},
  {name: 'rel=ArticleRef', outlet: 'dw', test: count(relation('ArticleRef'))},
  {name: '… to files of the corpus', outlet: 'dw', test: leading(INSIDE, relation('ArticleRef'))},
  {name: '… by id alone', outlet: 'dw', test: leading(['id'], relation('ArticleRef'))},
  {name: 'to api.dw.com', test: written(/^https?:\/\/api\.dw\.com\/api\/detail\/article\/\d+/)},
  {name: 'rel=ExternalRef', outlet: 'dw', test: count(relation('ExternalRef'))},
  {name: 'tag links', outlet: 'epochtimes', test: written(/\/gb\/tag\//)},
  {name: 'link around its own picture', test: count(linkedPicture)},
  {
    name: 'moreArticle-link to files of the corpus',
    outlet: 'cna',
    test: leading(INSIDE, ({link}) => /moreArticle-link/.test(attribute(link, 'class'))),
  },
  {name: 'bare addresses in the text', test: whether(({plain}) => /https?:\/\/(?!feedx\.)[^\s<>"]{4,}/.test(plain))},
  {name: 'lists of nothing but links', test: ({body}) => body.match(LIST_OF_LINKS)?.length ?? 0},
]

const LIST_OF_LINKS =
  /<ul\b[^>]*>(?:\s*<li\b[^>]*>(?:\s*<(?:b|strong|span|p|div)\b[^>]*>)*\s*<a\b[^>]*>[^<]*<\/a>(?:\s*<\/(?:b|strong|span|p|div)>)*\s*<\/li>\s*)+<\/ul>/gi

/** Counts of links. docs/format.md §11. */
export const links: Topic = {
  title: '§11 Links',
  counters: [{name: 'links', test: (file) => starts(file, 'a').length}, ...hrefs, ...inside],
}
