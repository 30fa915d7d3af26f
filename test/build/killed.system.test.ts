import {spawn} from 'node:child_process'
import {cpSync, existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, command, projectRoot, temporaryFolder} from '../support/command.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'

const context = temporaryFolder()
const config = join(projectRoot, 'seeds/backfile.config.ts')
let undisturbed: ReadonlyMap<string, string>
/** The files of a site that a build of fewer seeds made. */
let older: ReadonlyMap<string, string>
/** The number of picture files of the undisturbed build. */
let allVariants: number

const MAP = '_media/cdn.almina.example/media/2024/03/sea-route-map.png'
/** A few of the sample's seeds, with some of their pictures: enough for every stage to take a moment. */
const INPUTS = ['almina', 'hekou', '_media/img.hekou.example/2022', MAP]
const ARGS = ['build', '--quiet', '--seeds', 'seeds', '--config', 'backfile.config.ts']

beforeAll(async () => {
  for (const input of INPUTS)
    cpSync(join(projectRoot, 'seeds', input), join(context, 'seeds', input), {recursive: true})
  cpSync(config, join(context, 'backfile.config.ts'))
  const ran = await backfile([...ARGS, '--out', 'undisturbed'], {cwd: context})
  expect(ran).toMatchObject({code: 0})
  undisturbed = treeOf(join(context, 'undisturbed'))
  allVariants = filesIn(variants)
  expect(await backfile([...ARGS, '--out', 'older', '--limit', '5'], {cwd: context})).toMatchObject({code: 0})
  older = treeOf(join(context, 'older'))
})

/** Starts a build and kills it as soon as `isThere`. Returns false if the build ended first. */
function killWhen(out: string, isThere: () => boolean): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [command, ...ARGS, '--out', out], {cwd: context, stdio: 'ignore'})
    const look = setInterval(() => {
      if (isThere()) child.kill('SIGKILL')
    }, 2)
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
    // ENOENT: the folder is not there yet, or a part of it was removed meanwhile.
    return 0
  }
}
const stage = (out: string): string => join(context, `.${out}.backfile-partial`)
const variants = join(context, '.backfile/variants')

const placeOlder = (out: string): void => cpSync(join(context, 'older'), join(context, out), {recursive: true})

/** Whether some file of the site is neither in it nor ready beside it: files move only when all are ready. */
const isPrinting = (out: string): boolean =>
  [...undisturbed.keys()].some((path) => !existsSync(join(stage(out), path)) && !existsSync(join(context, out, path)))

const moments: readonly {
  readonly name: string
  readonly before?: (out: string) => void
  readonly isThere: (out: string) => boolean
  /** Whether the build was killed at this moment; if not, another one is started. */
  readonly isSo: (out: string) => boolean
  readonly check?: (out: string) => void
}[] = [
  {
    name: 'while it makes pictures',
    before: () => rmSync(variants, {recursive: true, force: true}),
    isThere: () => filesIn(variants) > 3,
    isSo: (out) => !existsSync(join(context, out)) && filesIn(variants) < allVariants,
  },
  {
    name: 'when the first page is printed',
    isThere: (out) => filesIn(stage(out)) > 0,
    isSo: (out) => !existsSync(join(context, out)) && existsSync(stage(out)),
  },
  {
    name: 'when many pages are printed, over an older site, which stays whole until files move',
    before: placeOlder,
    isThere: (out) => filesIn(stage(out)) > 40,
    isSo: (out) => filesIn(stage(out)) > 40 && isPrinting(out),
    check: (out) => expect(treeOf(join(context, out))).toEqual(older),
  },
  {
    name: 'while files move into an older site',
    before: placeOlder,
    isThere: (out) => existsSync(stage(out)) && filesIn(join(context, out)) > older.size,
    isSo: (out) => filesIn(join(context, out)) > older.size && filesIn(stage(out)) > 2,
  },
]

describe('a build that is killed and started again makes what an undisturbed one makes', () => {
  it.each(moments)('$name', async ({name, before, isThere, isSo, check}) => {
    // The moment is short: a build may end before it is killed.
    let out = ''
    for (let attempt = 0; attempt < 20; attempt++) {
      out = `${moments.findIndex((moment) => moment.name === name)}-${attempt}`
      before?.(out)
      if ((await killWhen(out, () => isThere(out))) && isSo(out)) break
    }
    expect(isSo(out), 'no build could be killed at this moment').toBe(true)
    check?.(out)

    const again = await backfile([...ARGS, '--out', out], {cwd: context})
    expect(again).toEqual({code: 0, stdout: '', stderr: ''})
    expect(treeOf(join(context, out))).toEqual(undisturbed)
    expect(readdirSync(context).filter((entry) => entry === `.${out}.backfile-partial`)).toEqual([])
  })
})
