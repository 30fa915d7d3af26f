import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'
import type {Address} from '../model/brand.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {Renderer} from '../pages/render.ts'
import {eleventyConfig} from './config-file.ts'
import {handOver} from './hand-over.ts'
import {printerOf} from './printer.ts'

/** The name of an output folder, which Eleventy puts before every address; nothing is written there. */
const SITE = 'site'

/**
 * Prints pages through Eleventy and returns their contents by address. `cwd` is the working folder, where a user's
 * `.eleventy.js` may lie. Eleventy returns contents and writes no files: its own checks of the disk take longer than all
 * the printing. Throws `PageError` if a template fails.
 */
export async function printBatch(
  inputs: readonly PageInput[],
  render: Renderer,
  cwd: string,
): Promise<ReadonlyMap<Address, string>> {
  // Eleventy takes half of the command's start; a mistyped option is reported without it.
  const {default: Eleventy} = await import('@11ty/eleventy')
  const {path, isOwn} = eleventyConfig(cwd)
  // Eleventy takes a relative path from the process's folder, and shows it in its messages.
  const configPath = isOwn && cwd === process.cwd() ? '.eleventy.js' : path
  const input = isOwn && existsSync(join(cwd, 'templates')) ? 'templates' : join(packageRoot, 'templates')
  const byAddress = new Map(inputs.map((input) => [input.address as string, input]))
  const eleventy = new Eleventy(input, SITE, {
    configPath,
    quietMode: true,
    runMode: 'build',
    // As on Eleventy's own command line: input and output given here count, whatever the config file says.
    source: 'cli',
    config: (config) => {
      // This group prints its times on a slow machine even in quiet mode: it exists before the mode is set.
      config.benchmarks.config.setIsVerbose(false)
      handOver(config, {pages: inputs, print: printerOf(byAddress, render)})
    },
  })
  // Errors are thrown as well as logged; the command has words of its own for both.
  eleventy.disableLogger()
  const printed = new Map<Address, string>()
  for (const {outputPath, content} of await eleventy.toJSON()) {
    const address = outputPath === false ? '' : outputPath.replace(/^\.?\/*site\//, '')
    const input = byAddress.get(address)
    if (input) printed.set(input.address, content)
  }
  if (printed.size !== inputs.length)
    throw new Error(`${inputs.length} pages were to be printed and ${printed.size} were.`)
  return printed
}
