import {wcagContrast} from 'culori'
import {describe, expect, it} from 'vitest'
import {accentColours} from '../../src/render/accent.ts'
import {loadTheme} from '../../src/render/theme.ts'

/** Colours of all hues, very pale and very dark ones, and greys. */
const colours = [
  ...['#a5281b', '#b8860b', '#ffff00', '#2e8b57', '#00ff00', '#008b8b', '#1e3a8a', '#0000ff', '#800080', '#ff00ff'],
  ...['#000000', '#ffffff', '#777777', '#fffbe6', '#0a0a14'],
]

describe('the colours of an accent', () => {
  it.each(colours)('have enough contrast with paper and text in both themes: %s', async (accent) => {
    const {light, dark} = await accentColours(accent)
    expect(wcagContrast(light.accent, '#fbf9f4')).toBeGreaterThanOrEqual(4.5)
    expect(wcagContrast(dark.accent, '#151412')).toBeGreaterThanOrEqual(4.5)
    const inks = {
      light: ['#1b1a17', '#1b1a17', '#ffffff', '#ffffff'],
      dark: ['#e9e5db', '#ffffff', '#151412', '#151412'],
    }
    for (const [at, shade] of light.heat.entries()) {
      expect(wcagContrast(shade, inks.light[at] ?? '')).toBeGreaterThanOrEqual(4.5)
    }
    for (const [at, shade] of dark.heat.entries()) {
      expect(wcagContrast(shade, inks.dark[at] ?? '')).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keep the hue of the accent', async () => {
    const {light} = await accentColours('#1e3a8a')
    const [red, , blue] = (light.accent.match(/[0-9a-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16))
    expect(blue ?? 0).toBeGreaterThan((red ?? 0) * 2)
  })

  it('are appended to the style sheet only if the config sets an accent', async () => {
    const styleOf = async (accent: string | null): Promise<string> => {
      const styled = await loadTheme(null, accent)
      return styled.ok ? styled.value.style : ''
    }
    const [plain, blue] = [await styleOf(null), await styleOf('#1e3a8a')]
    expect(blue.startsWith(plain)).toBe(true)
    expect(blue.slice(plain.length)).toMatch(/--accent:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)/)
  })
})
