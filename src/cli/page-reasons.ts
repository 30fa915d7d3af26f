import type {Kind} from '../pages/page.ts'

/** The name of each kind of page, and the reason for which other articles can change it, in words for the user. */
export const PAGE_REASONS: Readonly<Record<Kind, readonly [name: string, reason: string]>> = {
  home: ['front page', 'it shows the newest articles and counts all'],
  calendar: ['calendar', 'it counts the articles of each month'],
  outlets: ['list of outlets', 'it counts the articles of each outlet'],
  overview: ['overview', 'it counts the whole archive'],
  topics: ['list of topics', 'it shows which topics there are, and their sizes'],
  topic: ['topic', 'it lists the articles of the topic; its first page counts them'],
  about: ['about', 'it states the settings of the site'],
  report: ['report', 'it accounts for each seed'],
  notFound: ['error page', 'it shows the frame of all pages'],
  year: ['year', 'it counts the articles of its days'],
  month: ['month', 'it shows articles of its days and leads to the months before and after'],
  day: ['day', 'it lists the articles of the day and leads to the days before and after'],
  undated: ['undated articles', 'it lists them'],
  almanac: ['almanac', 'it leads to each date of the year'],
  onThisDay: ['date in all years', 'it lists articles of that date'],
  outlet: ['outlet', 'it shows the newest articles of the outlet and counts all'],
  outletMonth: ['month of an outlet', 'it lists the articles and leads to the months before and after'],
  article: [
    'article',
    'it leads to its neighbours in time and in its outlet, to articles linked with it, and to earlier ones of its topics',
  ],
  moved: ['former address', 'it leads to the address of its article'],
  difference: ['comparison of versions', 'it compares two versions of an article'],
  atom: ['Atom feed', 'it holds the newest articles'],
  jsonFeed: ['JSON feed', 'it holds the newest articles'],
  citations: ['citations of a month', 'it cites the articles of the month'],
  sitemapIndex: ['index of sitemaps', 'it lists the sitemaps'],
  sitemap: ['sitemap', 'it lists the pages of a year'],
}
