import {createHash} from 'node:crypto'

/** Most pages to validate by default. At about 13 ms a page, more would be too slow to run before a commit. */
export const SAMPLE_PAGES = 1000

/**
 * Chooses at most `most` pages to validate.
 *
 * Pages of the top folder and every `index.html` come first, because each has its own layout. The others follow in the
 * order of the SHA-1 of their paths. The choice depends on the paths alone, so that most chosen pages stay chosen while
 * the archive grows.
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
