import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openMedia} from '../../../src/images/media/media.ts'
import {projectRoot, temporaryFolder} from '../../support/command.ts'
import {treeOf} from '../../support/tree.ts'

const PICTURES = 2000
const KILLS = 12
const base = temporaryFolder()
const script = join(projectRoot, 'test/images/media/store-many.ts')

/** Runs store-many.ts and kills it `killAfter` milliseconds after its first output. Resolves to whether it finished. */
function store(name: string, killAfter: number | null): Promise<boolean> {
  const args = ['--import', 'jiti/register', script, join(base, name), join(base, `${name}.asked`), String(PICTURES)]
  const child = spawn(process.execPath, args, {cwd: projectRoot})
  let output = ''
  child.stdout.on('data', (bytes: Buffer) => {
    if (output === '' && killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter)
    output += String(bytes)
  })
  child.stderr.pipe(process.stderr)
  return new Promise((done) => child.on('close', () => done(output.endsWith('done\n'))))
}

const askedIn = (name: string): readonly string[] => {
  const path = join(base, `${name}.asked`)
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []
}

describe('a run that is killed at random moments and started again', () => {
  it('ends with the folder of an undisturbed run, and requests no recorded picture again', async () => {
    expect(await store('quiet', null)).toBe(true)
    let kills = 0
    for (let isDone = false; !isDone && kills < KILLS; ) {
      const known = new Set((await openMedia(join(base, 'killed'))).records.map(({key}) => key))
      const asked = askedIn('killed').length
      isDone = await store('killed', Math.random() * 60)
      if (!isDone) kills++
      const again = askedIn('killed').slice(asked)
      expect(again.filter((key) => known.has(key))).toEqual([])
    }
    expect(kills).toBeGreaterThan(KILLS / 2)
    if (kills === KILLS) expect(await store('killed', null)).toBe(true)
    expect(treeOf(join(base, 'killed'))).toEqual(treeOf(join(base, 'quiet')))
    expect(askedIn('quiet')).toHaveLength(PICTURES)
  })
})
