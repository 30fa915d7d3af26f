import {hasRightToLeft} from '../src/model/direction.ts'
import {type Html, html} from '../src/model/html.ts'
import type {Frame} from '../src/pages/frame.ts'

/** The attribute for text in another language than the interface, whose language the element inherits. */
export const langIn = (lang: string, {language}: Frame): Html | null =>
  lang === language ? null : html` lang="${lang}"`

const AUTO = html` dir="auto"`

/** The attribute for text that may run from right to left; other text has the direction of the page. */
export const directionOf = (text: string): Html | null => (hasRightToLeft(text) ? AUTO : null)
