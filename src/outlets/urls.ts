/** The address that a text means on a page at `base`, or null where it is none. */
export function parseUrl(text: string, base: URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    // TypeError: no URL by its standard. Asking first would parse each of a hundred good ones twice.
    return null
  }
}

/** The address without a login, which is nothing for readers and hides the host that is meant. */
export function withoutLogin(url: URL): URL {
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  return url
}
