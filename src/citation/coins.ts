import type {Cited} from './cited.ts'

/**
 * The value of the `title` of a `span` of class `Z3988`: a context object (ANSI/NISO Z39.88-2004) in the Dublin Core format
 * that citation managers read newspaper articles from, for the journal format knows none. To be escaped like any attribute.
 */
export function coins({title, lang, authors, newspaper, published, url}: Cited): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', title],
    ['rft.source', newspaper],
    ...(published ? [['rft.date', published] as const] : []),
    ...authors.map((name) => ['rft.au', name] as const),
    ['rft.identifier', url],
    ['rft.language', lang],
  ]
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}
