import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {buildSite} from '../../src/build/build-site.ts'
import {BuildContext} from '../../src/build/context.ts'
import {buildPaths} from '../../src/build/paths.ts'
import {checkConfig} from '../../src/config/index.ts'
import type {Selection} from '../../src/ingest/selection.ts'
import {droppedEverywhere} from '../../src/outlets/everywhere.ts'
import type {DropRule} from '../../src/outlets/outlet.ts'
import {addresses} from '../../src/pages/address.ts'
import {loadTheme} from '../../src/render/theme.ts'
import {parseSeed} from '../../src/seed/parse.ts'

/** An article that the site shows, and how to read both its sides. */
export interface Shown {
  /** The seed of the version that is shown, below the seeds folder. */
  readonly file: string
  readonly outlet: string
  readonly address: string
  /** Rows of the drop list that hold for it. */
  readonly rules: readonly DropRule[]
  /** The body as published. */
  body(): Promise<string>
  /** Our page. */
  page(): Promise<string>
}

export interface BuiltSite {
  readonly style: string
  readonly articles: readonly Shown[]
}

/** Builds the site of a folder of seeds, with a config that says nothing, into a folder that is empty. */
export async function buildSiteOf(seeds: string, selection: Selection, folder: string): Promise<BuiltSite> {
  const checked = checkConfig({}, folder, null)
  const styled = await loadTheme(null)
  if (!checked.ok || !styled.ok) throw new Error('The defaults make no site.')
  const {config} = checked
  const places = buildPaths(config, folder, [seeds])
  const out = join(folder, 'site')
  const context = await BuildContext.open({config, paths: places, overlay: null, cwd: folder})
  const silent = {stage: () => undefined, step: () => undefined}
  const built = await buildSite({context, out, styled: styled.value, selection, changed: null}, silent)
  await context.close()
  if (built.kind !== 'built' || built.archive === null) return {style: '', articles: []}

  const {entries, byOutlet} = built.archive.catalogue
  const articles = entries.map(({article: {seed, outlet, address}}): Shown => {
    return {
      file: seed.file,
      outlet,
      address,
      rules: [...(byOutlet.get(outlet)?.outlet.drop ?? []), ...droppedEverywhere],
      body: async () => {
        const parsed = parseSeed(seed.file, await readFile(join(seeds, seed.file)))
        if (!parsed.ok) throw new Error(`${seed.file} was published and is no seed.`)
        return parsed.value.seed.body
      },
      page: () => readFile(join(out, address), 'utf8'),
    }
  })
  return {style: await readFile(join(out, addresses.style), 'utf8'), articles}
}
