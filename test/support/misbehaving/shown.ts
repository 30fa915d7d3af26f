import {readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {pagesOf} from '../tree.ts'

/** A figure of a rendered page. */
export interface ShownFigure {
  /** Paths within the site of the figure's picture files; empty for a missing picture. */
  readonly files: readonly string[]
  readonly html: string
}

/** Every figure with a caption in a site's pages, by caption. */
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
