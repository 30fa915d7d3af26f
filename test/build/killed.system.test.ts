import {spawn} from 'node:child_process'
import {cpSync, existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, command, projectRoot, temporaryFolder} from '../support/command.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'

const context = temporaryFolder()
const config = join(projectRoot, 'seeds/backfile.config.ts')
let undisturbed: ReadonlyMap<string, string>
/** Files of a site that a build of fewer seeds left. */
let olderFiles: number

/** A few of the sample's seeds, with their pictures: enough for every stage to take a moment. */
const ARGS = ['build', '--quiet', '--seeds', 'seeds', '--config', 'backfile.config.ts']

beforeAll(async () => {
  for (const outlet of ['almina', 'hekou', '_media/cdn.almina.example', '_media/img.hekou.example'])
    cpSync(join(projectRoot, 'seeds', outlet), join(context, 'seeds', outlet), {recursive: true})
  cpSync(config, join(context, 'backfile.config.ts'))
  const ran = await backfile([...ARGS, '--out', 'undisturbed'], {cwd: context})
  expect(ran).toMatchObject({code: 0})
  undisturbed = treeOf(join(context, 'undisturbed'))
  expect(await backfile([...ARGS, '--out', 'older', '--limit', '5'], {cwd: context})).toMatchObject({code: 0})
  olderFiles = filesIn(join(context, 'older'))
})

/** Starts a build and kills it as soon as the disk looks as asked; tells whether it was still running then. */
function killWhen(out: string, isThere: () => boolean): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [command, ...ARGS, '--out', out], {cwd: context, stdio: 'ignore'})
    const look = setInterval(() => {
      if (isThere()) child.kill('SIGKILL')
    }, 1)
    child.on('error', fail)
    child.on('close', (_, signal) => {
      clearInterval(look)
      done(signal === 'SIGKILL')
    })
  })
}

function filesIn(folder: string): number {
  try {
    return pathsBelow(folder).length
  } catch {
    // ENOENT: it is not there yet, or a part of it went while we looked.
    return 0
  }
}
const stage = (out: string): string => join(context, `.${out}.backfile-partial`)
const variants = join(context, '.backfile/variants')

const moments: readonly {
  readonly name: string
  readonly before?: (out: string) => void
  readonly isThere: (out: string) => boolean
  readonly isSo: (out: string) => boolean
}[] = [
  {
    name: 'while it makes pictures',
    before: () => rmSync(variants, {recursive: true, force: true}),
    isThere: () => filesIn(variants) > 3,
    isSo: (out) => !existsSync(join(context, out)) && filesIn(variants) < 20,
  },
  {
    name: 'when the first page is printed',
    isThere: (out) => filesIn(stage(out)) > 0,
    isSo: (out) => !existsSync(join(context, out)) && existsSync(stage(out)),
  },
  {
    name: 'when most pages are printed',
    isThere: (out) => filesIn(stage(out)) > 40,
    isSo: (out) => !existsSync(join(context, out)) && existsSync(stage(out)),
  },
  {
    name: 'while files move into a site that is there',
    before: (out) => cpSync(join(context, 'older'), join(context, out), {recursive: true}),
    isThere: (out) => existsSync(stage(out)) && filesIn(join(context, out)) > olderFiles,
    isSo: (out) => filesIn(join(context, out)) > olderFiles && filesIn(stage(out)) > 2,
  },
]

describe('a build that is killed and started again makes what an undisturbed one makes', () => {
  it.each(moments)('$name', async ({name, before, isThere, isSo}) => {
    // The moment is short: a build that slipped through is no test, and another is started.
    let out = ''
    for (let attempt = 0; attempt < 10; attempt++) {
      out = `${moments.findIndex((moment) => moment.name === name)}-${attempt}`
      before?.(out)
      if ((await killWhen(out, () => isThere(out))) && isSo(out)) break
    }
    expect(isSo(out), 'no build could be killed at this moment').toBe(true)

    const again = await backfile([...ARGS, '--out', out], {cwd: context})
    expect(again).toEqual({code: 0, stdout: '', stderr: ''})
    expect(treeOf(join(context, out))).toEqual(undisturbed)
    expect(readdirSync(context).filter((entry) => entry === `.${out}.backfile-partial`)).toEqual([])
  })

  it('over an older site, which stands whole until files move', async () => {
    const before = treeOf(join(context, 'older'))
    expect(await killWhen('older', () => filesIn(stage('older')) > 20)).toBe(true)
    expect(treeOf(join(context, 'older'))).toEqual(before)
    expect(await backfile([...ARGS, '--out', 'older'], {cwd: context})).toMatchObject({code: 0})
    expect(treeOf(join(context, 'older'))).toEqual(undisturbed)
  })
})
