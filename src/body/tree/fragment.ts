import type {ElementContent, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {plainTree} from './plain-html.ts'
import {withEnds} from './unended.ts'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/** The nodes of a fragment of HTML. */
export function fragmentOf(html: string): ElementContent[] {
  const whole = withEnds(html)
  const tree: Root = plainTree(whole) ?? parser.parse(whole)
  return tree.children as ElementContent[]
}
