import {html} from '../src/model/html.ts'
import type {Variant} from '../src/model/picture.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {BodyPart} from '../src/pages/views.ts'

type PicturePart = Extract<BodyPart, {readonly kind: 'picture'}>

/** As wide as the column, or as the screen where that is narrower; a picture before the text is wider. */
const SIZES = '(min-width: 44rem) 41rem, 92vw'
const LEAD_SIZES = '(min-width: 74rem) 57rem, (min-width: 44rem) 43rem, 92vw'

export const srcset = (variants: readonly Variant[], frame: Frame): string =>
  variants.map(({address, width}) => `${frame.to(address)} ${width}w`).join(', ')

/** A choice for browsers; none where there is nothing to choose. */
const source = (variants: readonly Variant[], type: string, sizes: string, frame: Frame, media: string | null = null) =>
  variants.length > 0 &&
  html`<source${media !== null && html` media="${media}"`} type="${type}" srcset="${srcset(variants, frame)}" sizes="${sizes}">`

/** Upright pictures by the least share of width to height: the style sheet says how wide each may be, to be seen whole. */
const SHAPES = [
  {from: 1.15, name: null},
  {from: 0.85, name: 'square'},
  {from: 0.65, name: 'upright'},
  {from: 0.52, name: 'slender'},
  {from: 0.4, name: 'narrow'},
] as const

/** The class of a picture's shape; none for what lies, and for what is so long that it is read by scrolling. */
const shapeOf = (width: number, height: number): string | null =>
  SHAPES.find(({from}) => width / height >= from)?.name ?? null

/**
 * A stored picture. Width and height keep its place, and a few blurred pixels stand in it: nothing jumps when it comes.
 * What moves does so only for readers who have not asked for stillness (WCAG 2.2.2, 2.3.3), and stands still on paper.
 */
export function picture({picture: stored, alt, first}: PicturePart, frame: Frame) {
  const {variants, avif, jpeg, animated, preview, note, width, height} = stored
  const sizes = first ? LEAD_SIZES : SIZES
  const shown = jpeg.length > 0 ? jpeg : variants
  const largest = shown.at(-1) ?? variants[0]
  const shape = shapeOf(width, height)
  const box = preview === null ? 'see-through' : 'place'
  const classes = html` class="${shape === null ? box : `${box} ${shape}`}"`
  const img = html`<img src="${frame.to(largest.address)}" srcset="${srcset(shown, frame)}" sizes="${sizes}" width="${width}" height="${height}" alt="${alt}"${
    first ? html` fetchpriority="high"` : html` loading="lazy"`
  } decoding="async"${preview === null && classes}>`
  const sources = [
    source(animated, 'image/webp', sizes, frame, 'screen and (prefers-reduced-motion: no-preference)'),
    source(avif, 'image/avif', sizes, frame),
    jpeg.length > 0 && source(variants, 'image/webp', sizes, frame),
  ].filter((one) => one !== false)
  const whole = sources.length > 0 ? html`<picture>${sources}${img}</picture>` : img
  const place =
    preview === null
      ? whole
      : html`<span${classes}><img class="preview" src="data:image/webp;base64,${preview}" width="${width}" height="${height}" alt="">${whole}</span>`
  return html`${place}${note !== null && html`<small class="caveat" lang="${frame.language}" dir="auto">${frame.words.pictureNote[note]}</small>`}`
}
