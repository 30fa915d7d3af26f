import {join, relative, resolve} from 'node:path'
import type {UserConfig} from '@11ty/eleventy'
import {buildPaths} from '../build/paths.ts'
import {checkConfig, readConfig, type UserConfig as UserSettings} from '../config/index.ts'
import {addPages, handedTo} from '../render/hand-over.ts'
import {checkFolders} from '../seed/folders.ts'

/** Options of the plugin: the settings of a config. Without any, `backfile.config.*` is read as by the command. */
export interface PluginOptions extends UserSettings {
  /** The folder of the archive inside the site, such as `archive`. By default the archive is the whole site. */
  readonly folder?: string
}

/** A folder inside the site, as in an address: names without dots at their ends. */
const FOLDER = /^[\w-]+(?:[.\w-]*[\w-])?(?:\/[\w-]+(?:[.\w-]*[\w-])?)*$/

/**
 * The Eleventy plugin: `await eleventyConfig.addPlugin(backfile, options)` adds an archive to a site. Each kind of page
 * is one paginated virtual template, `backfile/<kind>.11ty.js`; pictures, style sheet and report are written after the
 * pages. The global data `backfile` holds the report and the latest articles for the site's other templates. Throws if
 * an option, a seeds folder or a template is wrong.
 */
export async function backfile(
  eleventyConfig: UserConfig,
  {folder = '', ...settings}: PluginOptions = {},
): Promise<void> {
  const trimmed = folder.replace(/^\/+|\/+$/g, '')
  if (trimmed !== '' && !FOLDER.test(trimmed))
    throw new Error(`folder: found "${folder}"; expected a name such as "archive".`)
  const inSite = (address: string): string => (trimmed === '' ? address : `${trimmed}/${address}`)
  const addTemplates = handedTo(eleventyConfig)
  if (addTemplates) return addTemplates(eleventyConfig, inSite)

  const whole = await wholeArchive(eleventyConfig, settings)
  addPages(eleventyConfig, whole, inSite)
  eleventyConfig.addGlobalData('backfile', whole.data(inSite))
  eleventyConfig.on('eleventy.after', async ({directories}) => {
    await whole.writeAssets(join(directories.output, trimmed))
  })
}

/** Reads the config and builds the archive. */
async function wholeArchive(eleventyConfig: UserConfig, settings: UserSettings) {
  const cwd = process.cwd()
  const hasSettings = Object.keys(settings).length > 0
  const read = hasSettings ? checkConfig(settings, cwd, null) : await readConfig(cwd, null)
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const paths = buildPaths(read.config, read.root)
  const problems = await checkFolders(paths.seeds)
  if (problems.length > 0) throw new Error(problems.map(({folder, found}) => `seeds ${folder}: ${found}.`).join('\n'))
  const overlay = read.config.templates === null ? null : resolve(read.root, read.config.templates)
  for (const source of [...paths.seeds, paths.store, paths.media, ...(overlay === null ? [] : [overlay])]) {
    ignoreAndWatch(eleventyConfig, source)
  }
  // Loaded on demand: the command hands its pages over and needs none of this.
  const {buildForPlugin} = await import('./whole-archive.ts')
  return await buildForPlugin(read.config, paths, overlay)
}

/**
 * Makes Eleventy ignore a folder of the archive that lies in its input, so that seeds do not become templates of the
 * site. While Eleventy watches, a change in the folder rebuilds the archive.
 */
function ignoreAndWatch(eleventyConfig: UserConfig, source: string): void {
  const path = relative(process.cwd(), source).replaceAll('\\', '/')
  if (path === '' || path.startsWith('..')) return
  eleventyConfig.ignores.add(`${path}/**`)
  eleventyConfig.addWatchTarget(`./${path}/`, {resetConfig: true})
}
