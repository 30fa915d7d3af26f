import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {plain} from '../images/encode/invented.ts'
import {hostThat} from '../images/fetch/hosts.ts'
import {backfile, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {removeProxies} from '../support/misbehaving/project.ts'
import {pagesOf} from '../support/tree.ts'

removeProxies()
const full = await plain(800, 500).jpeg().toBuffer()
const tiny = await plain(100, 60).jpeg().toBuffer()
const sign = await plain(40, 40).gif().toBuffer()
const inPage = `data:image/png;base64,${(await plain(300, 200).png().toBuffer()).toString('base64')}`
const chart = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><path d="M0 0h50v60z"/></svg>')
const drawing = `data:image/svg+xml;base64,${chart.toString('base64')}`

const {url: origin, asked} = await hostThat(({url: path = '/'}, response) => {
  if (path.endsWith('/full.jpg')) response.end(full)
  else if (path.endsWith('/loading.gif')) response.end(sign)
  else response.writeHead(404).end()
})

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

async function archiveOf(body: string, store: Readonly<Record<string, Uint8Array>> = {}): Promise<void> {
  await writeFiles(folder, {
    'seeds/a.md': seed({body: `<p>清晨有雾，船晚了一刻钟。</p>${body}`}),
    'backfile.config.json': JSON.stringify({
      images: {
        allowPrivate: ['127.0.0.1'],
        steps: ['store', 'origin'],
        widths: [1600],
        fetch: {pause: 0, backOff: 0.01},
      },
    }),
  })
  await writeFiles(join(folder, 'seeds/_media/img.lake.example'), store)
}

/** Builds, and gives the widths and heights of the pictures in the article; `missing` for each box in place of one. */
async function shown(...options: readonly string[]): Promise<readonly string[]> {
  const built = await backfile(['build', '--quiet', ...options], {cwd: folder})
  expect(built.code, built.stderr).toBe(0)
  const page = pagesOf(join(folder, 'dist')).find((path) => path.startsWith('lake-example/u-')) ?? ''
  const html = readFileSync(join(folder, 'dist', page), 'utf8')
  const boxes = html.matchAll(/<img src="[^"]*media\/[^>]*width="(\d+)" height="(\d+)"|<div class="missing">/g)
  return [...boxes].map(([, width, height]) => (width === undefined ? 'missing' : `${width}×${height}`))
}

const H = 'https://img.lake.example'

describe('the picture that a page shows', () => {
  it.each([
    {
      name: 'the picture, not its sign of loading',
      body: `<img src="${H}/loading.gif" data-src="${H}/full.jpg">`,
      store: {'loading.gif': sign, 'full.jpg': full},
      sizes: ['800×500'],
    },
    {
      name: 'the largest file of a srcset in the store',
      body: `<img src="${H}/tiny.jpg" srcset="${H}/none.jpg 3000w, ${H}/full.jpg 2000w">`,
      store: {'tiny.jpg': tiny, 'full.jpg': full},
      sizes: ['800×500'],
    },
    {
      name: 'a smaller file, if the store has no other',
      body: `<img src="${H}/tiny.jpg" srcset="${H}/full.jpg 2000w">`,
      store: {'tiny.jpg': tiny},
      sizes: ['100×60'],
    },
    {
      name: 'a note, if only the sign of loading is there',
      body: `<img src="${H}/loading.gif" data-src="${H}/full.jpg">`,
      store: {'loading.gif': sign},
      sizes: ['missing'],
    },
    {name: 'bytes in the page, without any store', body: `<img src="${inPage}">`, store: {}, sizes: ['300×200']},
    {
      name: 'a drawing in the page',
      body: `<figure><img src="${drawing}" alt="潮位图"><figcaption>潮位</figcaption></figure>`,
      store: {},
      sizes: ['960×576'],
    },
    {
      name: 'a note for bytes that cannot be decoded',
      body: `<img src="data:image/png;base64,${Buffer.alloc(900, 7).toString('base64')}">`,
      store: {},
      sizes: ['missing'],
    },
  ])('is $name', async ({body, store, sizes}) => {
    await archiveOf(body, store as Readonly<Record<string, Uint8Array>>)
    expect(await shown()).toEqual(sizes)
  })

  it('changes with the store, and stays where nothing changed', async () => {
    await archiveOf(`<img src="${H}/tiny.jpg" srcset="${H}/full.jpg 2000w"><p>雨。</p><img src="${inPage}">`, {
      'tiny.jpg': tiny,
    })
    expect(await shown()).toEqual(['100×60', '300×200'])
    await writeFiles(join(folder, 'seeds/_media/img.lake.example'), {'full.jpg': full})
    expect(await shown()).toEqual(['800×500', '300×200'])
    expect(await shown()).toEqual(['800×500', '300×200'])
    rmSync(join(folder, 'seeds/_media'), {recursive: true})
    expect(await shown()).toEqual(['missing', '300×200'])
  })

  it('is fetched down the list, past addresses without a picture, and kept with those of the page', async () => {
    const lazy = `<img src="${origin}/loading.gif" data-src="${origin}/none.jpg" data-large="${origin}/a/gone.jpg" srcset="${origin}/full.jpg 600w">`
    await archiveOf(`${lazy}<p>雨。</p><img src="${inPage}">`)
    expect(await shown('--fetch-images')).toEqual(['800×500', '300×200'])
    expect(asked.map(({path}) => path)).toEqual(['/a/gone.jpg', '/none.jpg', '/full.jpg'])
    const ledger = readFileSync(join(folder, 'media/ledger.jsonl'), 'utf8').trim().split('\n')
    expect(ledger.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {status: 'stored', step: 'origin', url: `${origin}/full.jpg`},
      {status: 'stored', step: 'seed', key: expect.stringMatching(/^ni:/), type: 'image/png'},
    ])
    expect(await shown()).toEqual(['800×500', '300×200'])
  })
})
