/** The text behind base64, in either alphabet (RFC 4648, 5), if it is an address; else null. */
export function base64In(text: string | null | undefined): string | null {
  if (!text || !/^[\w+/=-]{12,}$/.test(text)) return null
  const decoded = Buffer.from(text, 'base64url').toString('utf8')
  return /^https?:\/\/[^\s\0-\x1F]+$/i.test(decoded) ? decoded : null
}

/**
 * The address in a link to Google News: base64 of a message whose field 4 is the address, behind the bytes 08 13 22
 * and its length. Newer links hold a token that only the host reads.
 */
export function blobIn({pathname}: URL): string | null {
  const code = pathname.slice(pathname.lastIndexOf('/') + 1)
  if (!/^CB[\w-]{16,}=*$/.test(code)) return null
  const bytes = Buffer.from(code, 'base64url')
  if (bytes[2] !== 0x22) return null
  const [low = 0, high = 0] = bytes.subarray(3)
  const start = low < 128 ? 4 : 5
  const length = low < 128 ? low : (low & 127) + high * 128
  const text = bytes.toString('latin1', start, start + length)
  return text.length === length && /^https?:\/\/[!-~]+$/.test(text) ? text : null
}

/**
 * The address of a page that Google translates: dots of its host are written as `-`, and hyphens as `--`:
 * `www-lake--town-example.translate.goog`.
 */
export function translatedHost(url: URL): string | null {
  const name = url.hostname.replace(/\.translate\.goog$/, '')
  if (name.includes('.')) return null
  const host = name
    .split('--')
    .map((part) => part.replaceAll('-', '.'))
    .join('-')
  const search = [...url.searchParams].filter(([key]) => !key.startsWith('_x_tr_'))
  const query = search.length === 0 ? '' : `?${new URLSearchParams(search)}`
  return `${url.searchParams.get('_x_tr_sch') === 'http' ? 'http' : 'https'}://${host}${url.pathname}${query}`
}

/**
 * The address in a cache of AMP pages: `/c/s/HOST/PATH` or `/amp/s/HOST/PATH` for a page, `/i/` and `/ii/w1000/` for a
 * picture. `s` means https.
 */
export function ampPath({pathname, search}: URL): string | null {
  const match = /^\/(?:amp|turbo|[a-z]|wp|ii\/(?:[wh]\d+|AW)|ad|sg)\/(s\/)?(.+)$/i.exec(pathname)
  if (!match) return null
  return `${match[1] ? 'https' : 'http'}://${match[2]}${search}`
}

/** The address of a page in Yandex's cache: `HOST.turbopages.org/HOST/s/PATH`. */
export function turboPage({pathname, search}: URL): string | null {
  const [, host, path] = /^\/(?:turbo\/)?([^/]+\.[^/]+)\/s\/(.*)$/.exec(pathname) ?? []
  return host === undefined ? null : `https://${host}/${path}${search}`
}

/**
 * The address that Proofpoint protects. Version 1 encodes it as usual; version 2 writes `-` for `%` and `_` for `/`;
 * version 3 writes it between two underscores with `*` for characters that a list behind it holds in base64.
 */
export function urldefense(url: URL): string | null {
  const third = /\/v3\/__(.+?)__;([\w-]*)/.exec(url.href)
  if (third) {
    const characters = [...Buffer.from(third[2] ?? '', 'base64url').toString('utf8')]
    return (third[1] ?? '').replace(/\*(?!\*)/g, () => characters.shift() ?? '*')
  }
  const text = url.searchParams.get('u')
  if (text === null || !url.pathname.includes('/v2/')) return text
  try {
    return decodeURIComponent(text.replaceAll('-', '%').replaceAll('_', '/'))
  } catch {
    // URIError: the text is no address of this form.
    return null
  }
}
