import {join, relative, resolve} from 'node:path'
import type {UserConfig} from '@11ty/eleventy'
import {buildPaths} from '../build/paths.ts'
import {checkConfig, readConfig, type UserConfig as UserSettings} from '../config/index.ts'
import {addPages, pagesHandedTo} from '../render/hand-over.ts'
import {checkFolders} from '../seed/folders.ts'

/** Options of the plugin: a config's settings, or none of them to read `backfile.config.*` as the command does. */
export interface PluginOptions extends UserSettings {
  /** Folder of the site in which the archive stands, as in `archive`; by default it is the whole site. */
  readonly folder?: string
}

/** A folder inside the site: names without dots at their ends, as they stand in addresses. */
const FOLDER = /^[\w-]+(?:[.\w-]*[\w-])?(?:\/[\w-]+(?:[.\w-]*[\w-])?)*$/

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
  const inSite = (address: string): string => (place === '' ? address : `${place}/${address}`)
  const given = pagesHandedTo(eleventyConfig)
  if (given) return addPages(eleventyConfig, given, inSite)

  const whole = await wholeArchive(eleventyConfig, settings)
  addPages(eleventyConfig, whole, inSite)
  eleventyConfig.addGlobalData('backfile', whole.data(inSite))
  eleventyConfig.on('eleventy.after', async ({directories}) => {
    await whole.writeAssets(join(directories.output, place))
  })
}

async function wholeArchive(eleventyConfig: UserConfig, settings: UserSettings) {
  const cwd = process.cwd()
  const given = Object.keys(settings).length > 0
  const read = given ? checkConfig(settings, cwd, null) : await readConfig(cwd, null)
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const paths = buildPaths(read.config, read.root)
  const problems = await checkFolders(paths.seeds)
  if (problems.length > 0) throw new Error(problems.map(({folder, found}) => `seeds ${folder}: ${found}.`).join('\n'))
  const overlay = read.config.templates === null ? null : resolve(read.root, read.config.templates)
  for (const source of [...paths.seeds, paths.store, paths.media, ...(overlay === null ? [] : [overlay])]) {
    leaveToUs(eleventyConfig, source)
  }
  // All the rest is needed for a site of one's own alone, not where pages are handed over.
  const {buildForPlugin} = await import('./whole-archive.ts')
  return await buildForPlugin(read.config, paths, overlay)
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
