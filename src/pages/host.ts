/** The host of an address as readers know it, without `www.`. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
