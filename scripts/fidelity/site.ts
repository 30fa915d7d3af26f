import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {buildSite} from '../../src/build/build-site.ts'
import {BuildContext} from '../../src/build/context.ts'
import {buildPaths} from '../../src/build/paths.ts'
import {checkConfig} from '../../src/config/index.ts'
import type {Selection} from '../../src/ingest/selection.ts'
import {droppedEverywhere, linesEverywhere} from '../../src/outlets/everywhere.ts'
import type {DropRule, LineRule} from '../../src/outlets/outlet.ts'
import {addresses} from '../../src/pages/address.ts'
import {loadTheme} from '../../src/render/theme.ts'
import {parseSeed} from '../../src/seed/parse.ts'

/** An article of the built site, with access to its published body and its page. */
export interface Shown {
  /** Path of the shown version's seed, below the seeds folder. */
  readonly file: string
  readonly outlet: string
  readonly address: string
  /** Characters that the record counts as removed from the body. */
  readonly counted: number
  /** Rules of the drop list that apply to it. */
  readonly rules: readonly DropRule[]
  /** Rules of the lists of lines that apply to it. */
  readonly lineRules: readonly LineRule[]
  /** Reads the body as published. */
  body(): Promise<string>
  /** Reads the HTML of our page. */
  page(): Promise<string>
}

/** A built site: the text of its style sheet, and its articles. */
export interface BuiltSite {
  readonly style: string
  readonly articles: readonly Shown[]
}

/** Builds the site of a seeds folder with the default config into an empty folder. */
export async function buildSiteOf(seeds: string, selection: Selection, folder: string): Promise<BuiltSite> {
  const checked = checkConfig({}, folder, null)
  const styled = await loadTheme(null)
  if (!checked.ok || !styled.ok) throw new Error('The default config or theme is invalid.')
  const {config} = checked
  const places = buildPaths(config, folder, [seeds])
  const out = join(folder, 'site')
  const context = await BuildContext.open({config, paths: places, overlay: null, cwd: folder})
  const silent = {stage: () => undefined, step: () => undefined}
  const built = await buildSite({context, out, styled: styled.value, selection, changed: null}, silent)
  await context.close()
  if (built.kind !== 'built' || built.archive === null) return {style: '', articles: []}

  const {entries, byOutlet} = built.archive.catalogue
  const articles = entries.map(({article: {seed, outlet, address, removed}}): Shown => {
    return {
      file: seed.file,
      outlet,
      address,
      counted: removed.reduce((sum, {characters}) => sum + characters, 0),
      rules: [...(byOutlet.get(outlet)?.outlet.drop ?? []), ...droppedEverywhere],
      lineRules: [...(byOutlet.get(outlet)?.outlet.lines ?? []), ...linesEverywhere],
      body: async () => {
        const parsed = parseSeed(seed.file, await readFile(join(seeds, seed.file)))
        if (!parsed.ok) throw new Error(`${seed.file} was published but does not parse.`)
        return parsed.value.seed.body
      },
      page: () => readFile(join(out, address), 'utf8'),
    }
  })
  return {style: await readFile(join(out, addresses.style), 'utf8'), articles}
}
