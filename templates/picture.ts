import {html} from '../src/model/html.ts'
import type {Variant} from '../src/model/picture.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {BodyPart} from '../src/pages/views.ts'

type PicturePart = Extract<BodyPart, {readonly kind: 'picture'}>

/** The displayed width for `sizes`: that of the column, or of a narrower screen; the lead image is wider. */
const SIZES = '(min-width: 44rem) 41rem, 92vw'
const LEAD_SIZES = '(min-width: 74rem) 57rem, (min-width: 44rem) 43rem, 92vw'

/** The `srcset` of an image's variants. */
export const srcset = (variants: readonly Variant[], frame: Frame): string =>
  variants.map(({address, width}) => `${frame.to(address)} ${width}w`).join(', ')

/** A `source` element; none without variants. */
const source = (variants: readonly Variant[], type: string, sizes: string, frame: Frame, media: string | null = null) =>
  variants.length > 0 &&
  html`<source${media !== null && html` media="${media}"`} type="${type}" srcset="${srcset(variants, frame)}" sizes="${sizes}">`

/**
 * Classes of upright images by their least ratio of width to height. The style sheet limits the width of each so that
 * the whole image fits the screen.
 */
const SHAPES = [
  {from: 1.15, name: null},
  {from: 0.85, name: 'square'},
  {from: 0.65, name: 'upright'},
  {from: 0.52, name: 'slender'},
  {from: 0.4, name: 'narrow'},
] as const

/**
 * The class of an image's shape; none for landscape images, and for images so long that readers scroll through them.
 */
const shapeOf = (width: number, height: number): string | null =>
  SHAPES.find(({from}) => width / height >= from)?.name ?? null

/**
 * A stored image. Its width and height reserve its space, and a blurred preview fills it, so that nothing moves when
 * the image loads. Animations play only if the reader does not prefer reduced motion (WCAG 2.2.2, 2.3.3), and never in
 * print.
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
