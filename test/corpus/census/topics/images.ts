import {type Counter, type Topic, whether} from '../counter.ts'
import {addressesOf, FORMS, type Form, FURNITURE, formOf, isTiny, picturesOf} from '../pictures.ts'
import {attribute, type RawFile, squeezed, starts} from '../raw.ts'
import {withoutTime} from '../stated.ts'
import {cut, type Tag} from '../tags.ts'

const count =
  (test: (picture: Tag) => boolean) =>
  (file: RawFile): number =>
    picturesOf(file).filter(test).length
const inForm = (form: Form) => count((picture) => formOf(picture) === form)
const lacksSrc = (picture: Tag): boolean => formOf(picture) === 'no src'
const isFile = (name: string) => /\.(?:jpe?g|png|gif|webp)$/i.test(name)

/** Whether the first picture follows fewer than 60 characters of text and is not furniture. */
const leads = whether((file) => {
  const first = picturesOf(file).find(
    (picture) => !/^(?:src=""|no src)$/.test(formOf(picture)) || picture.attributes.has('data-src'),
  )
  if (!first || Object.values(FURNITURE).some((name) => addressesOf(first).some((address) => name.test(address))))
    return false
  const before = withoutTime(file.body.slice(0, first.at))
  return squeezed(cut(before).text).length < 60
})

const other: readonly Counter[] = [
  {name: 'no src, data-src instead', test: count((picture) => lacksSrc(picture) && picture.attributes.has('data-src'))},
  {name: 'no src, no data-src', test: count((picture) => lacksSrc(picture) && !picture.attributes.has('data-src'))},
  {
    name: 'raw CJK in the path',
    test: count((picture) => /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(attribute(picture, 'src'))),
  },
  {name: 'srcset', test: count((picture) => picture.attributes.has('srcset'))},
  {
    name: '<source srcset>',
    test: (file) => starts(file, 'source').filter((tag) => tag.attributes.has('srcset')).length,
  },
  {
    name: 'data-image-dataset',
    outlet: 'rfi',
    test: (file) => file.tags.filter((tag) => tag.attributes.has('data-image-dataset')).length,
  },
  {
    name: 'weserv, a video’s poster',
    test: (file) =>
      starts(file, 'video').filter((tag) => /\/\/images\.weserv\.nl/.test(attribute(tag, 'poster'))).length,
  },
  {name: '<noscript>', test: (file) => starts(file, 'noscript').length},
  {name: 'pictures in <noscript>', test: (file) => starts(file, 'img').filter((tag) => tag.inNoscript).length},
  {
    name: 'pictures in <noscript>',
    outlet: 'iyouport',
    test: (file) => starts(file, 'img').filter((tag) => tag.inNoscript).length,
  },
  {name: 'sides of at most 6 pixels', test: count(isTiny)},
  {
    name: 'empty src at the top',
    outlet: 'dw',
    test: whether(({body}) => /^<div><i>.*?<\/i><\/div><img src=""/s.test(body)),
  },
]

const alternatives: readonly Counter[] = [
  {name: 'alt, not empty', test: count((picture) => attribute(picture, 'alt') !== '')},
  {name: 'alt that is a file name', test: count((picture) => isFile(attribute(picture, 'alt')))},
  {
    name: 'alt equal to the caption',
    outlet: 'cna',
    test: (file) => {
      const captions = new Set(
        [...file.body.matchAll(/class=["']picinfo["']>(.*?)<\/div>/gs)].map((found) =>
          squeezed(cut(found[1] ?? '').text),
        ),
      )
      return picturesOf(file).filter(
        (picture) => captions.has(squeezed(attribute(picture, 'alt'))) && attribute(picture, 'alt') !== '',
      ).length
    },
  },
  {
    name: 'alt equal to its title',
    outlet: 'rti',
    test: count(
      (picture) => attribute(picture, 'alt') !== '' && attribute(picture, 'alt') === attribute(picture, 'title'),
    ),
  },
]

const forms: readonly Form[] = [...(Object.keys(FORMS) as Form[]), 'path-relative', 'src=""']

/** Counts of pictures and their addresses. docs/format.md §7. */
export const images: Topic = {
  title: '§7 Pictures',
  counters: [
    {name: 'pictures', test: count(() => true)},
    {name: 'files without a picture', test: whether((file) => picturesOf(file).length === 0)},
    ...forms.map((form): Counter => ({name: form, test: inForm(form)})),
    ...other,
    ...Object.entries(FURNITURE).map(([name, pattern]): Counter => {
      return {name, test: count((picture) => addressesOf(picture).some((address) => pattern.test(address)))}
    }),
    ...alternatives,
    {name: 'picture before 60 characters of text', test: leads},
    ...['dw', 'voa', 'nyt', 'rfi', 'cna', 'bbc', 'zaobao', 'reuters'].map((outlet): Counter => {
      return {name: 'picture before 60 characters of text', outlet, test: leads}
    }),
  ],
  measures: [{name: 'pictures in a file', of: (file) => picturesOf(file).length}],
}
