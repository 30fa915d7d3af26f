import {type CleanBody, cleanBody} from '../../src/body/index.ts'
import type {Body, Piece} from '../../src/model/article.ts'
import {outletsWith} from '../../src/outlets/index.ts'

/** The context of a fixture's article. Every field has a default. */
export interface FixtureContext {
  readonly url?: string
  readonly title?: string
  readonly prettyPrinted?: boolean
}

const outlets = outletsWith([])

/** The context of an invented article. The outlet is that of its address. */
export function contextOf({url, title, prettyPrinted}: FixtureContext = {}) {
  const base = new URL(url ?? 'https://tide.example/news/1')
  return {base, title: title ?? '无题', outlet: outlets.of(base), outlets, prettyPrinted: prettyPrinted ?? false}
}

export const clean = (html: string, context: FixtureContext = {}): CleanBody => cleanBody(html, contextOf(context))

const MARKS = {
  embed: '<bf-embed></bf-embed>',
  gallery: '<bf-gallery></bf-gallery>',
  seeAlso: '<bf-see-also></bf-see-also>',
} as const

/** A cleaned body as a page would print it, with the placeholders left in. */
export function joined(body: Body): string {
  const print = (piece: Piece): string => {
    if (piece.kind === 'html') return piece.html
    if (piece.kind === 'link') return `<a ${piece.outside}>`
    if (piece.kind !== 'picture') return MARKS[piece.kind]
    const mark = '<bf-picture></bf-picture>'
    return piece.alone === null ? mark : `<figure${piece.alone === 'lead' ? ' class="lead"' : ''}>${mark}</figure>`
  }
  return body.pieces.map(print).join('')
}

/** A cleaned body for reviewers: one block a line, pictures and players with all their data, then the findings. */
export function readable(body: CleanBody): string {
  const print = (piece: Piece): string => {
    if (piece.kind === 'html') return piece.html
    if (piece.kind === 'link') {
      const id = body.links[piece.at]?.id
      return `<a ${piece.outside}>${id ? `[${id}] ` : ''}`
    }
    if (piece.kind === 'embed') {
      const embed = body.embeds[piece.at]
      return `[${embed?.medium} ${embed?.url}${embed?.title ? ` "${embed.title}"` : ''}]`
    }
    if (piece.kind === 'seeAlso') return '[see also]'
    if (piece.kind === 'gallery') {
      const gallery = body.galleries[piece.at]
      return `[gallery of ${gallery?.items.length} in ${gallery?.lang}: ${gallery?.title}]`
    }
    const figure = body.figures[piece.at]
    const spares = figure && figure.spares.length > 0 ? ` else ${figure.spares.join(' | ')}` : ''
    const inPage = figure && figure.data !== null ? ` data of ${figure.data.length} characters` : ''
    const shown = `[picture ${figure?.key} alt="${figure?.alt}" ${figure?.candidates.join(' | ')}${spares}${inPage}]`
    return piece.alone === null ? shown : `<figure${piece.alone === 'lead' ? ' class="lead"' : ''}>${shown}</figure>`
  }
  const blocks = body.pieces
    .map(print)
    .join('')
    .replace(
      /(<\/(?:p|h\d|ul|ol|li|figure|blockquote|pre|table|thead|tbody|tr)>|<hr>|<(?:ul|ol|table|tbody|thead)>)/g,
      '$1\n',
    )
    .replace(/\](?=<p|<h\d|<figure|\[)/g, ']\n')
    .trimEnd()
  return `${[blocks, ...findings(body)].filter((line) => line !== '').join('\n')}\n`
}

function findings({
  stated,
  issueDate,
  byline,
  figures,
  notes,
  tags,
  translationOf,
  truncated,
  removed,
}: CleanBody): string[] {
  return [
    stated ? `(published ${new Date(stated.at).toISOString()}, to the ${stated.precision})` : '',
    issueDate === null ? '' : `(issue of ${new Date(issueDate).toISOString().slice(0, 10)})`,
    byline.length > 0 ? `(by ${byline.join(' + ')})` : '',
    ...figures.filter(({credit}) => credit !== '').map(({key, credit}) => `(credit of ${key}: ${credit})`),
    ...notes.map(({kind, text}) => `(${kind}: ${text})`),
    tags.length > 0 ? `(tags ${tags.join(' + ')})` : '',
    translationOf === null ? '' : `(translation of ${translationOf})`,
    truncated ? '(truncated)' : '',
    removed.length > 0
      ? `(removed ${removed.map(({element, reason, count, characters}) => `${element} ${reason} ×${count} of ${characters}`).join(', ')})`
      : '',
  ]
}
