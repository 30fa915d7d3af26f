import {decodeTolerantly} from '../../outlets/url-key.ts'

/** A host's folder: where `:` may not stand in a name, as on Windows, wget writes `+` before a port. */
export const hostFolders = ({host}: URL): readonly string[] =>
  host.includes(':') ? [host, host.replace(/:(?=\d+$)/, '+')] : [host]

/** How tools write the file of an address, below its host's folder and beginning with `/`; the likeliest first. */
export interface Spellings {
  /** With its query. */
  readonly whole: readonly string[]
  /** Without it; none where there is no query. */
  readonly withoutQuery: readonly string[]
}

export function spellingsOf({pathname, search}: URL): Spellings {
  // wget, "Directory-Based Limits": what ends in a slash is the folder's index.
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  const whole = [
    decodeTolerantly(path + search),
    path + search,
    // Where `?` may not stand in a name, wget writes `@`.
    decodeTolerantly(path + search.replace('?', '@')),
    wgetName(path, search, '?', /[/\0-\x1f]/g),
    wgetName(path, search, '@', /[\\|/:?"*<>\0-\x1f]/g),
    ...(path === pathname ? [] : [decodeTolerantly(pathname + search), pathname + search]),
  ]
  const withoutQuery = search === '' ? [] : [decodeTolerantly(path), path]
  return {whole: [...new Set(whole)], withoutQuery: [...new Set(withoutQuery)]}
}

/** wget's `--restrict-file-names`: each part of the path and the query decoded, and what is unsafe encoded again. */
function wgetName(path: string, search: string, mark: string, unsafe: RegExp): string {
  const part = (text: string): string => decodeTolerantly(text).replace(unsafe, percent)
  const name = path.split('/').map(part).join('/')
  return search === '' ? name : `${name}${mark}${part(search.slice(1))}`
}

export const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
