/** One screenshot of a page of the sample archive. */
export interface Shot {
  /** Name of the file in `docs/screenshots`, without extension. */
  readonly name: string
  /** Matches the path of the page; the first match in the site is taken. */
  readonly page: RegExp
  /** Width of the viewport in CSS pixels. */
  readonly width: 1280 | 390
  readonly scheme: 'light' | 'dark'
  /** Selectors of elements to click first. */
  readonly press?: readonly string[]
  /** Selector of an element to scroll to; without it, the screenshot shows the top of the page. */
  readonly from?: string
}

const wide = (name: string, page: RegExp, more: Partial<Shot> = {}): Shot => ({
  name,
  page,
  width: 1280,
  scheme: 'light',
  ...more,
})
const phone = (name: string, page: RegExp, more: Partial<Shot> = {}): Shot => ({...wide(name, page, more), width: 390})

/** Screenshots of every kind of page and of the interactive elements. */
export const SHOTS: readonly Shot[] = [
  wide('front', /^index\.html$/),
  phone('front-phone', /^index\.html$/, {scheme: 'dark'}),
  wide('article', /^wanqu\/a-65360102\.html$/),
  phone('article-phone', /^wanqu\/a-65360102\.html$/),
  wide('article-dark', /^nanping\/2023\d+\.html$/, {scheme: 'dark'}),
  wide('article-arabic', /^almina\/\d{6,}\.html$/),
  wide('article-english', /^harbour\/the-/),
  wide('gallery', /^wanqu\/a-65072230\.html$/, {from: '.gallery'}),
  wide('viewer', /^wanqu\/a-65360102\.html$/, {press: ['.gallery .enlarge']}),
  wide('citations', /^wanqu\/a-65360102\.html$/, {press: ['.cite summary'], from: '.cite'}),
  wide('settings', /^wanqu\/a-65360102\.html$/, {press: ['.open-settings']}),
  wide('versions', /^[a-z]+\/[^/]+\/[0-9a-f]{12}-[0-9a-f]{12}\.html$/),
  wide('calendar', /^calendar\.html$/),
  wide('year', /^2023\/index\.html$/),
  wide('month', /^2023\/\d\d\/index\.html$/),
  wide('day', /^2023\/04\/19\.html$/),
  wide('on-this-day', /^on\/04-19\.html$/),
  wide('dates', /^on\/index\.html$/),
  wide('outlets', /^outlets\.html$/),
  wide('outlet', /^wanqu\/index\.html$/),
  wide('outlet-month', /^wanqu\/2023-\d\d\.html$/),
  wide('topics', /^topics\.html$/),
  wide('topic', /^topics\//),
  wide('overview', /^overview\.html$/),
  phone('overview-phone', /^overview\.html$/, {scheme: 'dark'}),
  wide('about', /^about\.html$/),
  wide('accounts', /^report\.html$/),
  wide('not-found', /^404\.html$/),
]
