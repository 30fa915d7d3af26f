import type {RawFile} from './raw.ts'
import {cut} from './tags.ts'

/** One gallery item: `<div><img …>[<br>]<b>name</b>：text</div>`. docs/format.md §8. */
const ITEM = /<div><img\b[^>]*>(?:<br\s*\/?>)?<b>(.*?)<\/b>(?:：|:)?(.*?)<\/div>/gs
const HEADING = /<h3>[^<]*相关图集[^<]*<\/h3>/g

/** The number of items of each gallery that follows a heading. */
export function itemsBehind({body}: RawFile): readonly number[] {
  return [...body.matchAll(HEADING)].map((heading) => itemsFrom(body, heading.index + heading[0].length))
}

/** The number of items of a page that consists only of a gallery; 0 for other pages. */
export const itemsOfPage = ({body}: RawFile): number => (/^<div><img\b/.test(body) ? itemsFrom(body, 0) : 0)

/** Titles of the galleries that follow a heading, without the prefix `相关图集：`. */
export const titlesOf = ({body}: RawFile): readonly string[] =>
  (body.match(HEADING) ?? []).map((heading) =>
    cut(heading)
      .text.replace(/^.*?相关图集：/, '')
      .trim(),
  )

/** The bold name and the following text of each gallery item of a file. */
export const wordsOfItems = (file: RawFile): readonly (readonly [string, string])[] =>
  [...galleriesIn(file).matchAll(ITEM)].map(([, name = '', text = '']) => [cut(name).text, cut(text).text])

/** The HTML of a file's galleries: those that follow headings, or the whole body. */
export const galleriesIn = (file: RawFile): string => (itemsOfPage(file) > 0 ? file.body : parted(file.body).galleries)

/** Splits a body into its galleries and the rest, which alone counts for language and length. */
export function parted(body: string): {readonly galleries: string; readonly rest: string} {
  const galleries: string[] = []
  let rest = ''
  let at = 0
  for (const {0: heading, index} of body.matchAll(HEADING)) {
    const end = index + heading.length + items(body, index + heading.length).length
    galleries.push(body.slice(index, end))
    rest += body.slice(at, index)
    at = end
  }
  return {galleries: galleries.join(''), rest: rest + body.slice(at)}
}

const itemsFrom = (body: string, at: number): number => items(body, at).count

function items(body: string, at: number): {readonly count: number; readonly length: number} {
  const item = new RegExp(ITEM.source, 'sy')
  item.lastIndex = at
  let count = 0
  let end = at
  for (; item.test(body); count++) end = item.lastIndex
  return {count, length: end - at}
}
