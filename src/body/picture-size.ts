import type {Element} from 'hast'
import {attribute} from './context.ts'

/** The sides at which a page shows a picture, in CSS pixels; null where it states none, or one relative to the page. */
export interface DeclaredSize {
  readonly width: number | null
  readonly height: number | null
}

/** CSS pixels of one unit (CSS Values 4, §5 and §6), with the usual font: 16 pixels, and 8 for an `ex` and a `ch`. */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  rem: 16,
  em: 16,
  ex: 8,
  ch: 8,
  ic: 16,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
}

const LENGTH = /^\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*(?:!important)?$/i

/**
 * A length in CSS pixels: `16`, `1px`, `1.5rem`, `12pt`. Null for a share of the page (`50%`, `10vw`), unless it is
 * nothing of it, for `auto`, and for calculations.
 */
export function pixelsOf(length: string): number | null {
  if (length === '') return null
  const [, number = '', unit = ''] = LENGTH.exec(length.trim()) ?? []
  if (number === '') return null
  const value = Number(number)
  const factor = unit === '' ? 1 : PIXELS[unit.toLowerCase()]
  return factor === undefined ? (value === 0 ? 0 : null) : value * factor
}

/**
 * The declared size of a picture. A declaration of `style` wins over the attribute, and `max-width` and `max-height`
 * limit both (HTML standard, 15.4.3; CSS 2.1, 10.4).
 */
export function declaredSize(img: Element): DeclaredSize {
  const style = attribute(img, 'style')
  const styled = /width|height/i.test(style) ? lengthsIn(style) : null
  const side = (name: 'width' | 'height'): number | null => {
    const own = styled?.get(name)
    const length = own === undefined ? pixelsOf(attribute(img, name)) : pixelsOf(own)
    const most = pixelsOf(styled?.get(`max-${name}`) ?? '')
    return length === null || most === null ? (length ?? most) : Math.min(length, most)
  }
  return {width: side('width'), height: side('height')}
}

const DECLARATION = /(?:^|;)\s*((?:max-)?(?:width|height))\s*:\s*([^;]*)/gi

const lengthsIn = (style: string): ReadonlyMap<string, string> =>
  new Map([...style.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]))

/** A picture of at most `ICON` CSS pixels on one side, or of at most `SMALL` on both, is none of an article. */
const ICON = 20
const SMALL = 32

/** Whether a size is that of a line, a spacer, a counter or an icon. docs/format.md §7. */
export function isTinySize({width, height}: DeclaredSize): boolean {
  const sides = [width, height].filter((side) => side !== null)
  if (sides.length === 0) return false
  return Math.min(...sides) <= ICON || (sides.length === 2 && Math.max(...sides) <= SMALL)
}

/**
 * Whether two sides are small whole numbers that state a shape, as `16` and `9` do. Pages that load pictures late
 * reserve their space so.
 */
export const isRatio = ({width, height}: DeclaredSize): boolean =>
  width !== null && height !== null && RATIOS.has(`${width}:${height}`)

const RATIOS = new Set([
  '16:9',
  '16:10',
  '9:16',
  '4:3',
  '3:4',
  '3:2',
  '2:3',
  '5:4',
  '4:5',
  '21:9',
  '2:1',
  '1:2',
  '5:3',
  '7:5',
])
