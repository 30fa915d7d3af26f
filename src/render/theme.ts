import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {theme as own} from '../../templates/index.ts'
import {byKey} from '../base/compare.ts'
import {loadModule} from '../base/load-module.ts'
import {packageRoot} from '../base/package-root.ts'
import {nearest} from '../config/explain.ts'
import {escapeText, html, safe} from '../model/html.ts'

import {addresses} from '../pages/address.ts'
import {archiveLink} from '../pages/shown-time.ts'
import type {Theme} from '../pages/template.ts'
import {accentSheet, type Hex} from './accent.ts'
import {overlayModules} from './overlay.ts'

/** A theme with its style sheet and scripts. */
export interface StyledTheme extends Furnishing {
  readonly theme: Theme
}

export type ThemeResult =
  | {readonly ok: true; readonly value: StyledTheme}
  | {readonly ok: false; readonly lines: readonly string[]}

/** What a user's template may import from `backfile`. */
const OWN = {html, safe, escapeText, addresses, archiveLink}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * Our templates with a user's over them: `article.ts` in the folder replaces the article's, `footer.js` the footer,
 * `style/6-article.css` the style sheet of that name, `script/7-copy.js` that piece of the script; others are added. Each default export is a function of
 * the kind that it replaces. A name that replaces nothing is an error, with the nearest one that would; names that begin
 * with `_` are the user's own modules. The colours of `accent`, where one is given, stand in place of the style sheets'.
 */
export async function loadTheme(folder: string | null, accent: Hex | null = null): Promise<ThemeResult> {
  const colours = accent === null ? '' : await accentSheet(accent)
  if (folder === null) return {ok: true, value: {theme: own, ...furnishingOf(null, colours)}}
  if (!existsSync(folder)) return {ok: false, lines: [`templates: there is no folder ${folder}.`]}

  const templates: Record<string, unknown> = {...own.templates}
  const parts: Record<string, unknown> = {...own.parts}
  const lines: string[] = []
  for (const [stem, path] of overlayModules(folder)) {
    // The user's own modules, which templates import.
    if (stem.startsWith('_')) continue
    const file = basename(path)
    const name = camel(stem)
    const place = name in templates ? templates : name in parts ? parts : null
    if (!place) {
      const known = [...Object.keys(templates), ...Object.keys(parts)].map(kebab)
      const near = nearest(stem, known)
      lines.push(
        `templates: ${file} replaces nothing. ${near ? `Did you mean ${near}?` : `It may be one of ${known.join(', ')}.`}`,
      )
      continue
    }
    try {
      const value = await loadModule(path, OWN)
      if (typeof value === 'function') place[name] = value
      else lines.push(`templates: ${file} has no function as its default export.`)
    } catch (error) {
      // The user's module threw, or is no module: its own words say best what is wrong.
      lines.push(`templates: ${file}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (lines.length > 0) return {ok: false, lines}
  const theme = {templates, parts} as unknown as Theme
  return {ok: true, value: {theme, ...furnishingOf(folder, colours)}}
}

/** Scripts lie where the compiler writes them, style sheets where they were written. */
const OUR_SCRIPTS = join(packageRoot, 'lib', 'templates')

const furnishingOf = (folder: string | null, colours: string): Furnishing => ({
  style: joined('style', '.css', [join(packageRoot, 'templates'), folder]) + colours,
  script: joined('script', '.js', [OUR_SCRIPTS, folder]),
  worker: joined('worker', '.js', [OUR_SCRIPTS, folder]),
})

/** The files of a folder of `homes`, in the order of their names, as one. A user's of the same name replaces ours. */
function joined(name: string, ending: string, homes: readonly (string | null)[]): string {
  const files = new Map<string, string>()
  for (const home of homes) {
    const place = home === null ? null : join(home, name)
    if (place === null || !existsSync(place)) continue
    for (const file of readdirSync(place)) {
      if (file.endsWith(ending)) files.set(file, readFileSync(join(place, file), 'utf8'))
    }
  }
  return [...files]
    .sort(byKey)
    .map(([, text]) => text)
    .join('\n')
}

/** What a theme has beside its templates: one style sheet, one script, and what keeps pages for when there is no network. */
export interface Furnishing {
  readonly style: string
  readonly script: string
  readonly worker: string
}
