import type Eleventy from '@11ty/eleventy'
import type {Address} from '../model/brand.ts'
import type {PageInput} from '../pages/page-input.ts'
import {addText} from './hand-over.ts'
import {startEleventy} from './start-eleventy.ts'

/** An Eleventy that prints one batch after another, each as the content of one template. */
interface Printer {
  /** The working folder at its start, to which its paths are relative. */
  readonly cwd: string
  readonly eleventy: Eleventy
  /** Prints the batch in work. */
  print: () => string
}

/** The printer of this thread. Null before the first batch and while it prints, so that none is used after an error. */
let free: Printer | null = null

/**
 * Prints pages with the package's own `.eleventy.js`, which reads no page. Eleventy gets their contents end to end, and
 * its result is cut by their lengths. `path` is that of the file, `theme` the input folder.
 */
export async function allTogether(
  inputs: readonly PageInput[],
  print: (input: PageInput) => string,
  {path, theme}: {readonly path: string; readonly theme: string},
): Promise<ReadonlyMap<Address, string>> {
  const printer = free?.cwd === process.cwd() ? free : await printerWith(path, theme)
  free = null
  let lengths: readonly number[] = []
  printer.print = () => {
    const pages = inputs.map((input) => inOnePiece(print(input)))
    lengths = pages.map(({length}) => length)
    return pages.join('')
  }
  const [{content} = {content: ''}] = await printer.eleventy.toJSON()
  free = printer
  const contents = new Map<Address, string>()
  let end = 0
  for (const [at, {address}] of inputs.entries()) {
    const start = end
    end += lengths[at] ?? 0
    contents.set(address, content.slice(start, end))
  }
  if (end !== content.length) throw new Error(`Eleventy returned ${content.length} of ${end} characters.`)
  return contents
}

/**
 * A page as one stretch of memory. V8 keeps a text as a tree of the parts that were joined to it until a character is
 * read; the trees of a batch would be copied at each collection of garbage.
 */
function inOnePiece(page: string): string {
  page.charCodeAt(0)
  return page
}

async function printerWith(path: string, theme: string): Promise<Printer> {
  const eleventy = await startEleventy(theme, path, (config) => addText(config, () => printer.print()))
  const printer: Printer = {cwd: process.cwd(), eleventy, print: () => ''}
  return printer
}
