import {type Counter, fits, matchesOf, type Topic, whether} from '../counter.ts'
import {hasSpiltWords, isDamaged, isOfHtml, isVoid} from '../elements.ts'
import {attribute, type RawFile, squeezed, starts} from '../raw.ts'
import {cut, decoded, type Tag} from '../tags.ts'

/** Elements that the cleaner removes. docs/format.md §6.4. */
const REMOVED = [
  'script',
  'style',
  'link',
  'meta',
  'template',
  'svg',
  'math',
  'canvas',
  'object',
  'embed',
  'form',
].concat('input', 'button', 'select', 'textarea', 'label', 'nav')

const startTags = (file: RawFile, test: (tag: Tag, file: RawFile) => boolean): number =>
  file.tags.filter((tag) => !tag.closing && test(tag, file)).length
const isHidden = (tag: Tag): boolean => tag.attributes.has('hidden') || /display:\s*none/i.test(attribute(tag, 'style'))
const attributes = (file: RawFile, test: (name: string) => boolean): number =>
  startTags(file, (tag) => [...tag.attributes.keys()].some(test))

/** Whether a body has text outside all elements. */
const hasRootText = whether(({body, tags}) => {
  let [depth, end] = [0, 0]
  for (const tag of tags) {
    if (depth === 0 && squeezed(cut(body.slice(end, tag.at)).text) !== '') return true
    if (!isVoid(tag)) depth = Math.max(0, depth + (tag.closing ? -1 : 1))
    end = tag.end
  }
  return depth === 0 && squeezed(body.slice(end)) !== ''
})

const bare = (text: string): string => squeezed(decoded(text)).replace(/["'“”‘’「」『』]/g, '')
const headings = ({body}: RawFile): readonly string[] =>
  [...body.matchAll(/<(h[1-6])\b[^>]*>(.*?)<\/\1>/gis)].map((found) => cut(found[2] ?? '').text)

const BOLD = /<p\b[^>]*>\s*(?:<(?:strong|b)\b[^>]*>\s*)+([^<]+)(?:<\/(?:strong|b)>\s*)+<\/p>/gi
const boldParagraphs = ({body}: RawFile, test: (text: string) => boolean): number =>
  [...body.matchAll(BOLD)].filter((found) => test(decoded(found[1] ?? '').trim())).length

const damage: readonly Counter[] = [
  {name: 'elements with a damaged name', test: (file) => startTags(file, isDamaged)},
  {
    name: 'elements that HTML does not know',
    test: (file) => startTags(file, (tag) => !isDamaged(tag) && !isOfHtml(tag)),
  },
  {name: 'attributes glued together', test: matchesOf(/<[a-z][^<>]*="[^"<>]*"[a-z][\w-]*=/gi)},
  {name: 'elements with words spilt as attributes', test: (file) => startTags(file, hasSpiltWords)},
  {name: 'elements with an event handler', test: (file) => attributes(file, (name) => /^on[a-z]{3,}$/.test(name))},
  {name: '… of them onerror', test: (file) => attributes(file, (name) => name === 'onerror')},
  {name: 'ends without a start: small', test: whether(({tags}) => strayEnds(tags, 'small') > 0)},
  {name: 'ends without a start: span', test: whether(({tags}) => strayEnds(tags, 'span') > 0)},
  {name: 'ampersands eaten by old entities', test: matchesOf(/(?:[®§×¬¶¤]\w*=)|&(?:reg|sect|times)[a-z]+=/g)},
  {name: 'javascript: anywhere', test: matchesOf(/=\s*["']?\s*javascript:/gi)},
  {name: 'CDATA', test: matchesOf(/<!\[CDATA\[/g)},
  {name: 'comments for old browsers', test: matchesOf(/<!--\[if/g)},
  {name: 'elements that are hidden', test: (file) => startTags(file, isHidden)},
  {name: 'comments', test: ({comments}) => comments},
]

function strayEnds(tags: readonly Tag[], name: string): number {
  let [open, stray] = [0, 0]
  for (const tag of tags) {
    if (tag.name !== name) continue
    if (!tag.closing) open++
    else if (open > 0) open--
    else stray++
  }
  return stray
}

const layout: readonly Counter[] = [
  {name: 'text outside elements', test: hasRootText},
  {name: 'two or more <br> together', test: fits(/<br\s*\/?>\s*<br\s*\/?>/i)},
  {
    name: '<li> outside a list',
    test: whether(({tags}) => tags.find(({name}) => /^(?:li|ul|ol)$/.test(name))?.name === 'li'),
  },
  {name: 'empty <div>', test: fits(/<div\b[^>]*>\s*<\/div>/i)},
  {
    name: 'heading equal to the title',
    test: whether((file) => headings(file).some((text) => bare(text) === bare(file.title))),
  },
  {
    name: 'bold lines that are headings',
    test: (file) => boldParagraphs(file, (text) => text.length <= 40 && !/[。：:]$/.test(text)),
  },
  {name: 'bold standfirst', test: whether(({body}) => isLead(/<p\b[^>]*>.*?<\/p>/s.exec(body)?.[0] ?? ''))},
  {name: 'bold or italic runs over 200 characters', test: matchesOf(/<(?:strong|b|em|i)\b[^>]*>[^<]{201,}</g)},
  {name: 'tables', test: (file) => starts(file, 'table').length},
  {
    name: '… of more than two cells',
    test: whether((file) => starts(file, 'td').length + starts(file, 'th').length > 2),
  },
  {name: '<pre>', test: (file) => starts(file, 'pre').length},
  {name: 'zero-width space', test: fits(/\u200b/)},
  {name: 'U+FEFF, soft hyphen, word joiner', test: fits(/[\ufeff\u00ad\u2060]/)},
  {name: 'direction marks', test: fits(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/)},
  {name: 'literal entities after decoding', test: fits(/&(?:nbsp|amp|lt|gt|quot|#\d+);/, 'plain')},
  {name: 'blocks indented with U+3000', test: fits(/<p\b[^>]*>\s*\u3000/i)},
  {name: 'blocks indented with spaces', test: fits(/<p\b[^>]*>(?:<\w+>)* {2,}/i)},
]

const isLead = (paragraph: string): boolean =>
  /^<p\b[^>]*>\s*<(strong|b)\b[^>]*>[^<]{41,}<\/\1>\s*<\/p>$/i.test(paragraph)

/** Counts of damaged and unusual markup. docs/format.md §6. */
export const markup: Topic = {
  title: '§6 Markup',
  counters: [
    ...damage,
    ...REMOVED.map((name) => ({name: `<${name}>`, test: (file: RawFile) => starts(file, name).length})),
    ...layout,
  ],
  measures: [{name: 'start tags', of: ({tags}) => tags.filter(({closing}) => !closing).length}],
}
