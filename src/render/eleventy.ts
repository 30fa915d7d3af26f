import {join, relative} from 'node:path'
import {packageRoot} from '../base/package-root.ts'
import type {Address} from '../model/brand.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {Renderer} from '../pages/render.ts'
import {allTogether} from './all-together.ts'
import {eleventyConfig} from './config-file.ts'
import {pageByPage} from './page-by-page.ts'
import {type UnprintedPage, unprintedPage} from './unprinted.ts'

/** The contents of pages by address, and the pages that could not be printed. */
export interface PrintedBatch {
  readonly contents: ReadonlyMap<Address, string>
  readonly unprinted: readonly UnprintedPage[]
}

/**
 * Prints pages through Eleventy. `cwd` is the working folder, which may hold a user's `.eleventy.js`: then Eleventy gets
 * page by page, else all of them as one text, because its own work for a page is as long as that of a template. It
 * returns contents and writes no files, because its checks of the disk take longer than the printing
 * (docs/decisions/templates-are-functions.md). A page whose template throws does not stop the others. Throws
 * `DamagedStoreError`, or the error of the disk.
 */
export async function printBatch(inputs: readonly PageInput[], render: Renderer, cwd: string): Promise<PrintedBatch> {
  const unprinted = new Map<Address, UnprintedPage>()
  const print = (input: PageInput): string => {
    try {
      return render(input)
    } catch (error) {
      unprinted.set(input.address, unprintedPage(input.address, error))
      return ''
    }
  }
  const {path, isOwn} = eleventyConfig(cwd)
  // Relative, since Eleventy searches for an absolute path from the root folder of the disk on.
  const theme = relative(process.cwd(), join(packageRoot, 'templates'))
  const printed = await (isOwn ? pageByPage : allTogether)(inputs, print, {cwd, path, theme})
  const contents = new Map([...printed].filter(([address]) => !unprinted.has(address)))
  const done = contents.size + unprinted.size
  if (done !== inputs.length) throw new Error(`Eleventy printed ${done} of ${inputs.length} pages.`)
  return {contents, unprinted: [...unprinted.values()]}
}
