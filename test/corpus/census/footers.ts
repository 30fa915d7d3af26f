/** The trailing lines and links of the feed's maker, with the rule above them. docs/format.md §10. */
export const FEED_FOOTER =
  /<br\s*\/?>\s*<hr\s*\/?>\s*<div>\s*获取更多RSS[^<]*(?:<br\s*\/?>|\s|<a\b[^>]*feedx\.[^>]*>[^<]*<\/a>)*<\/div>/g

/** Two paragraphs of small print that a plugin for feeds puts below an article of CDT: its own line, and the site's. */
export const SMALL_FOOTER =
  /<p><small>(?:(?!<\/small>).)*(?:get_post_time|Better Feed)(?:(?!<\/small>).)*<\/small><\/p>/gs

/** What WordPress itself puts there: the title once more, and the name of the site. */
export const POST_FOOTER = /<p>The post (?:(?!<\/p>).)*\sappeared (?:first )?on\s(?:(?!<\/p>).)*<\/p>/gs

/** A body without any of them. */
export const withoutFooters = (body: string): string =>
  [FEED_FOOTER, SMALL_FOOTER, POST_FOOTER].reduce((rest, footer) => rest.replace(footer, ''), body)
