import type {Oklch} from 'culori'

/** A colour as `#rrggbb`. */
export type Hex = string

/** The colours derived from the accent, for the light or the dark theme. */
export interface AccentColours {
  readonly accent: Hex
  /** The four shades of a day in calendars, from few articles to many. */
  readonly heat: readonly [Hex, Hex, Hex, Hex]
}

/** The fixed colours of a theme, and the lightness and chroma of those that are derived. */
interface Ground {
  readonly paper: Hex
  /** OKLCH lightness of the accent, before it is changed for contrast. */
  readonly accentLightness: number
  /** The four shades: OKLCH lightness, chroma as a share of the accent's, and the colour of the text on the shade. */
  readonly steps: readonly {readonly lightness: number; readonly chroma: number; readonly ink: Hex}[]
  /** The direction of lightness that gives the accent more contrast with the paper. */
  readonly away: 1 | -1
}

/** Values taken from the red of the style sheet. */
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

/** Least contrast: 4.5 for small text (WCAG 2.2, 1.4.3), and a margin for the rounding of colours. */
const CONTRAST = 4.6
/** The lightness is changed in steps of this size until the contrast suffices. */
const STEP = 0.005

/**
 * The colours of both themes from the accent `#rrggbb`: its hue and chroma, with a lightness that gives text enough
 * contrast. Throws if `accent` is not a colour.
 */
export async function accentColours(
  accent: Hex,
): Promise<{readonly light: AccentColours; readonly dark: AccentColours}> {
  // Loaded on demand: most archives keep the default accent.
  const {converter, formatHex, toGamut, wcagContrast} = await import('culori')
  const base = converter('oklch')(accent)
  if (!base) throw new Error(`"${accent}" is not a colour; expected "#rrggbb".`)
  const inGamut = toGamut('rgb', 'oklch')
  const hexOf = (lightness: number, chroma: number): Hex => {
    const colour: Oklch = {mode: 'oklch', l: lightness, c: chroma, ...(base.h === undefined ? {} : {h: base.h})}
    return formatHex(inGamut(colour))
  }
  /**
   * The colour of the given lightness and chroma, made lighter or darker until its contrast with `against` suffices.
   */
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
      return readable(lightness, chroma * base.c, ink, isDarkInk ? 1 : -1)
    })
    const [one = paper, two = paper, three = paper, four = paper] = shades
    return {accent: readable(accentLightness, base.c, paper, away), heat: [one, two, three, four]}
  }
  return {light: coloursOn(LIGHT), dark: coloursOn(DARK)}
}

/** The CSS rules that replace the style sheet's accent and shades with those of `accent`. */
export async function accentSheet(accent: Hex): Promise<string> {
  const {light, dark} = await accentColours(accent)
  const shades = light.heat.map((shade, at) => `--h${at + 1}:light-dark(${shade},${dark.heat[at] ?? shade})`)
  const rules = [`--accent:light-dark(${light.accent},${dark.accent})`, ...shades]
  return `@supports (color:light-dark(#000,#fff)){:root{${rules.join(';')}}}\n`
}
