import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import {packageRoot} from '../base/package-root.ts'
import type {Address} from '../model/brand.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {Renderer} from '../pages/render.ts'
import {eleventyConfig} from './config-file.ts'
import {handOver} from './hand-over.ts'
import {loadEleventy} from './load-eleventy.ts'
import {type UnprintedPage, unprintedPage} from './unprinted.ts'

/** The output folder that Eleventy puts before every address. Nothing is written there. */
const SITE = 'site'

/** The contents of pages by address, and the pages that could not be printed. */
export interface PrintedBatch {
  readonly contents: ReadonlyMap<Address, string>
  readonly unprinted: readonly UnprintedPage[]
}

/**
 * Prints pages through Eleventy. `cwd` is the working folder, which may hold a
 * user's `.eleventy.js`. Eleventy returns contents and writes no files, because its checks of the disk take longer than
 * the printing (docs/decisions/templates-are-functions.md). A page whose template throws does not stop the others.
 * Throws `DamagedStoreError`, or the error of the disk.
 */
export async function printBatch(inputs: readonly PageInput[], render: Renderer, cwd: string): Promise<PrintedBatch> {
  const Eleventy = await loadEleventy()
  const {path, isOwn} = eleventyConfig(cwd)
  // Eleventy shows this path in its messages; the short one works only if the process runs in `cwd`.
  const configPath = isOwn && cwd === process.cwd() ? '.eleventy.js' : path
  // Relative, since Eleventy searches for an absolute path from the root folder of the disk on.
  const ownTemplates = relative(process.cwd(), join(packageRoot, 'templates'))
  const input = isOwn && existsSync(join(cwd, 'templates')) ? 'templates' : ownTemplates
  const byAddress = new Map(inputs.map((input) => [input.address as string, input]))
  const unprinted = new Map<Address, UnprintedPage>()
  const print = (address: string): string => {
    const input = byAddress.get(address)
    if (!input) throw new Error(`No page has the address ${address}.`)
    try {
      return render(input)
    } catch (error) {
      unprinted.set(input.address, unprintedPage(input.address, error))
      return ''
    }
  }
  const eleventy = new Eleventy(input, SITE, {
    configPath,
    quietMode: true,
    runMode: 'build',
    // As from Eleventy's command line, so that this input and output count before those of the config file.
    source: 'cli',
    config: (config) => {
      // This group prints its times on a slow machine even in quiet mode: it exists before the mode is set.
      config.benchmarks.config.setIsVerbose(false)
      handOver(config, {pages: inputs, print})
    },
  })
  // Eleventy logs errors and throws them too; the command reports the thrown ones itself.
  eleventy.disableLogger()
  const printed = new Map<Address, string>()
  for (const {outputPath, content} of await eleventy.toJSON()) {
    const address = outputPath === false ? '' : outputPath.replace(/^\.?\/*site\//, '')
    const input = byAddress.get(address)
    if (input && !unprinted.has(input.address)) printed.set(input.address, content)
  }
  const done = printed.size + unprinted.size
  if (done !== inputs.length) throw new Error(`Eleventy printed ${done} of ${inputs.length} pages.`)
  return {contents: printed, unprinted: [...unprinted.values()]}
}
