import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {request} from 'node:http'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {buffer} from 'node:stream/consumers'
import {createGunzip} from 'node:zlib'
import sharp from 'sharp'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {readArticles} from '../../../scripts/read-articles.ts'
import {checkConfig} from '../../../src/config/index.ts'
import {outletsWith} from '../../../src/outlets/index.ts'
import {temporaryFolder} from '../../support/command.ts'
import {misbehavingConfig} from '../../support/misbehaving/config.ts'
import {kinds, sharesOf} from '../../support/misbehaving/kinds.ts'
import {writeMisbehavingSeeds} from '../../support/misbehaving/seeds.ts'
import {startMisbehaving} from '../../support/misbehaving/server.ts'

const host = await startMisbehaving()
afterAll(host.close)
beforeEach(host.forget)

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${host.origin}${path}`, init)
const bytesOf = async (path: string): Promise<Buffer> => Buffer.from(await (await get(path)).arrayBuffer())
/** The body without decoding. `fetch` would inflate it on arrival, which takes longer than the server's timeout. */
const packedBytesOf = async (path: string): Promise<Buffer> => {
  const [response] = await once(request(`${host.origin}${path}`).end(), 'response')
  return buffer(response)
}
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('the misbehaving host', () => {
  it('has pictures of 20 to 60 kB that decode and all differ', async () => {
    const paths = ['jpeg/N.jpg', 'png/N.png', 'gif/N.gif', 'webp/N.webp', 'moving/N.gif']
    const all = await Promise.all(
      paths.flatMap((path) => [0, 1, 12, 24].map((n) => bytesOf(`/${path.replace('N', String(n))}`))),
    )
    expect(new Set(all.map(sha256)).size).toBe(20)
    for (const bytes of all) {
      expect(bytes.length).toBeGreaterThan(20_000)
      expect(bytes.length).toBeLessThan(60_000)
      expect((await sharp(bytes, {animated: true, failOn: 'warning'}).stats()).channels.length).toBeGreaterThan(2)
    }
    expect(await sharp(all.at(-1)).metadata()).toMatchObject({format: 'gif', pages: 8})
    expect(sha256(await bytesOf('/copy/3.jpg'))).toBe(sha256(await bytesOf('/copy/8.jpg')))
  })

  it('counts requests by address, until it is reset', async () => {
    const codes = async (path: string): Promise<number> => (await get(path)).status
    expect([await codes('/error-twice/1.jpg'), await codes('/error-twice/2.jpg')]).toEqual([500, 500])
    expect([await codes('/error-twice/1.jpg'), await codes('/error-twice/1.jpg')]).toEqual([500, 200])
    expect([await codes('/busy-once/1.jpg'), await codes('/busy-once/1.jpg')]).toEqual([429, 200])
    host.forget()
    expect(await codes('/error-twice/1.jpg')).toBe(500)
    expect(host.asked).toMatchObject([{url: '/error-twice/1.jpg', credentials: false, referer: null}])
  })

  it('demands a referrer, and redirects', async () => {
    expect((await get('/for-readers/1.jpg')).status).toBe(403)
    expect((await get('/for-readers/1.jpg', {headers: {referer: 'https://lake.example/'}})).status).toBe(200)
    expect((await get('/moved/1.jpg')).url).toBe(`${host.origin}/moved/1.jpg?hop=3`)
    expect((await get('/to-inside/0.jpg', {redirect: 'manual'})).headers.get('location')).toContain('//127.0.0.2:')
    await get('/to-inside/0.jpg')
    expect(host.trespasses).toEqual(['/inside/0.jpg'])
  })

  it.each([
    '/hang-up/1.jpg',
    '/nonsense/1.jpg',
    '/cut-off/1.jpg',
    '/cut-chunks/1.jpg',
  ])('breaks off the response: %s', async (path) => {
    await expect(bytesOf(path)).rejects.toThrow()
  })

  it.each([
    '/silent/1.jpg',
    '/stalled/1.jpg',
    '/dripping/1.jpg',
    '/announced/1.jpg',
    '/endless/1.jpg',
  ])('never ends the response: %s', async (path) => {
    const response = get(path, {signal: AbortSignal.timeout(400)})
    await expect(response.then((one) => one.arrayBuffer())).rejects.toThrow(/timeout|aborted/)
  })

  it('sends small files that decode to large ones', async () => {
    const packed = await packedBytesOf('/gzip-bomb/1.jpg')
    expect(packed.length).toBeLessThan(1_200_000)
    let unpacked = 0
    for await (const chunk of Readable.from([packed]).pipe(createGunzip())) unpacked += chunk.length
    expect(unpacked).toBe(2 ** 30)
    const area = await bytesOf('/area/1.png')
    expect(area.length).toBeLessThan(150_000)
    expect(await sharp(area, {limitInputPixels: false}).metadata()).toMatchObject({width: 30_000, height: 30_000})
    const claim = await bytesOf('/claim/1.png')
    expect(claim.length).toBeLessThan(100)
    expect(await sharp(claim, {limitInputPixels: false}).metadata()).toMatchObject({width: 786_464, height: 33})
    expect(await sharp(await bytesOf('/counter/1.gif')).metadata()).toMatchObject({width: 1, height: 1})
  })

  it('sends damaged files, of which some still decode', async () => {
    const decodes = async (path: string): Promise<boolean> => {
      const picture = sharp(await bytesOf(path), {failOn: 'none'})
      return picture.stats().then(
        () => true,
        () => false,
      )
    }
    expect(await decodes('/clipped/1.jpg')).toBe(true)
    expect(await decodes('/no-tables/1.jpg')).toBe(false)
    expect(await decodes('/no-size/1.png')).toBe(false)
    expect(await decodes('/bitmap/1.bmp')).toBe(false)
    expect(await decodes('/heic/1.heic')).toBe(false)
    expect(await decodes('/drawing/1.svg')).toBe(true)
  })
})

describe('the seeds of the misbehaving host', () => {
  it('refer to every kind, with the keys that the ledger will have', async () => {
    const folder = join(temporaryFolder(), 'seeds')
    const references = await writeMisbehavingSeeds(folder, host.origin, 300, kinds)
    expect(references.size).toBe(300)
    const {articles, refusals, warnings} = await readArticles(folder, outletsWith([]))
    expect([articles.length, refusals, warnings]).toEqual([30, [], []])
    const figures = articles.flatMap(({body}) => body.figures)
    expect(new Set(figures.map(({key}) => key))).toEqual(new Set(references.keys()))
    for (const {key, candidates, caption} of figures) {
      const reference = references.get(key)
      for (const address of reference?.addresses ?? []) expect(candidates).toContain(new URL(address).href)
      if (caption !== '') expect(caption).toBe(reference?.caption)
    }
    expect(new Set([...references.values()].map(({kind}) => kind))).toEqual(new Set(kinds))
  })

  it('refer mostly to good pictures, and at least once to each kind', () => {
    const shares = sharesOf(2000, kinds)
    const count = (status: string): number =>
      [...shares].reduce((sum, [{outcome}, share]) => sum + (outcome.status === status ? share : 0), 0)
    expect(count('stored') / 2000).toBeCloseTo(0.7, 1)
    expect(Math.min(...sharesOf(300, kinds).values())).toBe(1)
  })

  it('come with settings that allow no step beyond this machine', () => {
    const checked = checkConfig(misbehavingConfig, '/', null)
    expect(checked).toMatchObject({ok: true})
    expect(checked.ok && checked.config.images.steps).toEqual(['store', 'origin', 'proxy'])
  })
})
