import {cpSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {backfile, projectRoot} from './command.ts'

/**
 * Builds the sample archive into a folder, with the project's own state, in which its pictures may lie from before.
 * `settings` stand in place of the config's; what is built with them has a state of its own, but for the pictures.
 */
export async function buildSample(out: string, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const args = ['build', '--quiet', '--seeds', join(projectRoot, 'seeds'), '--out', out]
  const changed = Object.keys(settings).length > 0
  const folder = `${out}-config`
  if (changed) {
    const pictures = join(projectRoot, '.backfile', 'variants')
    for (const needed of [pictures, join(folder, '.backfile')]) mkdirSync(needed, {recursive: true})
    symlinkSync(pictures, join(folder, '.backfile', 'variants'), 'junction')
    cpSync(join(projectRoot, 'seeds/backfile.config.ts'), join(folder, 'sample.ts'))
    writeFileSync(
      join(folder, 'backfile.config.ts'),
      `import sample from './sample.ts'\nexport default {...sample, ...${JSON.stringify(settings)}}\n`,
    )
  }
  const ran = await backfile(args, {cwd: changed ? folder : projectRoot})
  // One seed of the sample is refused on purpose, and said to be.
  if (ran.code !== 0) throw new Error(`The sample does not build: ${ran.stderr}`)
}
