import {BuildContext} from '../build/context.ts'
import type {BuildPaths} from '../build/paths.ts'
import {orderArticles, planArchive, readSeeds} from '../build/stages.ts'
import type {Config} from '../config/index.ts'
import {snapshotFolders} from '../images/folder-snapshot.ts'
import {variantsFolder} from '../images/pictures.ts'
import {everything} from '../ingest/selection.ts'
import {writeAssets} from '../output/assets.ts'
import {siteFiles} from '../output/site-files.ts'
import type {Archive} from '../pages/archive.ts'
import {pageInputOf} from '../pages/page-input.ts'
import {rendererOf} from '../pages/render.ts'
import type {RenderContext} from '../pages/render-context.ts'
import {newestOf} from '../pages/sound.ts'
import type {Printable} from '../render/hand-over.ts'
import {printerOf} from '../render/printer.ts'
import {loadTheme} from '../render/theme.ts'
import {shownIn, textIn} from '../store/record-codec.ts'

/** An archive as part of a user's site. Eleventy prints all its pages in every build. */
export interface PluginArchive extends Printable {
  /** The report and the latest articles, for the site's other templates. */
  data(inSite: (address: string) => string): unknown
  /** Writes pictures, style sheet, scripts and report into a folder. */
  writeAssets(out: string): Promise<void>
}

/** The context of the last build in this process; Eleventy builds repeatedly while it watches. */
let last: BuildContext | null = null

/** Builds an archive whose pages the running Eleventy prints. Throws if a template of the `overlay` folder is wrong. */
export async function buildForPlugin(
  config: Config,
  paths: BuildPaths,
  overlay: string | null,
): Promise<PluginArchive> {
  const styled = await loadTheme(overlay, config.accent)
  if (!styled.ok) throw new Error(styled.errors.join('\n'))
  const {theme} = styled.value
  const files = siteFiles(styled.value, config)
  const silent = {stage: () => undefined, step: () => undefined}
  await last?.close()
  const context = await BuildContext.open({config, paths, overlay, cwd: process.cwd()})
  last = context
  // The context stays open, since records are read while Eleventy prints; the threads are not needed any more.
  const articles = await readSeeds(everything, context, silent)
  const {archive} = await planArchive(articles, orderArticles(articles, context, silent), context, silent, {
    snapshot: snapshotFolders(context.paths),
    isTrusted: false,
  })
  await context.endWorkers()
  const renderContext: RenderContext = {
    settings: config,
    record: (summary) => articles.read(summary, shownIn),
    text: (summary) => articles.read(summary, textIn),
    picture: (key) => archive.pictures.picture(key),
    publisher: articles.outletOf,
  }
  const render = rendererOf(renderContext, theme)
  const pages = new Map(archive.pages.map((page) => [page.address as string, page]))
  const print = (address: string): string => {
    const page = pages.get(address)
    const inputs = new Map(page ? [[address, pageInputOf(page, archive)]] : [])
    return printerOf(inputs, render)(address)
  }
  return {
    pages: archive.pages,
    print,
    data: (inSite) => ({report: archive.report, latest: latestOf(archive, renderContext, inSite)}),
    writeAssets: async (out) => {
      await writeAssets(out, {archive, files, variants: variantsFolder(paths, config.images)})
    },
  }
}

/** The newest twenty dated articles, newest first, without those of doubtful days. */
function latestOf({catalogue}: Archive, renderContext: RenderContext, inSite: (address: string) => string) {
  return newestOf(catalogue.entries, 20, catalogue).map(({article}) => ({
    title: article.title,
    outlet: article.outlet,
    lang: article.lang,
    published: new Date(article.published?.at ?? 0),
    url: `/${inSite(article.address)}`,
    original: renderContext.record(article).url,
  }))
}
