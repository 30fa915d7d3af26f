import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'

/** Usual paths of Chromium-based browsers on Linux, macOS and Windows. */
const PLACES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root
      ? [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
]

function findBrowser(): string | null {
  const named = process.env.CHROME_PATH ?? process.env.BACKFILE_TEST_BROWSER
  if (named !== undefined && existsSync(named)) return named
  const bundled = chromium.executablePath()
  return [...PLACES, bundled].find((path) => path !== '' && existsSync(path)) ?? null
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, [...args], {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}}).status ===
  0

/**
 * Returns the path of a Chromium-based browser: the one in CHROME_PATH, else an installed one, else a new one.
 *
 * A new one is installed with apt-get if the process runs as root, else with Playwright. Throws if that fails.
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  process.stderr.write('No browser found: installing one.\n')
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  if (!findBrowser()) {
    const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js')
    run(process.execPath, [cli, 'install', '--with-deps', 'chromium'])
  }
  const installed = findBrowser()
  if (!installed) throw new Error('Chromium or Chrome is required. Install one, or set CHROME_PATH to its path.')
  return installed
}

/** Launches a headless browser that makes no network requests of its own. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
