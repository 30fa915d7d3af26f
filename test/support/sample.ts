import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {inject} from 'vitest'
import {type Lock, takeLock} from '../../src/base/lock.ts'
import {backfile, projectRoot} from './command.ts'

/** All samples of a test run: their sites, and one state folder. It is removed after the run. */
const folder = inject('samples')

/** The address of the samples; its path lets tests serve a site below a path and still share one build. */
export const SITE_URL = 'http://backfile.example/some/path/'

/**
 * Returns the folder of the built sample archive, which tests must not change. `settings` replace those of its config.
 * The first test of a run that needs a sample builds it; the others wait for it. Throws if the build fails.
 */
export async function sampleSite(settings: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const text = JSON.stringify({language: 'zh-Hans', siteUrl: SITE_URL, ...settings})
  const name = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const [site, finished] = [join(folder, name), join(folder, `${name}.finished`)]
  if (existsSync(finished)) return site
  const lock = await waitForLock()
  try {
    if (existsSync(finished)) return site
    prepare()
    const config = join(folder, `${name}.config.ts`)
    writeFileSync(config, `import sample from './sample.ts'\nexport default {...sample, ...${text}}\n`)
    rmSync(site, {recursive: true, force: true})
    const args = ['build', '--quiet', '--config', config, '--seeds', join(projectRoot, 'seeds'), '--out', site]
    const ran = await backfile(args, {cwd: folder})
    // Standard error is not checked, since the sample has one seed that is refused on purpose.
    if (ran.code !== 0) throw new Error(`The sample does not build: ${ran.stderr}`)
    writeFileSync(finished, '')
    return site
  } finally {
    await lock.release()
  }
}

async function waitForLock(): Promise<Lock> {
  for (;;) {
    const lock = await takeLock(join(folder, 'lock'), 'the sample')
    if (lock.kind === 'lock') return lock
    await wait(50)
  }
}

/** Makes the state folder, in which picture variants come from the project's own and go there. */
function prepare(): void {
  const link = join(folder, '.backfile/variants')
  if (existsSync(link)) return
  const pictures = join(projectRoot, '.backfile/variants')
  for (const needed of [pictures, join(folder, '.backfile')]) mkdirSync(needed, {recursive: true})
  symlinkSync(pictures, link, 'junction')
  cpSync(join(projectRoot, 'seeds/backfile.config.ts'), join(folder, 'sample.ts'))
}
