import {access, constants, mkdir, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {codeOf} from '../base/error-code.ts'
import {PARTIAL} from './manifest.ts'

/**
 * The path of the stage, the folder for new files before they are published. It is beside the site, so that a server of
 * the site never shows it; but inside it if the site is a separate mount or nothing may be written beside it, as with a
 * volume in a container.
 */
export async function stageOf(out: string): Promise<string> {
  const beside = join(dirname(out), `.${basename(out)}${PARTIAL}`)
  try {
    const [site, parent] = await Promise.all([stat(out), stat(dirname(out))])
    if (site.dev !== parent.dev) return join(out, PARTIAL)
    await access(dirname(out), constants.W_OK)
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') return join(out, PARTIAL)
    // ENOENT: there is no site yet.
  }
  return beside
}

/** Creates an empty stage and returns its path. Files that a killed build left there are removed. */
export async function openStage(out: string): Promise<string> {
  const stage = await stageOf(out)
  await closeStage(stage, out)
  await mkdir(stage, {recursive: true})
  return stage
}

/** Removes the stage, beside the site and inside it. */
export async function closeStage(stage: string, out: string): Promise<void> {
  for (const folder of new Set([stage, join(out, PARTIAL)])) await rm(folder, {recursive: true, force: true})
}
