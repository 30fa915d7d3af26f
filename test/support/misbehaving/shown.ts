import {readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {pagesOf} from '../tree.ts'

/** A figure of a page, as a reader finds it. */
export interface ShownFigure {
  /** Paths within the site of every picture file that the figure names; none where a box stands in its place. */
  readonly files: readonly string[]
  readonly html: string
}

/** Every figure of a site's pages, by its caption. */
export function figuresOf(site: string): ReadonlyMap<string, ShownFigure> {
  const found = new Map<string, ShownFigure>()
  for (const page of pagesOf(site)) {
    const text = readFileSync(join(site, page), 'utf8')
    for (const [, html = ''] of text.matchAll(/<figure[^>]*>(.*?)<\/figure>/gs)) {
      const caption = /<figcaption[^>]*>(.*?)<\/figcaption>/s
        .exec(html)?.[1]
        ?.replace(/<[^>]*>/g, '')
        .trim()
      if (caption !== undefined) found.set(caption, {files: filesOf(html, page), html})
    }
  }
  return found
}

function filesOf(html: string, page: string): readonly string[] {
  const named = [...html.matchAll(/ (?:src|srcset)="([^"]*)"/g)].flatMap(([, value = '']) => value.split(/,\s+/))
  return named
    .map((entry) => entry.trim().split(' ')[0] ?? '')
    .filter((address) => !address.startsWith('data:'))
    .map((address) => posix.join(posix.dirname(page), address))
}
