import type {Root} from 'hast'
import {parseFragment} from 'parse5'
import type {Processor} from 'unified'
import {type Nodes, TreeBuilder} from './builder.ts'
import {nestedTree} from './nested.ts'
import {withEnds} from './unended.ts'

/**
 * rehype plugin that puts a faster parser before the processor's own, for bodies of plain HTML, which nearly all are.
 * It makes the same tree without source positions. Bodies with formulas, templates, odd tag names or drawings with
 * rare elements go to the processor's parser. Elements that would hide the text after them are ended before (`withEnds`). Throws if the
 * processor has no parser. See docs/decisions/tree-builder.md.
 */
export function rehypePlainHtml(this: Processor): void {
  const {parser} = this
  if (!parser) throw new Error('rehypePlainHtml must come after a parser.')
  this.parser = (html, file) => {
    const whole = withEnds(html)
    return plainTree(whole) ?? parser(whole, file)
  }
}

/** Elements with content that is not plain HTML. A parser takes some of them for text, such as those in a comment. */
const FOREIGN = /<(?:svg|math|template)[\s/>]/i

/** The hast tree of a fragment of plain HTML and plain drawings, or null if the fragment holds anything else. */
export function plainTree(html: string): Root | null {
  const nested = nestedTree(html)
  if (nested) return nested
  if (FOREIGN.test(html)) return null
  const builder = new TreeBuilder()
  const tree = parseFragment<Nodes>(html, {treeAdapter: builder, scriptingEnabled: false})
  return builder.isPlain ? tree : null
}
