import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, type Ran, runNode, seed, temporaryFolder, writeFiles} from '../support/command.ts'

const main = join(projectRoot, 'lib/scripts/fidelity/main.js')
const folder = temporaryFolder()
const fidelity = (...args: readonly string[]): Promise<Ran> => runNode([main, '--seeds', folder, ...args])

/** Requests to the server, of which there must be none. */
const requests: string[] = []
const server = createServer((request, response) => {
  requests.push(request.url ?? '')
  response.end()
})

const clean = `<div><i>Ana Probe<br>2023-11-14T21:50:00.000Z</i></div><img src="https://pictures.example/1.jpg">
<div><small style="color: #999;">渡轮，早晨。</small></div><p>清晨有雾，<b>船</b>晚了一刻钟。</p>
<h3>码头</h3><p>The ferry left <em>late</em>, at nine.</p><ul><li>茶</li><li>饭</li></ul>
<noscript><p><img src="https://pictures.example/2.jpg"></p></noscript>`

const hides = `<script>document.body.textContent = 'run'</script>
<p>钟响之后，船长解开了缆绳。</p><p style="display: none">看不见的一行</p><p style="visibility: hidden">还有一行</p>
<form><button>订阅</button></form><details><summary>更多</summary>折起来的话。</details>`

const styled = '<style>.later {display: none}</style><p>茶凉了。</p><p class="later">饭也凉了。</p>'

interface Row {
  readonly name: string
  readonly text?: string
  readonly characters: number
  readonly samples: readonly {readonly file: string}[]
}

let ran: Ran
let result: {
  readonly total: Readonly<Record<string, number>>
  readonly drops: readonly Row[]
  readonly removed: readonly Row[]
  readonly elsewhere: readonly Row[]
  readonly differing: readonly {readonly file: string; readonly runs: readonly {kind: string; text: string}[]}[]
}

const runsOf = (file: string): readonly (readonly [string, string])[] =>
  result.differing.find((one) => one.file === file)?.runs.map(({kind, text}) => [kind, text] as const) ?? []

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const loads = `<meta http-equiv="refresh" content="0;url=${host}/refresh"><link rel="stylesheet" href="${host}/a.css">
<style>@import "${host}/b.css"; p {background: url(${host}/c.png)}</style><img src="${host}/d.png" srcset="${host}/e.png 2x">
<iframe src="${host}/f"></iframe><video src="${host}/g.mp4" poster="${host}/h.png"></video><object data="${host}/i"></object>
<script src="${host}/j.js"></script><p>船到了。</p>`
  const footer = '<br><hr><div>获取更多RSS：<br><a href="https://feedx.example">https://feedx.example</a></div>'
  await writeFiles(folder, {
    'clean.md': seed({url: 'https://www.dw.com/zh/a-1', title: '湖上的船', body: clean}),
    'footer.md': seed({url: 'https://lake.example/3', title: '渡口', body: `<p>码头上没有人。</p>${footer}`}),
    'hides.md': seed({url: 'https://lake.example/4', title: '缆绳', body: hides}),
    'loads.md': seed({url: 'https://lake.example/5', title: '抵达', body: loads}),
    // A browser shows a style sheet as text if a style says so; the cleaner removes it.
    'lost.md': seed({
      url: 'https://lake.example/6',
      title: '航图',
      body: '<p>图上有三座岛。</p><style style="display: block">东岛，西岛</style>',
    }),
    'refused.md': '没有标题',
    'styled.md': seed({url: 'https://lake.example/7', title: '饭厅', body: styled}),
  })
  ran = await fidelity('--json')
  result = JSON.parse(ran.stdout)
})
afterAll(() => server.close())

describe('the fidelity report of a folder of seeds', () => {
  it('finds no difference in a complete article', () => {
    expect(ran.code).toBe(0)
    expect(result.total.articles).toBe(6)
    expect(runsOf('clean.md')).toEqual([])
    expect(result.elsewhere).toMatchObject([{name: 'byline'}, {name: 'time'}])
  })

  it('finds text that the cleaner lost', () => {
    expect(runsOf('lost.md')).toEqual([['missing', '东岛，西岛']])
    expect(result.total.missing).toBe(5)
  })

  it('finds text that the published style hides but the page shows', () => {
    expect(runsOf('styled.md')).toEqual([['added', '饭也凉了。']])
  })

  it('counts controls and invisible text separately', () => {
    expect(runsOf('hides.md')).toEqual([])
    expect(result.removed).toMatchObject([
      {name: 'form', characters: 2},
      {name: 'hidden', characters: 15},
    ])
  })

  it('lists the dropped text by rule, with samples', () => {
    const [row, ...more] = result.drops.filter(({characters}) => characters > 0)
    expect(row).toMatchObject({name: 'feed-footer', articles: 1, samples: [{file: 'footer.md'}]})
    expect(more).toEqual([])
    expect(runsOf('footer.md').filter(([kind]) => kind === 'missing')).toEqual([])
  })

  it('loads no file and follows no redirect of an article', () => {
    expect(runsOf('loads.md')).toEqual([])
    expect(requests).toEqual([])
  })

  it('prints tables and the articles that differ most', async () => {
    const {code, stdout} = await fidelity('--drops', '--limit', '5')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^total +5 +\d+ +\d+ +5 /m)
    expect(stdout).toMatch(/^lake-example feed-footer +1 +1 +\d+\n {4}footer\.md: 获取更多RSS/m)
    expect(stdout).toMatch(
      /^lost\.md → lake-example\/\S+\.html, 12 characters\n {2}- 5: …图上有三座岛。 \[东岛，西岛\]$/m,
    )
  })

  it('compares only the named outlets, and refuses an unknown one', async () => {
    const {stdout} = await fidelity('--outlet', 'dw', '--json')
    expect(JSON.parse(stdout).total.articles).toBe(1)
    expect(await fidelity('--outlet', 'nobody')).toMatchObject({code: 2, stdout: ''})
  })

  it('refuses a missing folder', async () => {
    const {code, stderr} = await runNode([main, '--seeds', join(folder, 'absent')])
    expect(code).toBe(2)
    expect(stderr).toContain('there is no such folder')
  })
})
