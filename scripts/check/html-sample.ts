import {createHash} from 'node:crypto'

/** With more pages than this a validator that needs some 13 ms a page is no longer something to run before a commit. */
export const SAMPLE_PAGES = 1000

/**
 * The pages to validate. Up to 1,000: all. Beyond: every page of the top folder and every `index.html`, since those
 * have layouts of their own, then the rest in the order of the SHA-1 of their paths, until there are 1,000. The choice
 * hangs on the paths alone, so that a page that was chosen once tends to stay chosen while the archive grows.
 */
export function samplePages(pages: readonly string[], most: number = SAMPLE_PAGES): readonly string[] {
  if (pages.length <= most) return pages
  const ranked = pages.map((page) => ({page, rank: `${isIndex(page) ? 0 : 1}${sha1(page)}`}))
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return ranked
    .slice(0, most)
    .map(({page}) => page)
    .sort()
}

const isIndex = (page: string): boolean => !page.includes('/') || page.endsWith('/index.html')

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')
