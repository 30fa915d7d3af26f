import type {PageInput} from '../pages/page-input.ts'
import type {Renderer} from '../pages/render.ts'

/** A page could not be printed. The message names the page's address and has the stack of the error. */
export class PageError extends Error {}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/**
 * A function from the address of a page to its content. `inputs` is by address. The function throws `PageError` if a
 * template fails, and `Error` for an unknown address.
 */
export function printerOf(inputs: ReadonlyMap<string, PageInput>, render: Renderer): (address: string) => string {
  return (address) => {
    const input = inputs.get(address)
    if (!input) throw new Error(`No page has the address ${address}.`)
    try {
      return render(input)
    } catch (error) {
      // Eleventy's message names only the kind of page; the template's author needs the page and the stack too.
      throw new PageError(`${address} could not be printed: ${stackOf(error)}`, {cause: error})
    }
  }
}
