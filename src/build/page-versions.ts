import {readFileSync} from 'node:fs'
import {compiled, digestOf, librariesDigest, type Module, modulesFrom} from '../base/code-digest.ts'
import {digest} from '../base/digest.ts'
import type {Config} from '../config/index.ts'
import {KINDS, kindOf} from '../pages/kinds.ts'
import type {Kind} from '../pages/page.ts'
import type {PageSettings} from '../pages/render-context.ts'
import {eleventyConfig} from '../render/config-file.ts'
import {overlayModules} from '../render/overlay.ts'
import {kebab} from '../render/theme.ts'

/** Digests of everything that pages depend on beside their inputs: code, templates, settings and interface texts. */
export interface PageVersions {
  /** A digest of the template and all code that print a kind of page, with the texts of the site's language. */
  of(kind: Kind): string
  /** A digest of the settings that every page may show, and of a user's `.eleventy.js`. */
  readonly frame: string
  /** A digest of all of these and of the code that plans pages and gathers their inputs. */
  readonly whole: string
}

/** Parts of a theme whose file is not named after them. */
const PART_FILES: Readonly<Record<string, string>> = {partsNav: 'ways'}

/** The versions of all kinds of pages. `overlay` is the folder of the user's templates, `cwd` the working folder. */
export function pageVersions(config: Config, overlay: string | null, cwd: string): PageVersions {
  const words = compiled(`src/words/${config.language}.js`)
  const isOtherLanguage = (file: string): boolean =>
    /[\\/]src[\\/]words[\\/](?:zh-Hans|zh-Hant|en)\.js$/.test(file) && file !== words
  const userFiles = overlayModules(overlay)
  const versions = new Map<Kind, string>()
  const of = (kind: Kind): string => {
    const known = versions.get(kind)
    if (known !== undefined) return known
    const modules = modulesOf(kind, userFiles, isOtherLanguage)
    const version = digest([librariesDigest(), digestOf(modules)].join('\n'))
    versions.set(kind, version)
    return version
  }
  const frame = frameVersion(config, cwd)
  const planning = digestOf(modulesFrom([compiled('src/build/build-site.js')]))
  return {of, frame, whole: digest([frame, planning, ...KINDS.map(of)].join('\n'))}
}

/** The modules that print a kind of page: its template, the parts that this names, and all that they import. */
function modulesOf(
  kind: Kind,
  userFiles: ReadonlyMap<string, string>,
  isLeftOut: (file: string) => boolean,
): ReadonlyMap<string, Module> {
  const starts = ['src/render/print-pages.js', 'src/render/print-message.js'].map(compiled)
  if ('print' in kindOf(kind)) return modulesFrom(starts, isLeftOut)
  const parts = new Set<string>()
  const fileOf = (name: string): string =>
    userFiles.get(kebab(name)) ?? compiled(`templates/${kebab(PART_FILES[name] ?? name)}.js`)
  starts.push(fileOf(kind))
  for (;;) {
    const modules = modulesFrom(starts, isLeftOut)
    const before = parts.size
    for (const [file, module] of modules) {
      // A user's template may use `parts` in a way that `partsIn` does not recognise.
      const named = [...userFiles.values()].includes(file) ? ALL_PARTS : partsIn(module)
      for (const part of named) if (!parts.has(part) && parts.add(part)) starts.push(fileOf(part))
    }
    if (parts.size === before) return modules
  }
}

const ALL_PARTS = ['layout', 'sheet', 'masthead', 'footer', 'lines', 'body', 'ways', 'partsNav']

/** The parts that a module names. Kept, because most kinds of pages have the same modules. */
const namedParts = new WeakMap<Module, readonly string[]>()

function partsIn(module: Module): readonly string[] {
  const known = namedParts.get(module)
  if (known !== undefined) return known
  const named = [...module.text.matchAll(/\bparts\.(\w+)/g)].map(([, part = '']) => part)
  const parts = ALL_PARTS.filter((part) => named.includes(part))
  namedParts.set(module, parts)
  return parts
}

function frameVersion({title, siteUrl, language, timeZone, robots, canonical}: Config, cwd: string): string {
  const settings: PageSettings = {title, siteUrl, language, timeZone, robots, canonical}
  const {path, isOwn} = eleventyConfig(cwd)
  return digest(`${JSON.stringify(settings)}${isOwn ? readFileSync(path, 'utf8') : ''}`)
}
