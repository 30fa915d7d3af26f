import {clockOf} from '../calendar.ts'
import {digits, encodedLow, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number, firstTitle}: Named): string =>
  `https://www.iyouport.org/${encodedLow(firstTitle.replaceAll(' ', '-'))}-${number}/`

/** A picture that appears twice, once in `noscript`. docs/format.md §7. */
function picture(draft: Draft): string {
  const {random, writer} = draft
  const path = `www.iyouport.org/wp-content/uploads/2019/05/${random.whole(0, 9)}-${digits(5, draft)}.png`
  const sizes = ['1188', '300', '768', '1024', '1100']
    .map((width) => `https://i0.wp.com/${path}?w=${width}&amp;ssl=1 ${width}w`)
    .join(', ')
  const src = `https://i1.wp.com/${path}?fit=1024%2C614&amp;ssl=1`
  const caption = random.chance(0.12)
    ? `\n   <figcaption class="wp-caption-text">\n    ${writer.caption(60)}\n   </figcaption>`
    : ''
  const lazy = random.chance(0.95)
  const kind = caption === '' ? 'wp-block-image' : 'wp-caption'
  const plain = `<img alt="" class="wp-image-3404" height="712" sizes="(max-width: 1100px) 100vw, 1100px" src="${src}" srcset="${sizes}" width="1188"/>`
  if (!lazy) return `  <figure class="${kind}">\n   ${plain}${caption}\n  </figure>`
  const image = `<img alt="" class="wp-image-3404 jetpack-lazy-image" data-lazy-sizes="(max-width: 1100px) 100vw, 1100px" data-lazy-src="${src}&amp;is-pending-load=1" data-lazy-srcset="${sizes}" height="712" src="${src}" srcset="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="1188"/>`
  return `  <figure class="${kind}">\n   ${image}\n   <noscript>\n    ${plain}\n   </noscript>${caption}\n  </figure>`
}

function paragraph(text: string, draft: Draft): string {
  const {random} = draft
  if (!random.chance(0.25)) return `  <p>\n   ${text}\n  </p>`
  const half = Math.floor(text.length / 2)
  const to = random.chance(0.2)
    ? draft.link().address
    : `https://www.lake.example/${digits(8, draft)}/a-harbour-that-nobody-sees`
  const emoji = random.chance(0.09) ? '👉 ' : ''
  return `  <p>\n   ${emoji}${text.slice(0, half)}\n   <a href="${to}" rel="noreferrer noopener" target="_blank">\n    <strong>\n     ${text.slice(half, half + 6)}\n    </strong>\n   </a>\n   ${text.slice(half + 6)}\n  </p>`
}

function body(draft: Draft): string {
  const {named, random, writer, paragraphs, title, feedMs} = draft
  const id = 3000 + named.number
  const {year, month, day, hour, minute, second} = clockOf(feedMs, 8)
  const time = `   <time class="entry-date published" datetime="${year}-${month}-${day}T${hour}:${minute}:${second}+08:00">\n    ${year}年${Number(month)}月${Number(day)}日\n   </time>`
  const parts = paragraphs.map((one) => paragraph(one, draft))
  for (const image of times(random.chance(0.22) ? 0 : random.pick([1, 1, 2, 3, 5, 9, 14]), () => picture(draft))) {
    parts.splice(random.whole(0, parts.length), 0, image)
  }
  const tags = times(
    random.whole(1, 7),
    () => `   <a href="https://www.iyouport.org/tag/lake/" rel="tag">\n    ${writer.word()}\n   </a>`,
  )
  return `<article class="post-${id} post type-post status-publish format-standard has-post-thumbnail hentry category-newsletters" id="post-${id}">
 <header class="entry-header">
  <h1 class="entry-title">
   ${title}
  </h1>
 </header>
 <div class="entry-meta">
  <span class="byline">
   <a href="https://www.iyouport.org/author/probe/" rel="author" title="由Probe发布">
    Ana Probe
   </a>
  </span>
  <span class="published-on">
${time}
  </span>
 </div>
 <div class="entry-content">
${parts.join('\n')}
  <div id="atatags-${digits(9, draft)}">
  </div>
  <div class="sharedaddy sd-sharing-enabled">
   <h3 class="sd-title">
    共享此文章：
   </h3>
  </div>
  <div class="jp-relatedposts" id="jp-relatedposts">
   <h3 class="jp-relatedposts-headline">
    相关
   </h3>
  </div>
 </div>
 <div class="entry-footer">
  <div class="post-tags">
${tags.join('\n')}
  </div>
  <div class="site-posted-on">
${time}
  </div>
 </div>
</article>
`
}

const printed: OutletProfile['printed'] = (title) => `${title} - iYouPort`

/** Profile of the outlet iYouPort. */
export const iyouport: OutletProfile = {
  ...USUAL,
  slug: 'iyouport',
  category: 'iYouPort',
  files: 48,
  days: [
    '2015-09-08',
    '2018-06-01',
    '2019-01-23',
    '2019-09-18',
    '2020-09-14',
    '2021-08-01',
    '2021-10-20',
    '2021-10-26',
  ],
  weekend: 0.1,
  delayHours: [0, 0, 0, 0, 0, 0, 0, 0],
  characters: [200, 420, 1380, 2400, 3500, 8200, 13000, 18000],
  paragraph: 74,
  headline: [3, 5, 10, 16, 22, 36, 44, 52],
  forms: [['front', 1]],
  address,
  printed,
  body,
}
