import type {Cited} from './cited.ts'

/**
 * Returns a COinS value for the `title` of a `<span class="Z3988">`: a context object (ANSI/NISO Z39.88-2004) in the
 * Dublin Core format. Citation managers read newspaper articles from that, as the journal format has no type for them.
 * The caller must escape it as an attribute.
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
