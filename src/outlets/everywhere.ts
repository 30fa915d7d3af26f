import type {DropRule} from './outlet.ts'

/** Rows of the drop list that belong to no single outlet: what feeds and tools add to anybody's articles. FORMAT §10. */
export const droppedEverywhere: readonly DropRule[] = [
  {
    name: 'feed-footer',
    select: 'div:has(a[href*="//feedx."])',
    text: /^获取更多RSS/,
    withBreaks: true,
  },
]
