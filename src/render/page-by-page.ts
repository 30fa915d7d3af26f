import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Address} from '../model/brand.ts'
import type {PageInput} from '../pages/page-input.ts'
import {addPages} from './hand-over.ts'
import {SITE, startEleventy} from './start-eleventy.ts'

/**
 * Prints pages with a user's `.eleventy.js`, each as a page of Eleventy, so that the user's transforms get its content
 * and its path. `path` is that of the file, `theme` the input folder if the user has none.
 */
export async function pageByPage(
  inputs: readonly PageInput[],
  print: (input: PageInput) => string,
  {cwd, path, theme}: {readonly cwd: string; readonly path: string; readonly theme: string},
): Promise<ReadonlyMap<Address, string>> {
  const byAddress = new Map(inputs.map((input) => [input.address as string, input]))
  const printAt = (address: string): string => {
    const input = byAddress.get(address)
    if (!input) throw new Error(`No page has the address ${address}.`)
    return print(input)
  }
  // Eleventy shows this path in its messages; the short one works only if the process runs in `cwd`.
  const configPath = cwd === process.cwd() ? '.eleventy.js' : path
  const folder = existsSync(join(cwd, 'templates')) ? 'templates' : theme
  const eleventy = await startEleventy(folder, configPath, (config, inSite) =>
    addPages(config, {pages: inputs, print: printAt}, inSite),
  )
  const contents = new Map<Address, string>()
  for (const {outputPath, content} of await eleventy.toJSON()) {
    const path = outputPath === false ? '' : outputPath.replace(new RegExp(`^\\.?/*${SITE}/`), '')
    const input = byAddress.get(path)
    if (input) contents.set(input.address, content)
  }
  return contents
}
