import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'
import type {Address} from '../model/brand.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {Renderer} from '../pages/render.ts'
import {eleventyConfig} from './config-file.ts'
import {handOver} from './hand-over.ts'
import {printerOf} from './printer.ts'

/** The output folder that Eleventy puts before every address. Nothing is written there. */
const SITE = 'site'

/**
 * Prints pages through Eleventy and returns their contents by address. `cwd` is the working folder, which may hold a
 * user's `.eleventy.js`. Eleventy returns contents and writes no files, because its checks of the disk take longer than
 * the printing (docs/decisions/templates-are-functions.md). Throws `PageError` if a template fails.
 */
export async function printBatch(
  inputs: readonly PageInput[],
  render: Renderer,
  cwd: string,
): Promise<ReadonlyMap<Address, string>> {
  // Loaded on demand: it takes half of the command's start, and a mistyped option is reported without it.
  const {default: Eleventy} = await import('@11ty/eleventy')
  const {path, isOwn} = eleventyConfig(cwd)
  // Eleventy shows this path in its messages; the short one works only if the process runs in `cwd`.
  const configPath = isOwn && cwd === process.cwd() ? '.eleventy.js' : path
  const input = isOwn && existsSync(join(cwd, 'templates')) ? 'templates' : join(packageRoot, 'templates')
  const byAddress = new Map(inputs.map((input) => [input.address as string, input]))
  const eleventy = new Eleventy(input, SITE, {
    configPath,
    quietMode: true,
    runMode: 'build',
    // As from Eleventy's command line, so that this input and output count before those of the config file.
    source: 'cli',
    config: (config) => {
      // This group prints its times on a slow machine even in quiet mode: it exists before the mode is set.
      config.benchmarks.config.setIsVerbose(false)
      handOver(config, {pages: inputs, print: printerOf(byAddress, render)})
    },
  })
  // Eleventy logs errors and throws them too; the command reports the thrown ones itself.
  eleventy.disableLogger()
  const printed = new Map<Address, string>()
  for (const {outputPath, content} of await eleventy.toJSON()) {
    const address = outputPath === false ? '' : outputPath.replace(/^\.?\/*site\//, '')
    const input = byAddress.get(address)
    if (input) printed.set(input.address, content)
  }
  if (printed.size !== inputs.length) throw new Error(`Eleventy printed ${printed.size} of ${inputs.length} pages.`)
  return printed
}
