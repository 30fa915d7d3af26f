import type {DropRule} from './outlet.ts'

/**
 * Drop rules for all outlets: the parts that feeds and tools add to the articles of any outlet. docs/format.md §10.
 */
export const droppedEverywhere: readonly DropRule[] = [
  {name: 'feed-footer', select: 'div:has(> a[href*="//feedx."])', text: /^获取更多RSS/, withBreaks: true},
  // The line that WordPress puts below each article of a feed.
  {name: 'feed-footer', select: 'p:has(> a)', text: /^The post .{1,200} (?:first )?appeared (?:first )?on .{1,60}\.$/},
  // Medium's link to the full article, also at the domains of its authors.
  {name: 'read-on', select: '.medium-feed-link', says: 'truncated'},
  // The share, like and related boxes of Jetpack, a plugin of most WordPress sites.
  {name: 'share', select: '.sharedaddy, .sd-like, .jetpack-likes-widget-wrapper'},
  {name: 'related', select: '.jp-relatedposts'},
  // The line below an Infogram chart: its title, which the chart shows too, and the maker's name.
  {name: 'embed-credit', select: 'div:has(> a[href="https://infogram.com"])', text: /Infogram$/},
  // A licensed picture of Getty.
  {name: 'embed-credit', select: 'a[class~="gie-single"]', says: 'frame'},
]
