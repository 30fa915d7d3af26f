import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {buildSite} from '../../src/build/build-site.ts'
import {BuildContext} from '../../src/build/context.ts'
import {whereOf} from '../../src/cli/where.ts'
import {readConfig} from '../../src/config/index.ts'
import {everything} from '../../src/ingest/selection.ts'
import {loadTheme} from '../../src/render/theme.ts'
import {temporaryFolder} from '../support/command.ts'
import {treeOf} from '../support/tree.ts'
import {seedHistory, Workplace} from './histories.ts'

const base = temporaryFolder()
const silent = {stage: () => undefined, step: () => undefined}
/** The number of last builds of a history that are compared with a build from nothing. */
const COMPARED = 3

/**
 * Opens a build context that keeps its state in memory between builds, as a preview does.
 *
 * `build` takes the absolute paths of the seeds that changed since the last build; null if anything may have changed.
 */
async function opened(folder: string) {
  const read = await readConfig(folder, join(folder, 'backfile.config.json'))
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const {paths, out, overlay} = whereOf({seeds: null, out: null}, read, folder)
  const styled = await loadTheme(overlay)
  if (!styled.ok) throw new Error(styled.errors.join('\n'))
  const context = await BuildContext.open({config: read.config, paths, overlay, cwd: folder}, {keeps: true})
  const build = async (changed: readonly string[] | null): Promise<void> => {
    const order = {context, out, styled: styled.value, selection: everything, changed}
    const {value} = (await context.alone(() => buildSite(order, silent))) as {value?: {kind: string}}
    expect(value?.kind).toBe('built')
  }
  return {build, out, context}
}

/** Builds a copy of the folder's input from nothing. Returns the hash of every file of the site, by path. */
async function builtCold(folder: string): Promise<ReadonlyMap<string, string>> {
  const cold = mkdtempSync(join(base, 'cold-'))
  for (const part of ['seeds', 'templates', 'backfile.config.json'])
    cpSync(join(folder, part), join(cold, part), {recursive: true})
  const {build, out, context} = await opened(cold)
  await build(null)
  await context.close()
  const tree = treeOf(out)
  rmSync(cold, {recursive: true, force: true})
  return tree
}

/** Absolute paths of the files that were added, removed or changed between two trees of a folder. */
function changedBetween(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  folder: string,
): readonly string[] {
  const paths = [...new Set([...before.keys(), ...now.keys()])]
  return paths.filter((path) => before.get(path) !== now.get(path)).map((path) => join(folder, path))
}

describe('a preview that keeps its state in memory', () => {
  it('equals a build from nothing after every change of seeds', async () => {
    await fc.assert(
      fc.asyncProperty(seedHistory, async (steps) => {
        const folder = mkdtempSync(join(base, 'preview-'))
        const seeds = join(folder, 'seeds')
        const workplace = new Workplace(folder)
        const {build, out, context} = await opened(folder)
        await build(null)
        let before = treeOf(seeds)
        for (const [at, events] of steps.entries()) {
          workplace.happen(events)
          const now = treeOf(seeds)
          await build(changedBetween(before, now, seeds))
          before = now
          if (at < steps.length - COMPARED) continue
          expect(treeOf(out)).toEqual(await builtCold(folder))
        }
        await context.close()
        rmSync(folder, {recursive: true, force: true})
      }),
      {numRuns: Number(process.env.BACKFILE_HISTORIES ?? 2)},
    )
  }, 600_000)
})
