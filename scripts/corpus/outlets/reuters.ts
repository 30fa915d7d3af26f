import {clockOf, dateOf} from '../calendar.ts'
import {digits, each, feedFooter, linked} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const TOPICS = [
  'china-lake-trade',
  'harbour-market-open',
  'global-rice-price',
  'ferry-talks',
  'graphic-oil-outlook',
  'vaccine-trial',
]

const address = ({number, firstMs}: Named): string => {
  const topic = TOPICS[number % TOPICS.length]
  return `https://cn.reuters.com/article/${topic}-${dateOf(firstMs).slice(4)}-idCNKBS${number.toString(36).toUpperCase().padStart(5, '0')}`
}

const stamp = (ms: number): string => new Date(ms).toISOString().slice(0, 19)

const picture = (draft: Draft): string =>
  `<img src="https://static.reuters.com/resources/r/?m=02&amp;d=${dateOf(draft.feedMs)}&amp;t=2&amp;i=${digits(10, draft)}&amp;w=1200" width="100%">`

/** The lead picture with its caption, in the old or the new layout. docs/format.md §8. */
function lead(draft: Draft, old: boolean): string {
  const {writer, random} = draft
  const caption = `${writer.caption(44)}${random.chance(0.9) ? `REUTERS/${writer.person()}` : ''}`
  if (!old) return `${picture(draft)}<div><small style="color: #999;">${caption}</small></div>`
  const source = `//s3.reutersmedia.net/resources/r/?m=02&amp;d=${dateOf(draft.feedMs)}&amp;t=2&amp;i=${digits(10, draft)}&amp;w=780`
  return `<div class="PrimaryAsset_container"><div class="Image_container"><figure class="Image_zoom"><div class="LazyImage_container"><img src="${source}" aria-label="" /></div></figure><figcaption><div class="Image_caption"><span>${caption}</span></div></figcaption></div></div>`
}

function body(draft: Draft): string {
  const {random, writer, paragraphs, statedMs} = draft
  const {month, day} = clockOf(statedMs)
  const old = random.chance(0.235)
  const time = random.chance(0.014) ? '' : stamp(statedMs) + (old ? '' : 'Z')
  const text = [...paragraphs]
  text[0] = `路透${writer.city()}${Number(month)}月${Number(day)}日 - ${text[0] ?? ''}`
  text[text.length - 1] += '(完)'
  const links = random.chance(0.22) ? random.pick([1, 2, 3]) : 0
  for (let at = 0; at < links && at < text.length; at++) {
    const target = random.chance(0.8) ? draft.link().address : `https://tmsnrt.rs/3${digits(6, draft)}`
    text[at] = linked(text[at] ?? '', target)
  }
  const notes = random.chance(0.25) ? [`编译 ${writer.person()}；审校 ${writer.person()}`] : []
  const pictured = random.chance(0.17)
  const lines = [...text, ...notes].map((one) => (old ? `${one} ` : one))
  // The newer layout mostly places its picture behind the first paragraph.
  const ahead = old || random.chance(0.15) ? 0 : 1
  const inner = `${each('p', lines.slice(0, ahead))}${pictured ? lead(draft, old) : ''}${each('p', lines.slice(ahead))}`
  const badge = `<div class="Attribution_container"><div class="Attribution_attribution"><p class="Attribution_content">${notes[0] ?? writer.person()}</p></div></div><div class="StandardArticleBody_trustBadgeContainer"><span class="StandardArticleBody_trustBadgeTitle">我们的标准：</span><span class="trustBadgeUrl"><a href="http://www.thomsonreuters.cn/content/dam/openweb/documents/pdf/china/brochures/reuters-trust-principles.pdf">汤森路透“信任原则”</a></span></div>`
  const article = old ? `<div class="StandardArticleBody_body">${inner}${badge}</div>` : inner
  return `<div><i>${time}</i></div>${article}${feedFooter(draft)}`
}

const printed: OutletProfile['printed'] = (title, random) => (random.chance(0.014) ? `${title} | 路透` : title)

/** Profile of the outlet 路透. */
export const reuters: OutletProfile = {
  ...USUAL,
  slug: 'reuters',
  category: '路透',
  files: 424,
  weekend: 0.2,
  delayHours: [0.01, 0.05, 0.2, 0.34, 0.55, 1.02, 6, 27],
  characters: [60, 150, 310, 490, 810, 1600, 2400, 3600],
  paragraph: 68,
  headline: [12, 20, 25, 29, 32, 38, 44, 52],
  fronted: 0.052,
  address,
  printed,
  body,
}
