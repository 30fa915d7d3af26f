import type {Oklch} from 'culori'

/** A colour as `#rrggbb`. */
export type Hex = string

/** The colours that hang on an archive's accent, of one theme. */
export interface AccentColours {
  readonly accent: Hex
  /** What days are shaded with, from few articles to many. */
  readonly heat: readonly [Hex, Hex, Hex, Hex]
}

/** What a theme's colours are measured against: its paper, and what is printed on the four shades. */
interface Ground {
  readonly paper: Hex
  readonly accentLightness: number
  readonly steps: readonly {readonly lightness: number; readonly chroma: number; readonly ink: Hex}[]
  /** Towards more contrast with the paper. */
  readonly away: 1 | -1
}

/** Lightness and share of the accent's chroma of each shade (OKLCH), as in the style sheet's own red. */
const LIGHT: Ground = {
  paper: '#fbf9f4',
  accentLightness: 0.48,
  steps: [
    {lightness: 0.88, chroma: 0.2, ink: '#1b1a17'},
    {lightness: 0.76, chroma: 0.44, ink: '#1b1a17'},
    {lightness: 0.57, chroma: 0.81, ink: '#ffffff'},
    {lightness: 0.43, chroma: 0.91, ink: '#ffffff'},
  ],
  away: -1,
}
const DARK: Ground = {
  paper: '#151412',
  accentLightness: 0.74,
  steps: [
    {lightness: 0.32, chroma: 0.3, ink: '#e9e5db'},
    {lightness: 0.43, chroma: 0.54, ink: '#ffffff'},
    {lightness: 0.69, chroma: 0.73, ink: '#151412'},
    {lightness: 0.79, chroma: 0.6, ink: '#151412'},
  ],
  away: 1,
}

/** Contrast of small text (WCAG 2.2, 1.4.3), and a little more, since shades are rounded. */
const CONTRAST = 4.6
const STEP = 0.005

/**
 * The colours of both themes from one: its hue and its strength are kept, its lightness is what text can be read in.
 * `accent` is `#rrggbb`.
 */
export async function accentColours(
  accent: Hex,
): Promise<{readonly light: AccentColours; readonly dark: AccentColours}> {
  // Loaded by who chose a colour alone.
  const {converter, formatHex, toGamut, wcagContrast} = await import('culori')
  const own = converter('oklch')(accent)
  if (!own) throw new Error(`${accent} is no colour.`)
  const inGamut = toGamut('rgb', 'oklch')
  const hexOf = (lightness: number, chroma: number): Hex => {
    const colour: Oklch = {mode: 'oklch', l: lightness, c: chroma, ...(own.h === undefined ? {} : {h: own.h})}
    return formatHex(inGamut(colour))
  }
  /** The colour nearest to a lightness that stands out enough from another. */
  const readable = (lightness: number, chroma: number, against: Hex, away: 1 | -1): Hex => {
    for (let l = lightness; l > 0 && l < 1; l += away * STEP) {
      const hex = hexOf(l, chroma)
      if (wcagContrast(hex, against) >= CONTRAST) return hex
    }
    return away > 0 ? '#ffffff' : '#000000'
  }
  const coloursOn = ({paper, accentLightness, steps, away}: Ground): AccentColours => {
    const shades = steps.map(({lightness, chroma, ink}) => {
      const isDarkInk = wcagContrast(ink, '#ffffff') > wcagContrast(ink, '#000000')
      return readable(lightness, chroma * own.c, ink, isDarkInk ? 1 : -1)
    })
    const [one = paper, two = paper, three = paper, four = paper] = shades
    return {accent: readable(accentLightness, own.c, paper, away), heat: [one, two, three, four]}
  }
  return {light: coloursOn(LIGHT), dark: coloursOn(DARK)}
}

/** The rules that put an accent's colours in place of the style sheet's own. */
export async function accentSheet(accent: Hex): Promise<string> {
  const {light, dark} = await accentColours(accent)
  const shades = light.heat.map((shade, at) => `--h${at + 1}:light-dark(${shade},${dark.heat[at] ?? shade})`)
  const rules = [`--accent:light-dark(${light.accent},${dark.accent})`, ...shades]
  return `@supports (color:light-dark(#000,#fff)){:root{${rules.join(';')}}}\n`
}
