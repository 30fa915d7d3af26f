/** The host name of a URL without a leading `www.`. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
