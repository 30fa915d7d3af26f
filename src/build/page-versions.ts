import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {compiled, digestOf, librariesDigest, type Module, modulesFrom} from '../base/code-digest.ts'
import {digest} from '../base/digest.ts'
import type {Config} from '../config/index.ts'
import type {Kind} from '../pages/page.ts'
import type {PageSettings} from '../pages/render-context.ts'
import {eleventyConfig} from '../render/config-file.ts'

/** What pages hang on beside what they show. */
export interface PageVersions {
  /** Of the code that prints a kind of page. */
  of(kind: Kind): string
  /** Of the settings and the words in which every page stands. */
  readonly frame: string
  /** Of all of it, and of what decides which pages there are and what they show. */
  readonly whole: string
}

/** The module of each kind's views. */
const VIEWS: Readonly<Record<Kind, string>> = {
  home: 'home',
  calendar: 'calendar',
  year: 'calendar',
  month: 'days',
  day: 'days',
  almanac: 'on-this-day',
  onThisDay: 'on-this-day',
  undated: 'days',
  outlets: 'outlet',
  outlet: 'outlet',
  outletMonth: 'outlet',
  overview: 'overview',
  topics: 'topics',
  topic: 'topics',
  article: 'article',
  moved: 'article',
  difference: 'versions',
  about: 'accounts',
  report: 'accounts',
  notFound: 'frame',
  atom: 'feeds',
  jsonFeed: 'feeds',
  sitemapIndex: 'sitemap',
  sitemap: 'sitemap',
}

/** Kinds that no template lays out. */
const WITHOUT_TEMPLATE: ReadonlySet<Kind> = new Set(['atom', 'jsonFeed', 'sitemapIndex', 'sitemap'])

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
/** Where a part stands whose file is not called like it. */
const PART_FILES: Readonly<Record<string, string>> = {partsNav: 'ways'}

/** The versions of all kinds of pages, by the modules that each is printed by. `overlay` is a folder of a user's templates. */
export function pageVersions(config: Config, overlay: string | null): PageVersions {
  const words = compiled(`src/words/${config.language}.js`)
  const isOtherLanguage = (file: string): boolean =>
    /[\\/]src[\\/]words[\\/](?:zh-Hans|zh-Hant|en)\.js$/.test(file) && file !== words
  const own = overlayFiles(overlay)
  const versions = new Map<Kind, string>()
  const of = (kind: Kind): string => {
    const known = versions.get(kind)
    if (known !== undefined) return known
    const modules = modulesOf(kind, own, isOtherLanguage)
    const version = digest([librariesDigest(), digestOf(modules)].join('\n'))
    versions.set(kind, version)
    return version
  }
  const frame = frameVersion(config)
  const planning = digestOf(modulesFrom([compiled('src/build/build-site.js')]))
  const kinds = Object.keys(VIEWS) as Kind[]
  return {of, frame, whole: digest([frame, planning, ...kinds.map(of)].join('\n'))}
}

function modulesOf(
  kind: Kind,
  own: ReadonlyMap<string, string>,
  isLeftOut: (file: string) => boolean,
): ReadonlyMap<string, Module> {
  const view = compiled(`src/pages/${VIEWS[kind]}.js`)
  const starts = [view, ...['src/pages/frame.js', 'src/render/eleventy.js', 'src/render/print-pages.js'].map(compiled)]
  if (WITHOUT_TEMPLATE.has(kind)) return modulesFrom(starts, isLeftOut)
  const parts = new Set<string>()
  const fileOf = (name: string): string =>
    own.get(kebab(name)) ?? compiled(`templates/${kebab(PART_FILES[name] ?? name)}.js`)
  starts.push(fileOf(kind))
  for (;;) {
    const modules = modulesFrom(starts, isLeftOut)
    const before = parts.size
    for (const [file, {text}] of modules) {
      // Of a user's template it is not known how it takes parts out of `parts`.
      const named = [...own.values()].includes(file) ? ALL_PARTS : partsIn(text)
      for (const part of named) if (!parts.has(part) && parts.add(part)) starts.push(fileOf(part))
    }
    if (parts.size === before) return modules
  }
}

const ALL_PARTS = ['layout', 'sheet', 'masthead', 'footer', 'lines', 'body', 'ways', 'partsNav']

const partsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bparts\.(\w+)/g)].flatMap(([, part = '']) => (ALL_PARTS.includes(part) ? [part] : []))

/** A user's templates, by the names of their files without endings. */
function overlayFiles(folder: string | null): ReadonlyMap<string, string> {
  if (folder === null || !existsSync(folder)) return new Map()
  const names = readdirSync(folder).filter((name) => /\.(?:[mc]?[jt]s)$/.test(name) && !name.endsWith('.d.ts'))
  return new Map(names.map((name) => [basename(name).replace(/\.\w+$/, ''), join(folder, name)]))
}

function frameVersion({title, siteUrl, language, timeZone, robots, canonical}: Config): string {
  const settings: PageSettings = {title, siteUrl, language, timeZone, robots, canonical}
  const {path, isOwn} = eleventyConfig()
  return digest(`${JSON.stringify(settings)}${isOwn ? readFileSync(path, 'utf8') : ''}`)
}
