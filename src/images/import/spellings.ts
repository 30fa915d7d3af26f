import {decodeTolerantly} from '../../outlets/url-key.ts'

/** Possible folder names of a host. For file systems that forbid `:`, wget writes `+` before the port. */
export const hostFolders = ({host}: URL): readonly string[] =>
  host.includes(':') ? [host, host.replace(/:(?=\d+$)/, '+')] : [host]

/** Possible file paths of an address below its host's folder, with a leading `/`; the most likely first. */
export interface Spellings {
  /** With the query. */
  readonly whole: readonly string[]
  /** Without the query; empty if the address has none. */
  readonly withoutQuery: readonly string[]
}

/** The file paths under which wget, browsers and other tools save an address. */
export function spellingsOf({pathname, search}: URL): Spellings {
  // wget saves a path that ends in a slash as `index.html`.
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  const whole = [
    decodeTolerantly(path + search),
    path + search,
    // For file systems that forbid `?`, wget writes `@`.
    decodeTolerantly(path + search.replace('?', '@')),
    wgetName(path, search, '?', /[/\0-\x1f]/g),
    wgetName(path, search, '@', /[\\|/:?"*<>\0-\x1f]/g),
    ...(path === pathname ? [] : [decodeTolerantly(pathname + search), pathname + search]),
  ]
  const withoutQuery = search === '' ? [] : [decodeTolerantly(path), path]
  return {whole: [...new Set(whole)], withoutQuery: [...new Set(withoutQuery)]}
}

/** A name by wget's `--restrict-file-names`: path segments and query are decoded, unsafe characters encoded again. */
function wgetName(path: string, search: string, mark: string, unsafe: RegExp): string {
  const part = (text: string): string => decodeTolerantly(text).replace(unsafe, percent)
  const name = path.split('/').map(part).join('/')
  return search === '' ? name : `${name}${mark}${part(search.slice(1))}`
}

/** Percent-encodes a character below U+0100. */
export const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
