import {type Topic, whether} from '../counter.ts'
import {withoutFooters} from '../footers.ts'
import {itemsOfPage} from '../galleries.ts'
import {type RawFile, squeezed, starts} from '../raw.ts'
import {withoutTime} from '../stated.ts'
import {cut, decoded} from '../tags.ts'
import {isVideoPage} from './embeds.ts'

/** The article's text without the line of its time and without feed footers. */
const articleText = ({body}: RawFile): string => squeezed(cut(withoutFooters(withoutTime(body))).text)

/** The same text without `time` elements and without the title in headings or at the beginning. */
function ownText({body, title}: RawFile): string {
  const heading = squeezed(decoded(title))
  const rest = withoutFooters(withoutTime(body.replace(/<time\b[^>]*>[^<]*<\/time>/g, '')))
  let text = squeezed(cut(rest.replace(HEADING, (whole) => (squeezed(cut(whole).text) === heading ? '' : whole))).text)
  while (heading !== '' && text.startsWith(heading)) text = text.slice(heading.length)
  return text
}

const HEADING = /<(h[1-6])\b[^>]*>.*?<\/\1>/gis

const media = (file: RawFile): number =>
  ['img', 'video', 'audio', 'iframe'].reduce((sum, name) => sum + starts(file, name).length, 0)

/** Whether a file has neither text nor media. */
export const isEmpty = (file: RawFile): boolean => articleText(file) === '' && media(file) === 0
/** Whether a file that is not empty has fewer than 60 characters of text. */
export const isStub = (file: RawFile): boolean => !isEmpty(file) && ownText(file).length < 60
/** Whether the text exceeds 100 KB, as only lists of names do. */
export const isNameList = ({plain}: RawFile): boolean => Buffer.byteLength(plain) > 100_000

/** Counts of empty, short and list-like articles. docs/format.md §14. */
export const quality: Topic = {
  title: '§14 Quality',
  counters: [
    {name: 'no text and no media', test: whether(isEmpty)},
    {name: 'under 60 characters, or the title alone', test: whether(isStub)},
    {
      name: '… neither a video nor a gallery page',
      test: whether((file) => isStub(file) && !isVideoPage(file) && itemsOfPage(file) === 0),
    },
    {name: 'truncated', test: whether(({body}) => /\.\.\.more<\/a>|Continue reading/.test(body))},
    {name: 'video', outlet: 'dw', test: whether(isVideoPage)},
    {name: 'gallery', outlet: 'dw', test: whether((file) => itemsOfPage(file) > 0)},
    {name: 'list', outlet: 'cctv', test: whether((file) => starts(file, 'li').length > 0)},
    {name: 'list of names, over 100 KB', outlet: 'wqw', test: whether(({bytes}) => bytes > 100_000)},
    {name: '… of text', outlet: 'wqw', test: whether(isNameList)},
  ],
  measures: [{name: 'characters of text', of: (file) => articleText(file).length}],
}
