import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openMedia} from '../../../src/images/media/media.ts'
import {projectRoot, temporaryFolder} from '../../support/command.ts'
import {treeOf} from '../../support/tree.ts'

const base = temporaryFolder()
const script = join(projectRoot, 'test/images/media/store-many.ts')

/**
 * Runs store-many.ts. Kills it as soon as it has requested `most` pictures, or never if `most` is null. Resolves to
 * whether it finished.
 */
function store(name: string, pictures: number, most: number | null): Promise<boolean> {
  const args = ['--import', 'jiti/register', script, join(base, name), join(base, `${name}.asked`), String(pictures)]
  const child = spawn(process.execPath, args, {cwd: projectRoot})
  let output = ''
  const before = askedIn(name).length
  const look = setInterval(() => {
    if (most !== null && askedIn(name).length - before >= most) child.kill('SIGKILL')
  }, 1)
  child.stdout.on('data', (bytes: Buffer) => {
    output += String(bytes)
  })
  child.stderr.pipe(process.stderr)
  return new Promise((done) =>
    child.on('close', () => {
      clearInterval(look)
      done(output.endsWith('done\n'))
    }),
  )
}

const askedIn = (name: string): readonly string[] => {
  const path = join(base, `${name}.asked`)
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []
}

/** Kills a run `kills` times, at parts of its work, and compares its end with that of an undisturbed run. */
export function describeStoreKills(pictures: number, kills: number): void {
  describe(`a run that is killed ${kills} times and started again`, () => {
    it('ends with the folder of an undisturbed run, and requests no recorded picture again', async () => {
      expect(await store('quiet', pictures, null)).toBe(true)
      let killed = 0
      for (let isDone = false; !isDone && killed < kills; ) {
        const known = new Set((await openMedia(join(base, 'killed'))).records.map(({key}) => key))
        const asked = askedIn('killed').length
        isDone = await store('killed', pictures, Math.ceil(pictures / (2 * kills)))
        if (!isDone) killed++
        const again = askedIn('killed').slice(asked)
        expect(again.filter((key) => known.has(key))).toEqual([])
      }
      expect(killed).toBeGreaterThan(0)
      if (killed === kills) expect(await store('killed', pictures, null)).toBe(true)
      expect(treeOf(join(base, 'killed'))).toEqual(treeOf(join(base, 'quiet')))
      expect(askedIn('quiet')).toHaveLength(pictures)
    })
  })
}
