import {clockOf} from '../calendar.ts'
import {digits, each, encodedLow, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number, firstTitle, firstMs}: Named): string => {
  const {year, month} = clockOf(firstMs)
  return `https://chinadigitaltimes.net/chinese/${year}/${month}/${encodedLow(firstTitle.replaceAll(' ', '-'))}-${number}/`
}

function picture(draft: Draft, captioned: boolean): string {
  const {random, writer, feedMs} = draft
  const {year, month} = clockOf(feedMs)
  const folder = `${random.chance(0.03) ? 'http' : 'https'}://chinadigitaltimes.net/chinese/files/${year}/${month}`
  const name = random.chance(0.4) ? writer.word() : `lake-${digits(6, draft)}`
  const srcset = random.chance(0.6)
    ? ` srcset="${folder}/${name}.jpg 904w, ${folder}/${name}-300x156.jpg 300w, ${folder}/${name}-768x399.jpg 768w" sizes="(max-width: 500px) 100vw, 500px"`
    : ''
  const img = `<img class="aligncenter wp-image-${digits(6, draft)}" src="${folder}/${name}.jpg" alt="" width="500" height="260"${srcset} />`
  if (!captioned || !random.chance(0.8)) return `<p>${img}</p>`
  return `<div id="attachment_${digits(6, draft)}" style="width: 510px" class="wp-caption aligncenter">${img}<p class="wp-caption-text">${writer.caption(34)}</p></div>`
}

/** The rights line and the tags that the feed appends to an article. docs/format.md §10. */
function footer(draft: Draft): string {
  const {writer, random, address: own} = draft
  const tags = times(random.whole(1, 8), () => writer.word())
  const links = tags.map(
    (word) => `<a href="https://chinadigitaltimes.net/chinese/tag/${encodedLow(word)}/" rel="tag">${word}</a>`,
  )
  return `<hr /><p><small>&copy; ${writer.person()} for <a href="https://chinadigitaltimes.net/chinese">中国数字时代</a>, get_post_time('Y'). |<a href="${own}">Permalink</a> |<a href="${own}#comments">No comment</a> |Add to<a href="http://del.icio.us/post?url=${own}&amp;title=${draft.title}">del.icio.us</a><br/>Post tags: ${links.join(', ')}<br/></small></p><p><small>Feed enhanced by <a href='http://planetozh.com/blog/my-projects/wordpress-plugin-better-feed-rss/'>Better Feed</a> from  <a href='http://planetozh.com/blog/'>Ozh</a></small></p>`
}

/** An embedded article of the same site. docs/format.md §12. */
function embedded(draft: Draft): string {
  const {address: to, title} = draft.link()
  return `<blockquote class="wp-embedded-content"><a href="${to}">${title}</a></blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" src="${to}embed/" width="600"></iframe>`
}

function body(draft: Draft): string {
  const {random, writer, paragraphs} = draft
  const kind = random.part()
  if (kind < 0.007) return ''
  const captioned = random.chance(0.2)
  const pictures = times(random.chance(0.185) ? 0 : random.pick([1, 1, 1, 2, 2, 3, 5, 9, 17]), () =>
    picture(draft, captioned),
  )
  const turn = random.part()
  const text =
    kind < 0.045 ? [] : paragraphs.map((one, at) => (at % 6 === 2 ? `<strong>${one.slice(0, 14)}</strong>${one}` : one))
  const heads = random.chance(0.32) ? times(4, () => `<p><strong>${writer.headline(10)}</strong></p>`) : []
  const author = random.chance(0.6) ? `<p>作者：${writer.person()}</p>` : ''
  const links = times(
    random.pick([0, 0, 1, 2, 4]),
    () => `<p>原文：<a href="https://mp.weixin.qq.com/s/${digits(12, draft)}">${writer.headline(10)}</a></p>`,
  )
  const quoted = random.chance(0.055) ? embedded(draft) : ''
  const end =
    turn < 0.32
      ? footer(draft)
      : turn < 0.7
        ? `<p>The post <a rel="nofollow" href="${draft.address}">${draft.title}</a> appeared first on <a rel="nofollow" href="https://chinadigitaltimes.net/chinese">中国数字时代</a>.</p>`
        : ''
  return (
    author +
    spreadOut(
      text.map((one) => each('p', [one])),
      [...pictures, ...heads],
      draft,
    ) +
    quoted +
    links.join('') +
    end
  )
}

const printed: OutletProfile['printed'] = (title, random) =>
  random.chance(0.28) ? `【${random.pick(['图说', '网络民议', '文摘'])}】${title}` : title

/** Profile of the outlet 中国数字时代. */
export const cdt: OutletProfile = {
  ...USUAL,
  slug: 'cdt',
  category: '中国数字时代',
  files: 150,
  scripts: [
    ['hans', 0.98],
    ['en', 0.02],
  ],
  characters: [60, 110, 980, 1900, 3300, 7400, 10500, 15000],
  paragraph: 80,
  headline: [8, 14, 19, 24, 30, 40, 50, 60],
  revised: 0.073,
  forms: [
    ['stamp', 0.87],
    ['dated', 0.13],
  ],
  fronted: 0.07,
  address,
  printed,
  body,
}
