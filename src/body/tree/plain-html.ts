import type {Root} from 'hast'
import {parseFragment} from 'parse5'
import type {Processor} from 'unified'
import {type Nodes, TreeBuilder} from './builder.ts'

/**
 * Puts a shorter way before the parser that the processor has, for bodies of plain HTML, which nearly all are: the same
 * tree without places in the source. What holds SVG, MathML, templates or odd names goes the whole way.
 */
export function rehypePlainHtml(this: Processor): void {
  const {parser} = this
  if (!parser) throw new Error('There is no parser to put a shorter way before.')
  this.parser = (html, file) => plainTree(html) ?? parser(html, file)
}

/** The tree of a fragment of plain HTML, or null where it is none. */
export function plainTree(html: string): Root | null {
  const builder = new TreeBuilder()
  const tree = parseFragment<Nodes>(html, {treeAdapter: builder, scriptingEnabled: false})
  return builder.isPlain ? tree : null
}
