import type {Random} from './random.ts'

/** A picture being drawn: its size, its numbers, and the gradients and filters it has defined so far. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly random: Random
  readonly defs: string[]
}

export type Point = readonly [x: number, y: number]

/** A gradient stop: where (0 to 1), colour, opacity. */
export type Stop = readonly [at: number, color: string, opacity?: number]

/** A number with one decimal, to keep the SVG short. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

/** The integers from 0 up to, but not including, count. */
export const times = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index)

/** Joins what a drawing function returns for each of count steps. */
export const repeat = (count: number, draw: (index: number) => string): string => times(count).map(draw).join('')

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))

/** The colour that lies part of the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, part: number): string {
  const end = channels(to)
  const mixed = channels(from).map((value, index) => Math.round(value + ((end[index] ?? value) - value) * part))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`

/** A filled rectangle. */
export const rect = (x: number, y: number, w: number, h: number, fill: string, opacity?: number, rx?: number): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"` +
  `${attribute('opacity', opacity)}${attribute('rx', rx)}/>`

/** A filled ellipse, or a circle when only one radius is given. */
export const oval = (x: number, y: number, rx: number, fill: string, opacity?: number, ry = rx): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${attribute('opacity', opacity)}/>`

/** A filled polygon. */
export const shape = (points: readonly Point[], fill: string, opacity?: number): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"` +
  `${attribute('opacity', opacity)}/>`

/** A straight stroke. */
export const stroke = (a: Point, b: Point, color: string, width: number, opacity?: number): string =>
  `<line x1="${n(a[0])}" y1="${n(a[1])}" x2="${n(b[0])}" y2="${n(b[1])}" stroke="${color}" stroke-width="${n(width)}"` +
  `${attribute('opacity', opacity)}/>`

/** A stroke or, with a fill, an area along an SVG path. */
export const curve = (d: string, look: {fill?: string; color?: string; width?: number; opacity?: number}): string =>
  `<path d="${d}" fill="${look.fill ?? 'none'}"${attribute('stroke', look.color)}` +
  `${attribute('stroke-width', look.width)}${attribute('opacity', look.opacity)} stroke-linecap="round"/>`

/** A group with attributes such as `opacity="0.5"`. */
export const group = (attributes: string, content: string): string => `<g ${attributes}>${content}</g>`

const define = (sheet: Sheet, kind: string, attributes: string, content: string): string => {
  const id = `d${sheet.defs.length}`
  sheet.defs.push(`<${kind} id="${id}" ${attributes}>${content}</${kind}>`)
  return `url(#${id})`
}

const stopList = (stops: readonly Stop[]): string =>
  stops
    .map(([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`)
    .join('')

/** A paint that runs from top to bottom. */
export const downward = (sheet: Sheet, stops: readonly Stop[]): string =>
  define(sheet, 'linearGradient', 'x1="0" y1="0" x2="0" y2="1"', stopList(stops))

/** A paint that runs from left to right. */
export const across = (sheet: Sheet, stops: readonly Stop[]): string =>
  define(sheet, 'linearGradient', 'x1="0" y1="0" x2="1" y2="0"', stopList(stops))

/** A paint that runs from the middle outwards. */
export const outward = (sheet: Sheet, stops: readonly Stop[]): string =>
  define(sheet, 'radialGradient', '', stopList(stops))

/** The attribute that blurs a group. */
export const blurred = (sheet: Sheet, x: number, y = x): string =>
  `filter="${define(sheet, 'filter', 'x="-20%" y="-20%" width="140%" height="140%"', `<feGaussianBlur stdDeviation="${x} ${y}"/>`)}"`

/** The attribute that clips a group to a path. */
export const clipped = (sheet: Sheet, d: string): string =>
  `clip-path="${define(sheet, 'clipPath', '', `<path d="${d}"/>`)}"`

/** A paint for the whole sheet. */
export const backdrop = (sheet: Sheet, stops: readonly Stop[]): string =>
  rect(0, 0, sheet.width, sheet.height, downward(sheet, stops))

/** Light that fades to nothing around a point. */
export const glow = (sheet: Sheet, at: Point, radius: number, color: string, opacity: number): string =>
  oval(
    at[0],
    at[1],
    radius,
    outward(sheet, [
      [0, color, opacity],
      [0.35, color, opacity * 0.45],
      [1, color, 0],
    ]),
  )

/** A wandering line from the left edge to the right, as of hills; sums a few waves of falling height. */
export function ridge(sheet: Sheet, y: number, swing: number, roughness = 0.5, steps = 160): readonly Point[] {
  const {random, width} = sheet
  const waves = times(6).map((octave) => ({
    pitch: 2 ** octave * random.between(0.7, 1.3),
    phase: random.between(0, 7),
    weight: roughness ** octave,
  }))
  const total = waves.reduce((sum, wave) => sum + wave.weight, 0)
  return times(steps + 1).map((step) => {
    const along = step / steps
    const sum = waves.reduce((s, wave) => s + Math.sin(along * 5 * wave.pitch + wave.phase) * wave.weight, 0)
    return [along * width, y - (sum / total) * swing]
  })
}

/** The area below a line, down to the foot of the sheet or to a given height. */
export const below = (
  sheet: Sheet,
  line: readonly Point[],
  fill: string,
  foot = sheet.height,
  opacity?: number,
): string => shape([[0, foot], ...line, [sheet.width, foot]], fill, opacity)

/** What is drawn, upside down below a waterline and softened. */
export const mirrored = (sheet: Sheet, waterline: number, opacity: number, content: string): string =>
  group(
    `opacity="${opacity}" ${blurred(sheet, 1.2, 5)}`,
    group(`transform="translate(0 ${n(waterline * 2)}) scale(1 -1)"`, content),
  )
