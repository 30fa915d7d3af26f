import {digest} from '../base/digest.ts'
import type {Config} from '../config/index.ts'
import type {Address} from '../model/brand.ts'
import {escapeText} from '../model/html.ts'
import {addresses} from '../pages/address.ts'
import {siteTitle} from '../pages/render-context.ts'
import type {ThemeFiles} from '../render/theme.ts'
import {words} from '../words/index.ts'

/** Files of a site that depend only on its theme and settings: address and content. */
export type SiteFiles = readonly (readonly [Address, string])[]

/** Colours of the default theme: the background, and the accent unless the config sets one. */
const PAPER = '#fbf9f4'
const ACCENT = '#a5281b'

/** The style sheet, the script in the site's language, the service worker, the web app manifest and the icon. */
export function siteFiles(
  {style, script, cite, worker}: ThemeFiles,
  settings: Pick<Config, 'title' | 'language' | 'accent'>,
): SiteFiles {
  const {language, accent} = settings
  const name = siteTitle(settings)
  const reading = enclosed(`const words = ${JSON.stringify(words[language].reading)}`, script)
  const colour = accent ?? ACCENT
  return [
    [addresses.style, style],
    [addresses.script, reading],
    [addresses.citeScript, cite],
    // A browser installs a service worker again if its text changes; the new one then removes the old one's pages.
    [addresses.worker, enclosed(`const mark = ${JSON.stringify(digest(style + reading))}`, worker)],
    [addresses.webManifest, webManifest(name, language)],
    [addresses.icon, iconOf(name, colour)],
    // Without this file, GitHub Pages runs Jekyll on the site, which leaves out files whose names begin with `_`.
    ['.nojekyll' as Address, ''],
  ]
}

/** Wraps a script in a function, so that its names are not global. `given` is a first line that defines a constant. */
const enclosed = (given: string, script: string): string => `(() => {\n'use strict'\n${given}\n${script}})()\n`

/** The W3C Web Application Manifest. Its links are relative to its own address. */
function webManifest(name: string, lang: string): string {
  return `${JSON.stringify(
    {
      name,
      short_name: name,
      lang,
      start_url: addresses.home,
      scope: './',
      display: 'minimal-ui',
      background_color: PAPER,
      theme_color: PAPER,
      icons: [{src: addresses.icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable'}],
    },
    null,
    2,
  )}\n`
}

/** An SVG icon with the first character of the name, in the form of a seal. */
function iconOf(name: string, colour: string): string {
  const [first = ''] = new Intl.Segmenter().segment(name)
  const letter = typeof first === 'string' ? first : first.segment
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${colour}" d="M0 0h64v64H0z"/><text x="32" y="32" dy=".36em" font-family="Songti SC,Noto Serif CJK SC,SimSun,Georgia,serif" font-weight="900" font-size="36" text-anchor="middle" fill="#fff">${escapeText(letter)}</text></svg>\n`
}
