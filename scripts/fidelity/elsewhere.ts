import {isSameTitle} from '../../src/body/same-title.ts'
import {parseMoment} from '../../src/time/instant.ts'
import type {ShownArticle} from './in-browser/article.ts'
import type {Line} from './in-browser/lines.ts'
import {bare} from './text.ts'

/** Places of a page outside its text that may show words of the body. */
export const PLACES = ['title', 'section', 'time', 'byline', 'record'] as const
export type Place = (typeof PLACES)[number]

/** Separators between names. */
const BETWEEN = /[,，、;；·/&|]|\s(?:and|und|et)\s|[和与與]/i

/** Words that a program wrote in place of a missing part of a name. */
const NO_VALUE = /\b(?:null|undefined|NaN)\b/g

/** A numeric date, with or without a time. */
const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:\s*-?\s*\d{1,2}:\d\d(?::\d\d)?)?/
/** Most further characters in a line with names and a date, such as "submitted on Friday". */
const FEW = 10

/** The place outside the text where our page shows a line of the body; null if it does not. */
export function placeOf({text, timed}: Line, page: ShownArticle): Place | null {
  const words = comparable(text)
  if (isSameTitle(text, page.title)) return 'title'
  if (words !== '' && words === comparable(page.section)) return 'section'
  if (page.timed && (timed || parseMoment(text, 'UTC') !== null)) return 'time'
  if (isByline(text, page.byline) || isStatement(text, page)) return 'byline'
  return page.record.some((entry) => entry.split(/\s*·\s*/).some((one) => comparable(one) === words)) ? 'record' : null
}

/** Whether a line consists of names that all occur in our byline, in any order and case. */
function isByline(text: string, byline: string): boolean {
  const ours = comparable(byline).toLowerCase()
  const names = text
    .replace(NO_VALUE, '')
    .split(BETWEEN)
    .map((name) => comparable(name).toLowerCase())
    .filter((name) => name !== '')
  return names.length > 0 && names.every((name) => name.length > 1 && ours.includes(name))
}

/** Whether a line only states the author and the date, as many publishing systems print it, and our page has both. */
function isStatement(text: string, {byline, timed}: ShownArticle): boolean {
  if (!timed || !DATE.test(text)) return false
  const names = byline.split(/\s*·\s*/).map((name) => name.trim())
  const named = names.filter((name) => name !== '' && text.includes(name))
  const rest = named.reduce((left, name) => left.replace(name, ''), text.replace(DATE, ''))
  return named.length > 0 && bare(rest).length <= FEW
}

const comparable = (text: string): string => bare(text).replace(/["'“”‘’「」『』《》]/g, '')
