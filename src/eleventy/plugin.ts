import {join, relative, resolve} from 'node:path'
import type {UserConfig} from '@11ty/eleventy'
import {buildArchive, placesOf} from '../build.ts'
import {checkConfig, readConfig, type UserConfig as UserSettings} from '../config/index.ts'
import {groupBy} from '../group.ts'
import {variantsFolder} from '../images/stage.ts'
import {checkFolders, everything} from '../intake.ts'
import {type Assets, writeAssets} from '../output/assets.ts'
import {rendererOf} from '../pages/render.ts'
import type {Theme} from '../pages/template.ts'
import {loadTheme} from './theme.ts'

/** An archive that is ready to be printed. */
export interface Prepared extends Assets {
  readonly theme: Theme
  /** Told after each page. */
  readonly onPage?: () => void
}

/** Options of the plugin: a config's settings, or none of them to read `backfile.config.*` as the command does. */
export interface PluginOptions extends UserSettings {
  /** Folder of the site in which the archive stands, as in `archive`; by default it is the whole site. */
  readonly folder?: string
}

/** A folder inside the site: names without dots at their ends, as they stand in addresses. */
const FOLDER = /^[\w-]+(?:[.\w-]*[\w-])?(?:\/[\w-]+(?:[.\w-]*[\w-])?)*$/

/** A page that could not be printed, by a template of the user's or of ours. */
export class PageError extends Error {}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Archives that the command prepared itself, by the Eleventy configuration that is to print them. */
const handed = new WeakMap<UserConfig, Prepared>()

/** Gives the plugin an archive, so that it does not make one. */
export function handOver(eleventyConfig: UserConfig, prepared: Prepared): void {
  handed.set(eleventyConfig, prepared)
}

/**
 * The Eleventy plugin: `await eleventyConfig.addPlugin(backfile, options)` adds a whole archive to a site. Each kind of
 * page is one paginated virtual template, `backfile/<kind>.11ty.js`; pictures, style and report follow after the pages.
 * The data `backfile` gives the site's own templates the report and the latest articles.
 */
export async function backfile(
  eleventyConfig: UserConfig,
  {folder = '', ...settings}: PluginOptions = {},
): Promise<void> {
  const place = folder.replace(/^\/+|\/+$/g, '')
  if (place !== '' && !FOLDER.test(place))
    throw new Error(`folder: found "${folder}"; expected a name such as "archive".`)
  const prepared = handed.get(eleventyConfig) ?? (await prepare(eleventyConfig, settings))
  const {archive, theme} = prepared
  const inSite = (address: string): string => (place === '' ? address : `${place}/${address}`)
  const render = rendererOf(archive, theme)
  const byAddress = new Map(archive.pages.map((page) => [page.address as string, page]))
  const print = (data: {readonly address: string}): string => {
    const page = byAddress.get(data.address)
    if (!page) throw new Error(`No page has the address ${data.address}.`)
    prepared.onPage?.()
    try {
      return render(page)
    } catch (error) {
      // Eleventy names the kind of page; which page it was, and where in a template, helps whoever wrote that.
      throw new PageError(`${page.address} could not be printed: ${stackOf(error)}`, {cause: error})
    }
  }

  eleventyConfig.addTemplateFormats('11ty.js')
  eleventyConfig.addGlobalData('backfile', {report: archive.report, latest: latestOf(prepared, inSite)})
  for (const [kind, pages] of groupBy(archive.pages, ({kind}) => kind)) {
    eleventyConfig.addTemplate(`backfile/${kind}.11ty.js`, print, {
      addresses: pages.map(({address}) => address),
      pagination: {data: 'addresses', size: 1, alias: 'address'},
      permalink: ({address}: {readonly address: string}) => inSite(address),
      eleventyExcludeFromCollections: true,
      layout: false,
    })
  }
  eleventyConfig.on('eleventy.after', async ({directories}) => {
    await writeAssets(join(directories.output, place), prepared)
  })
}

async function prepare(eleventyConfig: UserConfig, settings: UserSettings): Promise<Prepared> {
  const cwd = process.cwd()
  const given = Object.keys(settings).length > 0
  const read = given ? checkConfig(settings, cwd, null) : await readConfig(cwd, null)
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const places = placesOf(read.config, read.root)
  const problems = await checkFolders(places.seeds)
  if (problems.length > 0) throw new Error(problems.map(({folder, found}) => `seeds ${folder}: ${found}.`).join('\n'))
  const overlay = read.config.templates === null ? null : resolve(read.root, read.config.templates)
  for (const source of [...places.seeds, places.store, places.media, ...(overlay === null ? [] : [overlay])]) {
    leaveToUs(eleventyConfig, source)
  }
  const styled = await loadTheme(overlay)
  if (!styled.ok) throw new Error(styled.lines.join('\n'))
  const silent = {stage: () => undefined, step: () => undefined}
  const archive = await buildArchive(read.config, places, everything, silent)
  return {archive, variants: variantsFolder(places, read.config.images), ...styled.value}
}

/**
 * Keeps Eleventy from taking a folder of ours that lies in its input, seeds above all, for templates of the site; while it
 * watches, a change there makes the archive anew.
 */
function leaveToUs(eleventyConfig: UserConfig, source: string): void {
  const path = relative(process.cwd(), source).replaceAll('\\', '/')
  if (path === '' || path.startsWith('..')) return
  eleventyConfig.ignores.add(`${path}/**`)
  eleventyConfig.addWatchTarget(`./${path}/`, {resetConfig: true})
}

/** For a site's own templates: the newest twenty, newest first. */
function latestOf({archive}: Prepared, inSite: (address: string) => string) {
  return archive.catalogue.entries
    .filter(({article}) => article.published !== null)
    .slice(-20)
    .reverse()
    .map(({article}) => ({
      title: article.title,
      outlet: article.outlet,
      lang: article.lang,
      published: new Date(article.published?.at ?? 0),
      url: `/${inSite(article.address)}`,
      original: article.url,
    }))
}
