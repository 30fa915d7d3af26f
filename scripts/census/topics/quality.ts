import {type Topic, whether} from '../counter.ts'
import {itemsOfPage} from '../galleries.ts'
import {type RawFile, squeezed, starts} from '../raw.ts'
import {withoutTime} from '../stated.ts'
import {cut, decoded} from '../tags.ts'
import {FEED_FOOTER} from './boilerplate.ts'
import {isVideoPage} from './embeds.ts'

/** Text of the article alone: without the line of its time and the feed's footer. */
const articleText = ({body}: RawFile): string => squeezed(cut(withoutTime(body).replace(FEED_FOOTER, '')).text)

const media = (file: RawFile): number =>
  ['img', 'video', 'audio', 'iframe'].reduce((sum, name) => sum + starts(file, name).length, 0)

/** FORMAT §14. */
export const quality: Topic = {
  title: '§14 Quality',
  counters: [
    {name: 'no text and no media', test: whether((file) => articleText(file) === '' && media(file) === 0)},
    {
      name: 'under 60 characters, or the title alone',
      test: whether((file) => {
        const text = articleText(file)
        return text !== '' && (text.length < 60 || text === squeezed(decoded(file.title)))
      }),
    },
    {name: 'truncated', test: whether(({body}) => /\.\.\.more<\/a>|Continue reading/.test(body))},
    {name: 'video', outlet: 'dw', test: whether(isVideoPage)},
    {name: 'gallery', outlet: 'dw', test: whether((file) => itemsOfPage(file) > 0)},
    {name: 'list', outlet: 'cctv', test: whether((file) => starts(file, 'li').length > 0)},
    {name: 'list of names, over 100 KB', outlet: 'wqw', test: whether(({bytes}) => bytes > 100_000)},
  ],
  measures: [{name: 'characters of text', of: (file) => articleText(file).length}],
}
