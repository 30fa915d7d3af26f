import {access, constants, mkdir, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {codeOf} from '../base/error-code.ts'

import {PARTIAL} from './manifest.ts'

/**
 * The folder in which a site is made before it is published: beside the site, so that nobody sees it half made; inside
 * it where the site is a disk of its own, or where nothing may be written beside it, as with a volume in a container.
 */
export async function stageOf(out: string): Promise<string> {
  const beside = join(dirname(out), `.${basename(out)}${PARTIAL}`)
  try {
    const [own, above] = await Promise.all([stat(out), stat(dirname(out))])
    if (own.dev !== above.dev) return join(out, PARTIAL)
    await access(dirname(out), constants.W_OK)
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') return join(out, PARTIAL)
    // ENOENT: there is no site yet.
  }
  return beside
}

/** An empty stage. What a killed build left there goes. */
export async function openStage(out: string): Promise<string> {
  const stage = await stageOf(out)
  await closeStage(stage, out)
  await mkdir(stage, {recursive: true})
  return stage
}

/** Takes away whatever is half made. */
export async function closeStage(stage: string, out: string): Promise<void> {
  for (const folder of new Set([stage, join(out, PARTIAL)])) await rm(folder, {recursive: true, force: true})
}
