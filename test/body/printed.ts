import type {Body, Piece} from '../../src/model/article.ts'

const escaped = (text: string): string => text.replace(/&/g, '&#x26;').replace(/"/g, '&#x22;').replace(/</g, '&#x3C;')

const ELEMENTS = {audio: 'audio', video: 'video', frame: 'iframe'} as const

/**
 * A cleaned body printed as published HTML, with pictures, players and titles in place of the placeholders: the form in
 * which another archive would find it.
 */
export function printed(body: Body): string {
  return body.pieces.map((piece) => print(piece, body)).join('')
}

function print(piece: Piece, {figures, embeds, galleries}: Body): string {
  switch (piece.kind) {
    case 'html':
      return piece.html
    case 'link':
      return `<a ${piece.outside}>`
    case 'seeAlso':
      return ''
    case 'gallery': {
      const title = galleries[piece.at]?.title ?? null
      return title === null ? '' : `<h2>${escaped(title)}</h2>`
    }
    case 'embed': {
      const embed = embeds[piece.at]
      const name = ELEMENTS[embed?.medium ?? 'frame']
      return `<${name} src="${escaped(embed?.url ?? '')}" title="${escaped(embed?.title ?? '')}"></${name}>`
    }
    case 'picture': {
      const figure = figures[piece.at]
      const img = `<img src="${escaped(figure?.candidates[0] ?? '')}" alt="${escaped(figure?.alt ?? '')}">`
      if (piece.alone === null) return img
      return `<figure${piece.alone === 'lead' ? ' class="lead"' : ''}>${img}</figure>`
    }
  }
}
