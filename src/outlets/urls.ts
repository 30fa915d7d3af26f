/** The URL that a text means on a page at `base`, or null if it is not a URL. */
export function parseUrl(text: string, base: URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    // TypeError: not a valid URL. A test beforehand would parse every valid one twice.
    return null
  }
}

/** A percent-decoded text (RFC 3986, 2.1); the text itself if it is not percent-encoded UTF-8. */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // URIError: a stray percent sign, or other bytes than UTF-8.
    return text
  }
}

/**
 * Removes user name and password from a URL, in place, and returns it. Readers do not need them, and they hide the
 * host.
 */
export function withoutLogin(url: URL): URL {
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  return url
}
