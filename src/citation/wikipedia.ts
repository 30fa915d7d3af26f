import {type Cited, plainUrl} from './cited.ts'

/** Characters that end a parameter, open a link or begin markup. */
const ESCAPES: Readonly<Record<string, string>> = {
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  text.replace(/[|[\]{}<]|'(?=')/g, (character) => ESCAPES[character] ?? '').replace(/~{3,}/g, '<nowiki>$&</nowiki>')

/**
 * Languages whose titles the English Wikipedia puts into `script-title`, with a language prefix (its Help:Citation
 * Style 1).
 */
const SCRIPT_TITLES =
  /^(?:zh|ja|ko|ar|fa|ur|ug|ps|ckb|sd|he|yi|dv|syr|bo|ru|uk|be|bg|sr|mk|kk|ky|mn|tg|tt|el|hy|ka|th|lo|km|my|hi|mr|ne|bn|as|gu|pa|ta|te|kn|ml|or|si|am|ti|zgh)\b(?!-Latn)/

/** Returns the English Wikipedia's `{{cite news}}` template for an article. */
export function wikipediaEnglish(cited: Cited): string {
  const [main = ''] = cited.lang.split('-')
  const title = escaped(cited.title)
  return citeNews(
    cited,
    SCRIPT_TITLES.test(cited.lang) ? [['script-title', `${main}:${title}`]] : [['title', title]],
    main === 'en' || main === 'und' ? null : main,
  )
}

/** Returns the Chinese Wikipedia's `{{cite news}}` template for an article. */
export const wikipediaChinese = (cited: Cited): string =>
  citeNews(cited, [['title', escaped(cited.title)]], cited.lang === 'und' ? null : cited.lang.toLowerCase())

function citeNews(
  {authors, newspaper, published, url, accessed, archive}: Cited,
  title: readonly (readonly [string, string])[],
  language: string | null,
): string {
  const names = authors.map((name, at) => [authors.length > 1 ? `author${at + 1}` : 'author', escaped(name)] as const)
  const parameters: readonly (readonly [string, string | null])[] = [
    ...names,
    ...title,
    ['url', plainUrl(url)],
    ['work', escaped(newspaper)],
    ['date', published],
    ['access-date', accessed],
    ['language', language],
    // Both or neither: the template rejects an archive address without a date.
    ...(archive && accessed
      ? ([
          ['archive-url', plainUrl(archive.url)],
          ['archive-date', accessed],
        ] as const)
      : []),
  ]
  return `{{cite news${parameters.flatMap(([name, value]) => (value === null ? [] : [` |${name}=${value}`])).join('')}}}`
}
