import {type Cited, type CitedDay, partsOf} from './cited.ts'

const dated = (day: CitedDay) => ({'date-parts': [partsOf(day)]})

/** Returns an item for citation processors (Citation Style Language, input schema 1.0). */
export function cslItem({id, title, lang, authors, newspaper, published, url, accessed, archive}: Cited): object {
  return {
    id,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 ? {author: authors.map((literal) => ({literal}))} : {}),
    'container-title': newspaper,
    ...(published ? {issued: dated(published)} : {}),
    ...(accessed ? {accessed: dated(accessed)} : {}),
    URL: url,
    language: lang,
    ...(archive ? {archive: archive.name, archive_location: archive.url} : {}),
  }
}

/** Returns an indented JSON list of one item. */
export const cslJson = (cited: Cited): string =>
  // Puts each date on one line. It cannot match in texts, where line ends are escaped.
  JSON.stringify([cslItem(cited)], null, 2).replace(
    /\[\n\s*\[\n\s*(\d+),\n\s*(\d+),\n\s*(\d+)\n\s*\]\n\s*\]/g,
    '[[$1, $2, $3]]',
  )
