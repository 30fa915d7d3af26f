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
import {history, Workplace} from './histories.ts'

const base = temporaryFolder()
const silent = {stage: () => undefined, step: () => undefined}

/** Builds a project folder as the command does. Returns the hash of every file of the site, by path. */
async function built(folder: string): Promise<ReadonlyMap<string, string>> {
  const read = await readConfig(folder, join(folder, 'backfile.config.json'))
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const {paths, out, overlay} = whereOf({seeds: null, out: null}, read, folder)
  const styled = await loadTheme(overlay)
  if (!styled.ok) throw new Error(styled.errors.join('\n'))
  const context = await BuildContext.open({config: read.config, paths, overlay, cwd: folder})
  try {
    const outcome = await buildSite({context, out, styled: styled.value, selection: everything, changed: null}, silent)
    if (outcome.kind !== 'built') throw new Error(`The build ended with "${outcome.kind}".`)
  } finally {
    await context.close()
  }
  return treeOf(out)
}

/** Builds the same input from nothing in another folder. Returns the same map as `built`. */
async function builtCold(folder: string): Promise<ReadonlyMap<string, string>> {
  const cold = mkdtempSync(join(base, 'cold-'))
  for (const part of ['seeds', 'templates', 'backfile.config.json'])
    cpSync(join(folder, part), join(cold, part), {recursive: true})
  try {
    return await built(cold)
  } finally {
    rmSync(cold, {recursive: true, force: true})
  }
}

describe('an archive that is built after each of several changes', () => {
  it('ends with the same site as a build from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const folder = mkdtempSync(join(base, 'history-'))
        const workplace = new Workplace(folder)
        let last = await built(folder)
        for (const events of steps) {
          workplace.happen(events)
          last = await built(folder)
        }
        expect(last).toEqual(await builtCold(folder))
        rmSync(folder, {recursive: true, force: true})
      }),
      {numRuns: Number(process.env.BACKFILE_HISTORIES ?? 3), endOnFailure: true},
    )
  }, 600_000)
})
