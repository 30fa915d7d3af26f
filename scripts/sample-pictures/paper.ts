import {n, type Point, rect, type Sheet} from './draw.ts'

/** The ground of every chart. */
export const paper = '#fbf8f0'

/** Lines and letters. */
export const ink = '#2b2a28'

/** The one colour that stands out. */
export const accent = '#a5473a'

/** Lines of the grid. */
export const rule = '#d8d0bf'

/** A Latin label; the pictures must not depend on installed Chinese fonts. */
export const label = (at: Point, words: string, size = 26, look = ''): string =>
  `<text x="${n(at[0])}" y="${n(at[1])}" font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif" font-size="${size}" fill="${ink}" ${look}>${words}</text>`

/** A sheet of one colour. */
export const ground = (sheet: Sheet, color = paper): string => rect(0, 0, sheet.width, sheet.height, color)
