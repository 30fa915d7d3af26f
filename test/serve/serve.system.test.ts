import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {request} from 'node:http'
import {type AddressInfo, createServer} from 'node:net'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {backfile, command, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pagesOf, treeOf} from '../support/tree.ts'

const context = temporaryFolder()
const site = join(context, 'dist')
const said: string[] = []
let browser: Browser
let serving: ChildProcess
let port: number
let url: string

const masthead = (name: string): string =>
  `import {html} from 'backfile'\nexport default (dateline) => html\`<header class="mine">${name}, \${dateline}</header>\`\n`

beforeAll(async () => {
  await writeFiles(context, {
    'seeds/1.md': seed({title: '湖上的船', url: 'https://lake.example/a-1'}),
    'backfile.config.json': '{"templates": "look"}',
    'look/masthead.js': masthead('First'),
  })
  port = await freePort()
  url = `http://localhost:${port}/`
  serving = spawn(process.execPath, [command, 'serve', '--port', String(port)], {cwd: context})
  for (const stream of [serving.stdout, serving.stderr]) stream?.on('data', (text: Buffer) => said.push(String(text)))
  browser = await launchBrowser()
  await until(() => said.join('').includes('Preview: '))
})
afterAll(async () => {
  serving?.kill('SIGKILL')
  await browser?.close()
})

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const {port: free} = server.address() as AddressInfo
      server.close(() => done(free))
    })
  })
}

/** Waits until a condition holds, for 30 s at most; fails with the preview's output. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await isSo()) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`The condition did not come true. The preview's output:\n${said.join('')}`)
}

/** The answer to a request for exactly this path, which `fetch` would normalise. */
function answerTo(path: string): Promise<{readonly status: number | undefined; readonly text: string}> {
  return new Promise((done, fail) => {
    request({host: '127.0.0.1', port, path}, (response) => {
      const text: Buffer[] = []
      response.on('data', (bytes: Buffer) => text.push(bytes))
      response.on('end', () => done({status: response.statusCode, text: String(Buffer.concat(text))}))
    })
      .on('error', fail)
      .end()
  })
}

async function open(path: string): Promise<{readonly tab: Page; readonly faults: string[]}> {
  const tab = await browser.newPage()
  const faults: string[] = []
  tab.on('console', (message) => faults.push(message.text()))
  tab.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
  })
  tab.on('requestfailed', (failed) => {
    // A page that reloads aborts its connection for events.
    if (failed.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(failed.url())
  })
  await tab.goto(new URL(path, url).href)
  return {tab, faults}
}

describe('the preview', () => {
  it('prints its address after the summary of the build', () => {
    expect(said.join('')).toContain(`Preview: ${url}`)
    expect(said.join('')).toMatch(/Seeds in +1\n/)
  })

  it('reloads a page when a seed changes, without messages in the console', async () => {
    const {tab, faults} = await open('index.html')
    expect(await tab.locator('main').textContent()).toContain('湖上的船')
    await writeFiles(context, {'seeds/2.md': seed({title: '桥修好了', url: 'https://lake.example/a-2'})})
    await until(async () => ((await tab.locator('main').textContent()) ?? '').includes('桥修好了'))
    expect(faults).toEqual([])
    await tab.close()
  })

  it('shows several changes one after another', async () => {
    const {tab, faults} = await open('index.html')
    for (const title of ['第一次改', '第二次改', '第三次改', '第四次改']) {
      await writeFiles(context, {'seeds/1.md': seed({title, url: 'https://lake.example/a-1'})})
      await until(async () => (await tab.textContent('main').catch(() => ''))?.includes(title) === true)
    }
    expect(faults).toEqual([])
    expect(said.join('')).not.toContain('The last good build is still shown')
  })

  it('reloads when a template of the overlay changes', async () => {
    const {tab, faults} = await open('index.html')
    expect(await tab.locator('header.mine').textContent()).toMatch(/^First, /)
    await writeFiles(context, {'look/masthead.js': masthead('Second')})
    await until(async () => ((await tab.locator('header.mine').textContent()) ?? '').startsWith('Second, '))
    expect(faults).toEqual([])
    await tab.close()
  })

  it('shows the last good build while a template is broken, and then the next good one', async () => {
    const {tab} = await open('index.html')
    await writeFiles(context, {'look/masthead.js': 'export default (\n'})
    await until(() => said.join('').includes('The last good build is still shown.'))
    expect(said.join('')).toMatch(/templates: masthead\.js: /)
    expect(await tab.locator('header.mine').textContent()).toMatch(/^Second, /)
    await writeFiles(context, {'look/masthead.js': masthead('Third')})
    await until(async () => ((await tab.locator('header.mine').textContent()) ?? '').startsWith('Third, '))
    await tab.close()
  })

  it('answers a folder with its index page, and a missing page with the 404 page', async () => {
    expect((await fetch(url)).status).toBe(200)
    const missing = await fetch(`${url}no/such/page.html`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('<main id="content">')
  })

  it.each([
    '//',
    '/%',
    '/%E0%A4.html',
    '/../backfile.config.json',
    '/%2e%2e/backfile.config.json',
    '/..%2fseeds%2f1.html',
  ])('shows no file outside the site at %s, and keeps running', async (path) => {
    const {status, text} = await answerTo(path)
    expect([200, 404]).toContain(status)
    expect(text).not.toContain('"templates"')
    expect(text).not.toContain('<!--1700000000000-->')
    expect((await fetch(url)).status).toBe(200)
  })

  it('leaves the site on the disk without the script for reloading', async () => {
    for (const path of pagesOf(site)) {
      const page = readFileSync(join(site, path), 'utf8')
      expect(page, path).not.toMatch(/backfile-reload|EventSource/)
    }
    expect(existsSync(join(site, 'backfile-reload.js'))).toBe(false)
    expect((await backfile(['build', '--out', 'again'], {cwd: context})).code).toBe(0)
    expect(treeOf(join(context, 'again'))).toEqual(treeOf(site))
    expect(await (await fetch(`${url}index.html`)).text()).toContain('backfile-reload.js')
  })

  it('reports a port that is in use', async () => {
    const ran = await backfile(['serve', '--port', String(port), '--out', 'other'], {cwd: context})
    expect(ran.stderr).toMatch(new RegExp(`port ${port} is taken`, 'i'))
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    expect(ran.code).toBe(2)
  })

  it('ends with exit code 0 when it is interrupted', async () => {
    const ended = new Promise<number | null>((done) => serving.once('close', (code) => done(code)))
    serving.kill('SIGINT')
    expect(await ended).toBe(0)
  })
})
