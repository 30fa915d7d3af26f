import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Body} from '../article.ts'
import type {SafeHtml} from '../brand.ts'
import {byKey} from '../order.ts'
import {blocks} from './blocks.ts'
import {bindCaptions, markCaptions} from './captions.ts'
import {columns} from './columns.ts'
import {attribute, type BodyContext, type Findings, isElement, newFindings, type Parent, rehypeStep} from './context.ts'
import {embeds} from './embeds.ts'
import {headings} from './headings.ts'
import {links} from './links.ts'
import {PICTURE, pictures} from './pictures.ts'
import {piecesOf} from './pieces.ts'
import {remove} from './remove.ts'
import {schema} from './schema.ts'
import {settle} from './settle.ts'
import {statedTime} from './stated-time.ts'
import {trimmedText} from './text.ts'
import {explodes} from './unclosed.ts'

/** A body with what its steps found beside it. */
export interface CleanBody extends Body {
  readonly stated: Findings['stated']
  readonly issueDate: Findings['issueDate']
  readonly byline: Findings['byline']
  readonly firstHeading: Findings['firstHeading']
}

/** The way of a body, in order. The sanitizer is last, and nothing touches the tree between it and the page. */
const processor = unified()
  .use(rehypeParse, {fragment: true})
  .use(rehypeStep(statedTime))
  .use(rehypeStep(remove))
  .use(rehypeStep(pictures))
  .use(rehypeStep(embeds))
  .use(rehypeStep(markCaptions))
  .use(rehypeStep(links))
  .use(rehypeStep(blocks))
  .use(rehypeStep(columns))
  .use(rehypeStep(bindCaptions))
  .use(rehypeStep(headings))
  .use(rehypeStep(settle))
  .use(rehypeSanitize, schema)
  .use(rehypeStringify, {characterReferences: {useNamedReferences: false}})
  .freeze()

/**
 * Cleans a published body: whole, safe and plain (FORMAT §6, §7, §11, §12). Takes HTML of any kind; throws `RangeError`
 * where elements are nested so deep that walking them exhausts the stack or the memory, which the caller reports.
 */
export function cleanBody(html: string, context: BodyContext): CleanBody {
  if (explodes(html)) throw new RangeError('Elements that are never closed.')
  const findings = newFindings()
  const file = new VFile({value: html, data: {body: {context, findings}}})
  const tree = processor.runSync(processor.parse(file), file) as Root
  const printed = processor.stringify(tree, file) as SafeHtml
  return {
    pieces: piecesOf(printed),
    figures: findings.figures,
    embeds: findings.embeds,
    links: findings.links,
    text: plainText(tree),
    lead: firstPicture(tree),
    removed: Object.fromEntries([...findings.removed].sort(byKey)),
    stated: findings.stated,
    issueDate: findings.issueDate,
    byline: findings.byline,
    firstHeading: findings.firstHeading,
  }
}

/** The text of the blocks, one line each, without what stands under pictures. */
function plainText(tree: Root): string {
  return (tree.children as Element[])
    .filter((block) => isElement(block) && block.tagName !== 'figure')
    .map((block) => trimmedText(block))
    .filter((line) => line !== '')
    .join('\n')
}

function firstPicture(node: Parent): number | null {
  for (const child of (node.children as Element[]).filter(isElement)) {
    if (child.tagName === PICTURE) return Number(attribute(child, 'dataAt'))
    const below = firstPicture(child)
    if (below !== null) return below
  }
  return null
}
