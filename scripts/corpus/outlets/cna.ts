import {clockOf, dateOf} from '../calendar.ts'
import {digits, each, feedFooter, padded, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const SECTIONS = ['firstnews', 'acn', 'aopl', 'ahel', 'asoc', 'aipl', 'afe', 'ait', 'amov', 'aloc']

/** The address of an article. Its section may change between polls; its number does not. docs/format.md §5. */
const address = ({number, file, firstMs}: Named): string => {
  const context = SECTIONS[file % SECTIONS.length]
  return `https://www.cna.com.tw/news/${context}/${dateOf(firstMs, '', 8)}${padded(number, 6)}.aspx`
}

const credit = ({random, writer}: Draft): string => {
  if (!random.chance(0.45)) return ''
  return random.chance(0.6) ? '（中央社檔案照片）' : `（${writer.person()}提供）`
}

function picture(draft: Draft): {readonly address: string; readonly caption: string} {
  const {random, writer, feedMs} = draft
  const size = random.pick(['1024x768', '1152x768', '1208x768', '1024x683'])
  const path = `imgcdn.cna.com.tw/www/WebPhotos/1024/${dateOf(feedMs, '', 8)}/${size}_${digits(12, draft)}.jpg`
  return {address: path, caption: writer.caption(random.whole(30, 118)) + credit(draft)}
}

const lead = (draft: Draft): string => {
  const {address, caption} = picture(draft)
  const img = `<img src="https://images.weserv.nl/?url=${address}" alt="${caption}">`
  return `<div class="fullPic"><div class="floatImg center"><div class="wrap">${img}</div><div class="picinfo">${caption}</div></div></div>`
}

const inner = (draft: Draft): string => {
  const {address, caption} = picture(draft)
  const img = `<img class='lazyload' data-src='https://${address}' alt='${caption}'>`
  return `<div class='media'><div class='floatImg center'><div class='wrap'>${img}</div><div class='picinfo'>${caption}</div></div></div>`
}

function related(draft: Draft): string {
  const links = times(draft.random.pick([3, 3, 4, 4, 5, 6, 7]), () => draft.link()).map(
    ({address, title}) =>
      `<a class='moreArticle-link' href='${address}'><i class='icon-dot'></i><span>${title}</span></a>`,
  )
  return `<div class='paragraph moreArticle'><div class='moreArticle-title'>延伸閱讀</div>${links.join('')}</div>`
}

const NEWSLETTER = `<div class='SubscriptionInner mySubscriptionInner' data-listid='2'><div class='subscriInnTitle'>訂閱電子報</div><div class='subsinput mySubsInput'><input type='text' class='myEpaperInputInner' aria-label='信箱' placeholder='信箱'><div class='errorMsg myErrorMsgInner'><img src='https://imgcdn.cna.com.tw/www/website/img/error.svg' alt=''>請再試一次 </div></div><a class='subslink mySubEpaperInner' data-listid='2' href='javascript:'>訂閱</a><div class='endMsg'><div class='endcheck'><svg viewBox='-10 -10 500 500'><path class='circle' d='M877,335a203,203,0,0,1,37,118C914,565,823,657,712,657' transform='translate(-508 -250)'/></svg></div></div></div>`

const GREY = `<div class='media'><div class='myCustom'><p style="background-color: #F6F6F6; padding:30px; text-align:left"><a href="https://cna.us19.list-manage.com/subscribe?u=1&id=3">訂閱電子報</a></p></div></div>`

const ADVERTISEMENT = `<div class="paragraph bottomArticleBanner show"><div class="pcBox adslot_infinite js_pcBox_EndAd2" id="adslot_pcBox_EndAd2" data-width="685" data-height="250" data-dfp="cna2018_article_685x250_end2"></div><div class="mbBox adslot_infinite js_mbBox_EndAd2" id="adslot_mbBox_EndAd2" data-width="300" data-height="250" data-dfp="cna2018_article_300x250_end2"></div></div>`

const CHART = `<div class='media'><div class='noWidthMedia'><div class="infogram-embed" data-id="lake" data-type="interactive" data-title="圖解"></div><script>!function(e,n){var t="InfogramEmbeds";e.getElementById(n)||window[t]}(document,"infogram-async");</script></div></div>`

const quote = ({writer, feedMs}: Draft): string =>
  `<div class='media'><blockquote class="twitter-tweet"><p lang="zh" dir="ltr">${writer.caption(40)}</p>&mdash; ${writer.person()} (@lake) <a href="https://twitter.com/lake/status/${feedMs}">${dateOf(feedMs, '-')}</a></blockquote></div>`

const video = (draft: Draft): string =>
  `<div class='media'><div class='myVideo'><iframe data-src='https://www.youtube.com/embed/${draft.random.pick(['lake', 'ferry', 'quay'])}${digits(7, draft)}' frameborder='0' allowfullscreen></iframe></div></div>`

function body(draft: Draft): string {
  const {random, writer, paragraphs, feedMs} = draft
  const day = Number(clockOf(feedMs, 8).day)
  const [first = '', ...rest] = paragraphs
  const reporter = random.chance(0.66) ? `記者${writer.person()}` : ''
  const opening = random.chance(0.97) ? `（中央社${reporter}${writer.city()}${day}日電）` : ''
  const translator = random.chance(0.15) ? `譯者：${writer.person()}/` : ''
  const end = `（${translator}編輯：${writer.person()}）${Number(dateOf(feedMs, '', 8)) - 19110000}`
  const last = rest.at(-1)
  const text = last === undefined ? [opening + first + end] : [opening + first, ...rest.slice(0, -1), last + end]
  const pictured = random.chance(0.59)
  const more = pictured && random.chance(0.27) ? random.pick([1, 1, 2, 2, 3]) : 0
  const between = [
    ...times(more, () => inner(draft)),
    ...(random.chance(0.075) ? [video(draft)] : []),
    ...(random.chance(0.034) ? [CHART] : []),
    ...(random.chance(0.036) ? times(random.pick([1, 1, 2, 3]), () => quote(draft)) : []),
    ...(random.chance(0.11) ? [NEWSLETTER] : []),
    ...(random.chance(0.02) ? [GREY] : []),
    ...(random.chance(0.04) ? ['<h2>現場</h2>'] : []),
  ]
  const tail = random.chance(0.63) ? related(draft) : ''
  const paragraphsHtml = spreadOut(
    text.map((one) => each('p', [one])),
    between,
    draft,
  )
  const ad = random.chance(0.77) ? ADVERTISEMENT : ''
  return `${pictured ? lead(draft) : ''}<div></div><div class="paragraph">${paragraphsHtml}${tail}</div>${ad}${feedFooter(draft)}`
}

/** Some titles end with a tag for video or pictures. docs/format.md §3. */
const printed: OutletProfile['printed'] = (title, random) =>
  random.chance(0.044) ? `${title} [${random.chance(0.7) ? '影' : '圖'}]` : title

/** Profile of the outlet (臺)中央社CNA. */
export const cna: OutletProfile = {
  ...USUAL,
  slug: 'cna',
  category: '(臺)中央社CNA',
  files: 1030,
  scripts: [['hant', 1]],
  days: [
    '2020-08-05',
    '2020-08-11',
    '2020-09-13',
    '2020-10-22',
    '2020-12-02',
    '2021-01-12',
    '2021-01-20',
    '2021-01-21',
  ],
  characters: [90, 190, 440, 610, 820, 1500, 2200, 2600],
  paragraph: 78,
  headline: [9, 16, 20, 22, 24, 27, 30, 34],
  revised: 0.025,
  fronted: 0.053,
  address,
  printed,
  body,
}
