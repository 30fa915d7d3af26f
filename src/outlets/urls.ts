/** The URL that a text means on a page at `base`, or null if it is not a URL. */
export function parseUrl(text: string, base: URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    // TypeError: not a valid URL. A test beforehand would parse every valid one twice.
    return null
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
