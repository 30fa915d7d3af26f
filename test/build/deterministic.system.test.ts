import {cpSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfileProcess, projectRoot, temporaryFolder} from '../support/command.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'

const context = temporaryFolder()

/** Always the same disorder: by a hash of the path, which has nothing to do with the alphabet. */
function shuffled(paths: readonly string[]): readonly string[] {
  const hash = (path: string): number => [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7)
  return [...paths].sort((a, b) => hash(a) - hash(b))
}

/** A few outlets of the sample in three languages, with a photograph, a drawing and a plan: encoding takes longest. */
const INPUTS = [
  'almina',
  'harbour',
  'hekou',
  '_media/img.hekou.example/2022',
  '_media/media.harbourpost.example/2021',
  '_media/cdn.almina.example/media/2024/03/sea-route-map.png',
]

/** Copies the seeds, created in another order and at other times. */
function copyInDisorder(from: string, to: string): void {
  for (const [at, path] of shuffled(pathsBelow(from)).entries()) {
    mkdirSync(dirname(join(to, path)), {recursive: true})
    writeFileSync(join(to, path), readFileSync(join(from, path)))
    const then = new Date(1_000_000_000_000 + at * 86_400_000)
    utimesSync(join(to, path), then, then)
  }
}

async function buildIn(folder: string, env: Readonly<Record<string, string>>): Promise<string> {
  const {LC_ALL, LANGUAGE, ...rest} = process.env
  const ran = await backfileProcess(['build'], {cwd: folder, env: {...rest, ...env}})
  expect(ran.code, ran.stderr).toBe(0)
  return join(folder, 'dist')
}

describe('one archive built twice: other zone, other language, other order of files, other state', () => {
  const one = join(context, 'one')
  const other = join(context, 'other place')
  let [oneSite, otherSite] = ['', '']

  beforeAll(async () => {
    for (const input of INPUTS) cpSync(join(projectRoot, 'seeds', input), join(one, 'seeds', input), {recursive: true})
    copyInDisorder(join(one, 'seeds'), join(other, 'seeds'))
    for (const folder of [one, other])
      cpSync(join(projectRoot, 'seeds/backfile.config.ts'), join(folder, 'backfile.config.ts'))
    oneSite = await buildIn(one, {TZ: 'Asia/Shanghai', LANG: 'C'})
    otherSite = await buildIn(other, {TZ: 'America/New_York', LANG: 'ar_EG.UTF-8'})
  })

  it('the inputs are the same files at other times', () => {
    expect(treeOf(join(other, 'seeds'))).toEqual(treeOf(join(one, 'seeds')))
    const path = 'seeds/hekou/1048550.md'
    expect(statSync(join(one, path)).mtimeMs).not.toBe(statSync(join(other, path)).mtimeMs)
  })

  it('the sites are equal, byte by byte', () => {
    const [first, second] = [treeOf(oneSite), treeOf(otherSite)]
    expect([...first.keys()]).toEqual([...second.keys()])
    expect([...first].filter(([path, hash]) => second.get(path) !== hash).map(([path]) => path)).toEqual([])
    expect(first.size).toBeGreaterThan(420)
    expect([...first.keys()].filter((path) => path.endsWith('.webp')).length).toBeGreaterThan(6)
  })

  it('a warm build over the cold one changes nothing', async () => {
    const before = treeOf(otherSite)
    await buildIn(other, {TZ: 'Pacific/Apia', LANG: 'zh_CN.UTF-8'})
    expect(treeOf(otherSite)).toEqual(before)
  })
})
