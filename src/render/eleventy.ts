import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'
import type {Address} from '../model/brand.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {Renderer} from '../pages/render.ts'
import {handOver} from '../plugin/plugin.ts'
import {eleventyConfig} from './config-file.ts'
import {printerOf} from './printer.ts'

/** Eleventy names what it renders by a folder for the site; nothing is written there. */
const SITE = 'site'

/**
 * Prints pages through Eleventy, and gives their contents by address. This is the one place that starts Eleventy. It is
 * asked for contents and not for files: by itself it would look at the disk several times a page, for longer than all
 * else takes together.
 */
export async function printBatch(
  inputs: readonly PageInput[],
  render: Renderer,
): Promise<ReadonlyMap<Address, string>> {
  // Half of all start-up time: who mistyped an option need not wait for it.
  const {default: Eleventy} = await import('@11ty/eleventy')
  const {isOwn} = eleventyConfig()
  const configPath = isOwn ? '.eleventy.js' : join(packageRoot, '.eleventy.js')
  const input = isOwn && existsSync('templates') ? 'templates' : join(packageRoot, 'templates')
  const byAddress = new Map(inputs.map((input) => [input.address as string, input]))
  const eleventy = new Eleventy(input, SITE, {
    configPath,
    quietMode: true,
    runMode: 'build',
    // As on Eleventy's own command line: input and output given here count, whatever the config file says.
    source: 'cli',
    config: (config) => handOver(config, {pages: inputs, print: printerOf(byAddress, render)}),
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
