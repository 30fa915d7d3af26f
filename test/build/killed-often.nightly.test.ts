import {spawn} from 'node:child_process'
import {mkdtempSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {backfile, command, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {treeOf} from '../support/tree.ts'

const base = temporaryFolder()
const KILLS = Number(process.env.BACKFILE_KILLS ?? 3)
const SEEDS = Number(process.env.BACKFILE_SEEDS ?? 300)

/** Builds a folder and kills the process after `ms`. Resolves with the build's time in ms if it was not killed. */
function killAfter(ms: number, folder: string): Promise<'killed' | number> {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(process.execPath, [command, 'build', '--quiet'], {cwd: folder, stdio: 'ignore'})
    const timer = setTimeout(() => child.kill('SIGKILL'), ms)
    child.on('error', fail)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      done(signal === 'SIGKILL' ? 'killed' : performance.now() - start)
    })
  })
}

describe('a build that is killed several times', () => {
  it('ends with the same site as a build from nothing', async () => {
    const [victim, whole] = [mkdtempSync(join(base, 'hurt-')), mkdtempSync(join(base, 'whole-'))]
    for (const folder of [victim, whole]) await writeCorpus({count: SEEDS, seed: 'kills', out: join(folder, 'seeds')})
    const start = performance.now()
    expect(await backfile(['build', '--quiet'], {cwd: whole})).toMatchObject({code: 0})
    let wholeMs = performance.now() - start

    let killed = 0
    for (let attempt = 0; killed < KILLS; attempt++) {
      expect(attempt).toBeLessThan(KILLS * 4)
      const end = await killAfter(Math.random() * wholeMs, victim)
      if (end === 'killed') killed++
      else {
        // The build ended before the kill. Add a seed so that the next one has work, and kill that one sooner.
        wholeMs = Math.min(wholeMs, end)
        const more = {[`seeds/more/${attempt}.md`]: seed({url: `https://lake.example/more-${attempt}`})}
        await writeFiles(victim, more)
        await writeFiles(whole, more)
      }
    }
    const last = await backfile(['build', '--quiet'], {cwd: victim})
    expect(last).toEqual({code: 0, stdout: '', stderr: ''})
    expect(await backfile(['build', '--quiet'], {cwd: whole})).toMatchObject({code: 0})
    expect(treeOf(join(victim, 'dist'))).toEqual(treeOf(join(whole, 'dist')))
    // No partial site and no lock is left.
    expect(readdirSync(victim).sort()).toEqual(['.backfile', 'dist', 'seeds'])
    expect(readdirSync(join(victim, '.backfile'))).not.toContain('lock')
  }, 600_000)
})
