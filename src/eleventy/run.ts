import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../package-root.ts'
import {handOver, type Prepared} from './plugin.ts'

/**
 * Prints an archive into a folder through Eleventy, by the `.eleventy.js` of the working folder if there is one, else by
 * ours. This is the one place that starts Eleventy.
 */
export async function printSite(prepared: Prepared, out: string): Promise<void> {
  // Half of all start-up time: who mistyped an option need not wait for it.
  const {default: Eleventy} = await import('@11ty/eleventy')
  const here = process.cwd()
  const own = existsSync(join(here, '.eleventy.js'))
  const configPath = own ? '.eleventy.js' : join(packageRoot, '.eleventy.js')
  const input = own && existsSync(join(here, 'templates')) ? 'templates' : join(packageRoot, 'templates')
  const eleventy = new Eleventy(input, out, {
    configPath,
    quietMode: true,
    runMode: 'build',
    // As on Eleventy's own command line: input and output given here count, whatever the config file says.
    source: 'cli',
    config: (eleventyConfig) => handOver(eleventyConfig, prepared),
  })
  // Errors are thrown as well as logged; the command has words of its own for both.
  eleventy.disableLogger()
  await eleventy.write()
}
