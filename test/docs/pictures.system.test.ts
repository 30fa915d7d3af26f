import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {text} from 'node:stream/consumers'
import {describe, expect, it} from 'vitest'
import {imagesSchema} from '../../src/config/images.ts'
import {readConfig} from '../../src/config/index.ts'
import {exportLedger} from '../../src/images/media/export.ts'
import {isPermanent} from '../../src/images/media/reasons.ts'
import type {EpochMs, SafeUrl} from '../../src/model/brand.ts'
import {type MissingReason, RESCUE_STEPS, UNFIT, UNREACHED} from '../../src/model/picture.ts'
import {backfile, projectRoot, temporaryFolder, writeFiles} from '../support/command.ts'
import {readGuide} from './guide.ts'

const guide = readGuide('pictures.md')
const folder = temporaryFolder()

/** Table rows whose first cell is one of the given names, as that name and the other cells. */
const rowsOf = (names: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    guide.rows.map(([name = '', ...cells]) => [bare(name), cells] as const).filter(([name]) => names.includes(name)),
  )

/** Formats a value in the notation of the guide. */
const written = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(written).join(', ')}]`
    : typeof value === 'string'
      ? `'${value}'`
      : (JSON.stringify(value) ?? '')

/** All settings below a path, each with its default in the notation of the guide. */
function settings(value: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = `${path}.${name}`
    const isGroup = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    return isGroup ? settings(inner, place) : [[place, written(inner)] as const]
  })
}

const defaults = new Map([
  ...settings(imagesSchema.parse({}), 'images'),
  ...settings({avif: imagesSchema.parse({avif: {}}).avif}, 'images'),
])

describe('the guide to pictures', () => {
  it('names every setting with its default, and no other', () => {
    const listed = guide.rows.filter(([name = '']) => name.startsWith('`images.'))
    expect(Object.fromEntries(listed.map(([name = '', value = '']) => [name, value].map(bare)))).toEqual(
      Object.fromEntries(defaults),
    )
  })

  it('agrees with docs/settings.md', () => {
    const rows = [
      ...readFileSync(join(projectRoot, 'docs/settings.md'), 'utf8').matchAll(/^\| `(images\.\w+)` \| (.+?) \|/gm),
    ]
    expect(rows.length).toBeGreaterThan(2)
    for (const [, name = '', value = ''] of rows)
      if (/^`.*`$/.test(value) && name !== 'images.store') expect(bare(value), name).toBe(defaults.get(name))
  })

  it('names every reason, and whether it is permanent', () => {
    const reasons: readonly MissingReason[] = ['absent', ...UNFIT, ...UNREACHED]
    const listed = rowsOf(reasons)
    expect([...listed.keys()].sort()).toEqual([...reasons].sort())
    for (const reason of reasons) {
      const permanent = isPermanent([{step: 'origin', url: 'https://lake.example/a.jpg', reason, code: null}])
      expect(listed.get(reason)?.[0], reason).toBe(permanent ? 'yes' : 'no')
    }
  })

  it('names the steps and the columns of the exported ledger in their order', async () => {
    expect([...rowsOf(RESCUE_STEPS).keys()]).toEqual(RESCUE_STEPS)
    const addresses = ['https://lake.example/a.jpg' as SafeUrl]
    const out = new PassThrough()
    const [csv] = await Promise.all([
      text(out),
      exportLedger(
        [
          {
            key: 'a',
            addresses,
            status: 'dropped',
            reason: 'tracker',
            url: 'https://lake.example/a',
            time: 0 as EpochMs,
          },
        ],
        'csv',
        out,
      ).then(() => out.end()),
    ])
    const columns = csv.split('\n')[0]?.split(',') ?? []
    expect([...rowsOf(columns).keys()]).toEqual(columns)
  })

  it('shows existing command-line options', async () => {
    const {stdout: help} = await backfile(['images', '--help'], {cwd: projectRoot})
    const options = guide.text.match(/(?<=npm run images -- )--[a-z-]+/g) ?? []
    expect(options.length).toBeGreaterThan(3)
    for (const option of options) expect(help).toContain(option)
  })

  it('shows a valid config', async () => {
    await writeFiles(folder, {'backfile.config.ts': guide.block('ts', 'contact')})
    const read = await readConfig(folder, null)
    expect(read.ok && read.config.images.fetch.contact).toBe('https://archive.example/about')
  })
})

function bare(code: string): string {
  return code.replaceAll('`', '')
}
