import type {DropRule} from './outlet.ts'

/** Rows of the drop list that belong to no single outlet: what feeds and tools add to anybody's articles. FORMAT §10. */
export const droppedEverywhere: readonly DropRule[] = [
  {name: 'feed-footer', select: 'div:has(> a[href*="//feedx."])', text: /^获取更多RSS/, withBreaks: true},
  // What WordPress puts below each article of a feed.
  {name: 'feed-footer', select: 'p:has(> a)', text: /^The post .{1,200} (?:first )?appeared (?:first )?on .{1,60}\.$/},
  // Medium's, also at domains of its authors' own.
  {name: 'read-on', select: '.medium-feed-link', says: 'truncated'},
  // Jetpack, the plugin of most WordPress sites: share, like, related.
  {name: 'share', select: '.sharedaddy, .sd-like, .jetpack-likes-widget-wrapper'},
  {name: 'related', select: '.jp-relatedposts'},
  // Below a chart of Infogram: its title, which the chart has too, and the maker's name.
  {name: 'embed-credit', select: 'div:has(> a[href="https://infogram.com"])', text: /Infogram$/},
  // A licensed picture of Getty.
  {name: 'embed-credit', select: 'a[class~="gie-single"]', says: 'frame'},
]
