import {type Counter, fits, matchesOf, type Topic, whether} from '../counter.ts'
import {FEED_FOOTER, POST_FOOTER, SMALL_FOOTER} from '../footers.ts'
import {hasClass, type RawFile} from '../raw.ts'

const GREY_NEWSLETTER = /<p style="background-color: #F6F6F6(?:(?!<\/p>).)*訂閱(?:(?!<\/p>).)*電子報/gs
/** A `time` element that holds a relative time, such as "3 hours ago" in Chinese. */
export const RELATIVE_TIME = /<time\b[^>]*>[^<]*(?:前|更新)[^<]*<\/time>/g

const tagged = (className: string, outlet: string): Counter => ({
  name: `.${className}`,
  outlet,
  test: (file: RawFile) => file.tags.filter((tag) => !tag.closing && hasClass(tag, className)).length,
})
const withClassLike = (pattern: RegExp) => (file: RawFile) =>
  file.tags.filter((tag) => !tag.closing && pattern.test(tag.attributes.get('class') ?? '')).length
const withId = (pattern: RegExp) => (file: RawFile) =>
  file.tags.filter((tag) => !tag.closing && pattern.test(tag.attributes.get('id') ?? '')).length

/** Counts of elements of the drop list. docs/format.md §10. */
export const boilerplate: Topic = {
  title: '§10 Drop list',
  counters: [
    {name: 'feed footer', test: matchesOf(FEED_FOOTER)},
    {name: '… said in other words', test: whether(({body}) => /获取更多RSS/.test(body.replace(FEED_FOOTER, '')))},
    {
      name: 'feed footer and nothing else',
      test: whether(({body}) => body !== '' && body.replace(FEED_FOOTER, '').trim() === ''),
    },
    {name: '© … get_post_time', outlet: 'cdt', test: matchesOf(/<small>(?:(?!<\/small>).)*get_post_time/gs)},
    {name: 'Better Feed', outlet: 'cdt', test: fits(/Better Feed/)},
    {name: 'paragraphs of small print below an article', outlet: 'cdt', test: matchesOf(SMALL_FOOTER)},
    {name: 'The post … appeared on', test: matchesOf(POST_FOOTER)},
    tagged('moreArticle', 'cna'),
    tagged('moreArticle-link', 'cna'),
    tagged('SubscriptionInner', 'cna'),
    {name: 'newsletter in grey', outlet: 'cna', test: matchesOf(GREY_NEWSLETTER)},
    tagged('bottomArticleBanner', 'cna'),
    {name: '[class*=adslot]', outlet: 'cna', test: withClassLike(/adslot/)},
    {name: '#imu', outlet: 'zaobao', test: withId(/^imu$/)},
    tagged('dfp-tag-wrapper', 'zaobao'),
    {name: '#innity-in-post', outlet: 'zaobao', test: withId(/^innity-in-post$/)},
    tagged('o-self-promo', 'rfi'),
    tagged('m-interstitial', 'rfi'),
    {name: '[class*=m-block-ad]', outlet: 'rfi', test: fits(/class="[^"]*m-block-ad/)},
    {
      name: '[data-selfpromo…]',
      outlet: 'rfi',
      test: ({tags}) =>
        tags.filter(({attributes}) => [...attributes.keys()].some((key) => key.startsWith('data-selfpromo'))).length,
    },
    {
      name: 'section[role=region][aria-hidden]',
      outlet: 'bbc',
      test: ({tags}) =>
        tags.filter(
          (tag) =>
            tag.name === 'section' && tag.attributes.get('role') === 'region' && tag.attributes.has('aria-hidden'),
        ).length,
    },
    {name: 'relative time', outlet: 'bbc', test: matchesOf(RELATIVE_TIME)},
    {name: 'visually hidden', outlet: 'bbc', test: withClassLike(/VisuallyHidden|visually-hidden/i)},
    {name: '.Attribution', outlet: 'reuters', test: withClassLike(/\bAttribution_container\b/)},
    {name: '.trustBadge', outlet: 'reuters', test: withClassLike(/\bStandardArticleBody_trustBadgeContainer\b/)},
    {name: '...more at the end', outlet: 'rti', test: fits(/<a\b[^>]*>\.\.\.more<\/a>\s*(?:<br|$)/)},
    {name: 'Continue reading', test: fits(/Continue reading/, 'plain')},
    {name: 'BarrierFailsafe', outlet: 'nei-st', test: fits(/BarrierFailsafe/)},
    tagged('code-block', 'nei-st'),
    {name: 'share buttons', outlet: 'iyouport', test: fits(/class="[^"]*\bsharedaddy\b/)},
    {name: 'related posts', outlet: 'iyouport', test: fits(/jp-relatedposts/)},
    {name: 'comments', outlet: 'pao-pao', test: fits(/id="comments"/)},
    {name: 'comments', outlet: 'chinafile', test: fits(/id="comments"/)},
  ],
}
