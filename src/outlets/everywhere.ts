import type {DropRule, LineRule} from './outlet.ts'

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

const SITES = '(?:Twitter|X|YouTube|Facebook|Instagram|TikTok|Threads|推特|脸书|臉書|油管)'
const POST = '(?:帖子|帖文|贴文|貼文|推文|内容|內容|视频|影片|post|tweet|video|content)'

const FIRST_IN = ' was originally published in '

/** Lines for all outlets: words that pages, feeds and tools put between or below the paragraphs. docs/format.md §10. */
export const linesEverywhere: readonly LineRule[] = [
  // Links for screen readers over a post of another site, and the note at its end: `跳过 Twitter 帖子, 1`.
  {
    name: 'post-controls',
    match: new RegExp(`^(?:跳过|跳過|略过|略過|结尾|結尾|结束|結束|Skip|End of)\\s*${SITES}\\s*${POST}.{0,40}$`, 'i'),
  },
  // The question whether the post may be loaded, with its notices.
  {name: 'post-controls', match: new RegExp(`^(?:允许|允許|Allow)\\s*${SITES}\\s*${POST}\\s*[?？]$`, 'i')},
  {
    name: 'post-controls',
    match: new RegExp(
      `^(?:本文包含|This article contains content provided by)\\s*${SITES}.{20,380}(?:接受并继续|接受並繼續|accept and continue)`,
      'i',
    ),
  },
  {name: 'post-controls', match: /^(?:接受并继续|接受並繼續|Accept and continue)$/i},
  {
    name: 'post-controls',
    match:
      /^(?:警告[:：].{0,6}第三方内容.{0,12}广告|警告[:：].{0,6}第三方內容.{0,12}廣告|Warning: Third party content may contain adverts)。?\.?$/i,
  },
  // Medium's line below an article of a publication: the platform may be Medium or the publication's own site.
  {
    name: 'feed-footer',
    // Its fixed words stand first in the pattern, since a search for them is faster than one for all ways to them.
    match: new RegExp(
      `${FIRST_IN}(?<=^.{1,300}${FIRST_IN}).{1,100} on .{1,60}, where people are continuing the conversation`,
      'i',
    ),
    at: 'end',
  },
]
