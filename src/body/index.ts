import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Body} from '../model/article.ts'
import type {SafeHtml} from '../model/brand.ts'
import {urlKeyOf} from '../outlets/url-key.ts'
import {baseOf} from './base-address.ts'
import {blocks} from './blocks.ts'
import {boxes} from './boxes.ts'
import {bindCaptions} from './captions.ts'
import {columns} from './columns.ts'
import {type BodyContext, type Findings, newFindings, rehypeSteps, type Step} from './context.ts'
import {drop} from './drop.ts'
import {embeds} from './embeds.ts'
import {figures} from './figures.ts'
import {foreignWords} from './foreign-words.ts'
import {anchors, fragments, targets} from './fragments.ts'
import {galleries} from './galleries.ts'
import {headings} from './headings.ts'
import {blockLanguages, textAndLanguage} from './languages.ts'
import {leadPicture, pictureForSummaries} from './lead.ts'
import {lines} from './lines.ts'
import {links} from './links.ts'
import {markCaptions} from './mark-captions.ts'
import {namedAuthors} from './named-authors.ts'
import {notes} from './notes.ts'
import {pictures} from './pictures.ts'
import {piecesOf} from './pieces.ts'
import {rehypePrint} from './print.ts'
import {quotations} from './quotations.ts'
import {remove} from './remove.ts'
import {schema} from './schema.ts'
import {relatedBoxes, seeAlso} from './see-also.ts'
import {settle} from './settle.ts'
import {standfirst} from './standfirst.ts'
import {statedTime} from './stated-time.ts'
import {authors, subjects} from './subjects.ts'
import {rehypePlainHtml} from './tree/plain-html.ts'
import {explodes} from './unclosed.ts'

/** A cleaned body with the data that the steps found in it. */
export interface CleanBody extends Body {
  readonly stated: Findings['stated']
  readonly isStatedInText: boolean
  readonly halfDay: boolean
  readonly issueDate: Findings['issueDate']
  readonly byline: Findings['byline']
  readonly firstHeading: Findings['firstHeading']
  readonly tags: Findings['tags']
  readonly translationOf: Findings['translationOf']
  readonly truncated: boolean
  readonly lang: Findings['lang']
}

/** The steps, in the order in which they run. */
const steps: readonly Step[] = [
  statedTime,
  authors,
  subjects,
  drop,
  standfirst,
  remove,
  quotations,
  pictures,
  embeds,
  markCaptions,
  relatedBoxes,
  boxes,
  targets,
  links,
  blocks,
  anchors,
  columns,
  bindCaptions,
  figures,
  galleries,
  lines,
  notes,
  namedAuthors,
  headings,
  seeAlso,
  textAndLanguage,
  blockLanguages,
  foreignWords,
  leadPicture,
  fragments,
  settle,
]

/** Parses, cleans, sanitizes and prints a body. The sanitizer runs last, and no code changes the tree after it. */
const processor = unified()
  .use(rehypeParse, {fragment: true})
  .use(rehypePlainHtml)
  .use(rehypeSteps(steps))
  .use(rehypeSanitize, schema)
  .use(rehypePrint)
  .freeze()

/**
 * Cleans a published body. Takes HTML of any kind and returns safe and plain HTML, cut into pieces, with the data found
 * in it (docs/format.md §6, §7, §11 and §12). Throws `RangeError` if elements that are never closed would multiply, or
 * if elements are nested so deep that walking them exhausts the stack; the caller reports it.
 */
export function cleanBody(html: string, context: BodyContext): CleanBody {
  if (explodes(html)) throw new RangeError('Elements that are never closed.')
  const findings = newFindings()
  const file = new VFile(html)
  const published = processor.parse(file)
  const own = urlKeyOf(context.base)
  const {title, outlet, outlets, prettyPrinted, isSnapshot = false} = context
  const base = baseOf(published, html, context.base)
  file.data.body = {context: {base, title, outlet, outlets, prettyPrinted, isSnapshot, own, html}, findings}
  const tree = processor.runSync(published, file) as Root
  const printed = processor.stringify(tree, file) as SafeHtml
  // Each by its name, as in read-article.ts: an object that begins with a spread costs ten times as much.
  const {stated, isStatedInText, halfDay, issueDate, byline, tags, translationOf, truncated} = findings
  const {firstHeading, text, lang, figures, embeds, links, galleries, notes, removed} = findings
  return {
    stated,
    isStatedInText,
    halfDay,
    issueDate,
    byline,
    tags,
    translationOf,
    truncated,
    firstHeading,
    text,
    lang,
    figures,
    embeds,
    links,
    galleries,
    notes,
    pieces: piecesOf(printed),
    lead: pictureForSummaries(tree),
    removed: removed.list,
  }
}
