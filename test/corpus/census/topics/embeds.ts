import {type Counter, type Topic, whether} from '../counter.ts'
import {hasClass, type RawFile, starts} from '../raw.ts'
import {statedIn} from '../stated.ts'

const frames = (file: RawFile, pattern: RegExp): number =>
  starts(file, 'iframe').filter(({attributes}) =>
    pattern.test(attributes.get('src') || attributes.get('data-src') || ''),
  ).length
const quotes = (className: string) => (file: RawFile) =>
  starts(file, 'blockquote').filter((tag) => hasClass(tag, className)).length

const HOSTS: Readonly<Record<string, RegExp>> = {
  'YouTube, Vimeo': /youtu\.?be|vimeo\.com/i,
  'Facebook video': /facebook\.com\/(?:plugins\/video|video)/i,
  'Facebook, other': /facebook\.com\/(?!plugins\/video|video)/i,
  'documents, maps, figures': /documentcloud|docs\.google|google\.com\/maps|infogram|infographics|datawrapper/i,
  sound: /acast|soundcloud|spotify/i,
  'chinadigitaltimes.net': /chinadigitaltimes\.net/i,
  empty: /^$/,
}

/** Whether a body has a video, no picture and no stated time. docs/format.md §12. */
export const isVideoPage = (file: RawFile): boolean =>
  statedIn(file) === null && starts(file, 'video').length > 0 && starts(file, 'img').length === 0

/** Counts of embedded players and quotes. docs/format.md §12. */
export const embeds: Topic = {
  title: '§12 Embeds',
  counters: [
    {name: 'iframes', test: (file) => starts(file, 'iframe').length},
    {
      name: '… with data-src alone',
      test: (file) =>
        starts(file, 'iframe').filter(({attributes}) => !attributes.get('src') && attributes.has('data-src')).length,
    },
    ...Object.entries(HOSTS).map(
      ([name, pattern]): Counter => ({name: `… ${name}`, test: (file) => frames(file, pattern)}),
    ),
    {
      name: 'wp-embedded-content',
      test: (file) => file.tags.filter((tag) => !tag.closing && hasClass(tag, 'wp-embedded-content')).length,
    },
    {name: 'twitter quotes', test: quotes('twitter-tweet')},
    {name: 'instagram quotes', test: quotes('instagram-media')},
    {name: 'videos', test: (file) => starts(file, 'video').length},
    {name: 'videos', outlet: 'voa', test: (file) => starts(file, 'video').length},
    {name: 'videos', outlet: 'dw', test: (file) => starts(file, 'video').length},
    {name: 'video page', outlet: 'dw', test: whether(isVideoPage)},
    {name: 'sounds', test: (file) => starts(file, 'audio').length},
  ],
}
