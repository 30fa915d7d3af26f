import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {theme as defaultTheme} from '../../templates/index.ts'
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
export interface StyledTheme extends ThemeFiles {
  readonly theme: Theme
}

/** A loaded theme, or the errors in the user's folder, a line each. */
export type ThemeResult =
  | {readonly ok: true; readonly value: StyledTheme}
  | {readonly ok: false; readonly errors: readonly string[]}

/** The exports of `backfile` that a user's template may import. */
const IMPORTABLE = {html, safe, escapeText, addresses, archiveLink}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
/** The name of a template's file: `outlet-month` for `outletMonth`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * Loads the default theme with the files of a user's `folder` in place of those of the same name: `article.ts` replaces
 * the template of an article's page, `footer.js` the footer, `style/6-article.css` and `script/7-copy.js` the pieces of
 * these names; other pieces are added. A template's default export must be a function of the same type as the one that
 * it replaces. A template that replaces nothing is an error, reported with the nearest valid name; files whose names
 * begin with `_` are modules for other templates. `accent` (`#rrggbb`) replaces the colours of the style sheet.
 */
export async function loadTheme(folder: string | null, accent: Hex | null = null): Promise<ThemeResult> {
  const colours = accent === null ? '' : await accentSheet(accent)
  if (folder === null) return {ok: true, value: {theme: defaultTheme, ...themeFilesOf(null, colours)}}
  if (!existsSync(folder)) return {ok: false, errors: [`templates: there is no folder ${folder}.`]}

  const templates: Record<string, unknown> = {...defaultTheme.templates}
  const parts: Record<string, unknown> = {...defaultTheme.parts}
  const errors: string[] = []
  for (const [stem, path] of overlayModules(folder)) {
    // The user's own modules, which templates import.
    if (stem.startsWith('_')) continue
    const file = basename(path)
    const name = camel(stem)
    const target = name in templates ? templates : name in parts ? parts : null
    if (!target) {
      const known = [...Object.keys(templates), ...Object.keys(parts)].map(kebab)
      const near = nearest(stem, known)
      errors.push(
        `templates: ${file} replaces nothing. ${near ? `Did you mean ${near}?` : `It may be one of ${known.join(', ')}.`}`,
      )
      continue
    }
    try {
      const value = await loadModule(path, IMPORTABLE)
      if (typeof value === 'function') target[name] = value
      else errors.push(`templates: ${file} has no function as its default export.`)
    } catch (error) {
      // The user's module threw or cannot be compiled; its message explains the fault.
      errors.push(`templates: ${file}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (errors.length > 0) return {ok: false, errors}
  const theme = {templates, parts} as unknown as Theme
  return {ok: true, value: {theme, ...themeFilesOf(folder, colours)}}
}

/** The folder of the compiled scripts; style sheets are read from the sources. */
const COMPILED = join(packageRoot, 'lib', 'templates')

/** The script of citations: a bundle of `src/citation/in-page.ts`. */
export const CITE_SCRIPT = join(COMPILED, 'assets', 'cite.js')

const themeFilesOf = (folder: string | null, colours: string): ThemeFiles => ({
  style: joined('style', '.css', [join(packageRoot, 'templates'), folder]) + colours,
  script: joined('script', '.js', [COMPILED, folder]),
  cite: readFileSync(CITE_SCRIPT, 'utf8'),
  worker: joined('worker', '.js', [COMPILED, folder]),
})

/**
 * Joins the files with an ending in the folder `name` of each root, in the order of their names. A file of a later root
 * replaces one of the same name.
 */
function joined(name: string, ending: string, roots: readonly (string | null)[]): string {
  const files = new Map<string, string>()
  for (const root of roots) {
    const folder = root === null ? null : join(root, name)
    if (folder === null || !existsSync(folder)) continue
    for (const file of readdirSync(folder)) {
      if (file.endsWith(ending)) files.set(file, readFileSync(join(folder, file), 'utf8'))
    }
  }
  return [...files]
    .sort(byKey)
    .map(([, text]) => text)
    .join('\n')
}

/** The files of a theme beside its templates. */
export interface ThemeFiles {
  /** The style sheet. */
  readonly style: string
  /** The script of all pages. */
  readonly script: string
  /** The script that an article's page loads when a reader opens its citations. */
  readonly cite: string
  /** The service worker, which keeps visited pages for reading offline. */
  readonly worker: string
}
