/** The footer of the feed service: lines, links and the rule above them. docs/format.md §10. */
export const FEED_FOOTER =
  /<br\s*\/?>\s*<hr\s*\/?>\s*<div>\s*获取更多RSS[^<]*(?:<br\s*\/?>|\s|<a\b[^>]*feedx\.[^>]*>[^<]*<\/a>)*<\/div>/g

/** Two small-print paragraphs that a feed plugin appends to CDT articles: the plugin's line and the site's. */
export const SMALL_FOOTER =
  /<p><small>(?:(?!<\/small>).)*(?:get_post_time|Better Feed)(?:(?!<\/small>).)*<\/small><\/p>/gs

/** The footer of WordPress: the title again and the name of the site. */
export const POST_FOOTER = /<p>The post (?:(?!<\/p>).)*\sappeared (?:first )?on\s(?:(?!<\/p>).)*<\/p>/gs

/** Removes all three footers from a body. */
export const withoutFooters = (body: string): string =>
  [FEED_FOOTER, SMALL_FOOTER, POST_FOOTER].reduce((rest, footer) => rest.replace(footer, ''), body)
