import type {PageInput} from '../pages/page-input.ts'
import type {Renderer} from '../pages/render.ts'

/** A page that could not be printed, by a template of the user's or of ours. */
export class PageError extends Error {}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Prints the page at an address; names it where a template fails. */
export function printerOf(inputs: ReadonlyMap<string, PageInput>, render: Renderer): (address: string) => string {
  return (address) => {
    const input = inputs.get(address)
    if (!input) throw new Error(`No page has the address ${address}.`)
    try {
      return render(input)
    } catch (error) {
      // Eleventy names the kind of page; which page it was, and where in a template, helps whoever wrote that.
      throw new PageError(`${address} could not be printed: ${stackOf(error)}`, {cause: error})
    }
  }
}
