import {captionsOf, creditIn, LAYOUTS_OF, type Layout, wordsInLayout} from '../captions.ts'
import {earlierWith} from '../corpus.ts'
import {type Counter, fits, matchesOf, type Topic, whether} from '../counter.ts'
import {itemsBehind, itemsOfPage, titlesOf} from '../galleries.ts'
import {attribute, hasClass, type RawFile, squeezed, starts} from '../raw.ts'

const textsOf = (file: RawFile, layout: Layout): readonly string[] => wordsInLayout(file, layout).map(squeezed)
const filled = (layout: Layout) => (file: RawFile) => textsOf(file, layout).filter((text) => text !== '').length
const empty = (layout: Layout) => (file: RawFile) => textsOf(file, layout).filter((text) => text === '').length
const withClass = (name: string, className: string) => (file: RawFile) =>
  starts(file, name).filter((tag) => hasClass(tag, className)).length
const captioned = (test: (caption: string) => boolean) => (file: RawFile) => captionsOf(file).filter(test).length

/** Counters of the layout that four outlets share. */
const small = ['dw', 'voa', 'nyt', 'reuters'].flatMap((outlet): readonly Counter[] => [
  {name: 'small below the picture, not empty', outlet, test: filled('small')},
  {name: 'small below the picture, empty', outlet, test: empty('small')},
])

const wordpress = ['epochtimes', 'bitterwinter', 'cdt', 'iyouport'].flatMap((outlet): readonly Counter[] => [
  {
    name: 'wp-caption',
    outlet,
    test: (file) => file.tags.filter((tag) => !tag.closing && hasClass(tag, 'wp-caption')).length,
  },
  {name: 'wp-caption-text, not empty', outlet, test: filled('wordpress')},
])

const rows: readonly Counter[] = [
  {name: 'small below a sound, not empty', outlet: 'voa', test: filled('smallOfSound')},
  {name: 'gallery behind an h3: files', outlet: 'dw', test: whether((file) => itemsBehind(file).length > 0)},
  {name: 'gallery behind an h3: galleries', outlet: 'dw', test: (file) => itemsBehind(file).length},
  {
    name: '… of three items or more',
    outlet: 'dw',
    test: (file) => itemsBehind(file).filter((items) => items >= 3).length,
  },
  {
    name: 'items of galleries behind an h3',
    outlet: 'dw',
    test: (file) => itemsBehind(file).reduce((sum, items) => sum + items, 0),
  },
  {name: 'gallery page', outlet: 'dw', test: whether((file) => itemsOfPage(file) > 0)},
  {name: 'items of gallery pages', outlet: 'dw', test: itemsOfPage},
  {name: 'figcaption, not empty', outlet: 'bbc', test: filled('figcaption')},
  {name: 'figcaption, empty', outlet: 'bbc', test: empty('figcaption')},
  {
    name: '… ending in ©agency',
    outlet: 'bbc',
    test: (file) => textsOf(file, 'figcaption').filter((text) => /©[^©]{1,40}$/.test(text)).length,
  },
  {name: 'caption with 图像来源', outlet: 'bbc', test: matchesOf(/图像来源/g)},
  {name: 'picinfo, not empty', outlet: 'cna', test: filled('picinfo')},
  {name: 'picinfo, empty', outlet: 'cna', test: empty('picinfo')},
  {name: 'figure-media', outlet: 'zaobao', test: withClass('div', 'figure-media')},
  {
    name: '… with a figcaption behind it',
    outlet: 'zaobao',
    test: matchesOf(/<div class="figure-media"[^>]*>(?:(?!<\/div>).)*<\/div>\s*<figcaption/gs),
  },
  {name: 'gallery slides', outlet: 'zaobao', test: withClass('div', 'figure-media-gallery-slide')},
  {name: 'inline figure', outlet: 'zaobao', test: (file) => starts(file, 'figure').length},
  ...wordpress,
  {name: 'contentImage', outlet: 'voa', test: withClass('div', 'contentImage')},
  {name: 'PrimaryAsset', outlet: 'reuters', test: matchesOf(/class="[^"]*PrimaryAsset_container/g)},
  {name: 'Image_caption', outlet: 'reuters', test: withClass('div', 'Image_caption')},
  {
    name: '… with REUTERS/Name',
    outlet: 'reuters',
    test: matchesOf(/<div class="Image_caption">(?:(?!<\/div>).)*REUTERS\/[^<]*/gs),
  },
  {
    name: 'image-inline',
    outlet: 'rfa',
    test: (file) => file.tags.filter((tag) => !tag.closing && hasClass(tag, 'image-inline')).length,
  },
  {name: 'image-caption, not empty', outlet: 'rfa', test: filled('rfa')},
  {name: 'zoom copy', outlet: 'rfa', test: matchesOf(/id="zoomattribute"/g)},
  {name: 'm-figure with a caption', outlet: 'rfi', test: filled('figcaption')},
  {name: 'photo-caption', outlet: 'chinafile', test: withClass('div', 'photo-caption')},
  {name: 'photo-credit', outlet: 'chinafile', test: withClass('div', 'photo-credit')},
  {
    name: 'alt and title as caption',
    outlet: 'rti',
    test: (file) => starts(file, 'img').filter((tag) => attribute(tag, 'title') !== '').length,
  },
]

const sameGallery = earlierWith((file) => titlesOf(file)[0] ?? null)

/** Counts of captions and galleries. docs/format.md §8. */
export const captions: Topic = {
  title: '§8 Captions and galleries',
  counters: [
    ...small,
    ...rows,
    {name: 'captions over 120 characters', test: captioned((text) => squeezed(text).length > 120)},
    {name: 'figures', test: (file) => starts(file, 'figure').length},
    {name: 'figcaptions', test: (file) => starts(file, 'figcaption').length},
    {name: 'credit at the end of a caption', test: captioned((text) => creditIn(text) !== null)},
    {name: 'captions', test: captioned(() => true)},
    ...Object.keys(LAYOUTS_OF).map((outlet) => ({name: 'captions', outlet, test: captioned(() => true)})),
    {
      name: 'gallery that an earlier file has',
      outlet: 'dw',
      test: whether((file, corpus) => sameGallery(file, corpus) !== null),
    },
    {name: 'two galleries', outlet: 'dw', test: whether((file) => itemsBehind(file).length > 1)},
    {name: 'gallery behind an h3 in a body', outlet: 'dw', test: fits(/<h3>[^<]*相关图集/)},
  ],
  measures: [
    {name: 'items of a gallery', outlet: 'dw', of: (file) => itemsBehind(file)[0] ?? null},
    {name: 'items of a gallery page', outlet: 'dw', of: (file) => itemsOfPage(file) || null},
  ],
}
