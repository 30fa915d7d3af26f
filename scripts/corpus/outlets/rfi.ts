import {clockOf, dateOf, hoursOfParis} from '../calendar.ts'
import {digits, each, encoded, feedFooter, uuid} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const SECTIONS = ['中国', '国际', '港澳台', '法国', '经济', '专栏检索/要闻分析', '中国/社会', '科技与文化']

/** The address has a doubled slash, and its slug mostly begins with the day. docs/format.md §5. */
const address = ({number, firstTitle, firstMs}: Named): string => {
  const section = encoded(SECTIONS[number % SECTIONS.length] ?? '').replaceAll('%2F', '/')
  const day = number % 7 === 0 ? '' : `${dateOf(firstMs)}-`
  return `http://www.rfi.fr//cn/${section}/${day}${encoded(firstTitle.replace(/[ ，]/g, '-'))}-${number}`
}

const AD = `<div class="m-interstitial">    <div data-readmore-target class="m-interstitial__ad">        <div    class="m-block-ad "    data-tms-ad-type="box"    data-tms-ad-status="idle"    data-tms-ad-pos="1">    <div class="m-block-ad__label m-block-ad__label--report-enabled">        <span class="m-block-ad__label__text">广告</span>                <button title="举报" class="m-block-ad__label__report-link" rel="noopener" data-tms-ad-report><svg xmlns="http://www.w3.org/2000/svg" width="26.077" height="16.107" viewBox="0 0 26.077 16.107"><g transform="translate(1.325 0.5)"><path d="M6,15a1,1,0,0,1-1-1V10H0L5,5V1A1,1,0,0,1,6,0Z" fill="none" stroke="currentColor" stroke-width="1"/></g></svg></button>            </div>    <div class="m-block-ad__content">    </div></div>    </div>        <button data-readmore-unlocker class="m-interstitial__unlock-btn">        <span class="m-interstitial__unlock-btn__text">继续阅读</span><span class="m-interstitial__unlock-btn__svg"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 45.414 45.414"><defs><style>.a{fill:none;stroke:#9a9a9a;stroke-width:2px}</style></defs><path class="a" d="M.707 22l22 22 22-22M22.707 44V0"/></svg></span>    </button>    </div>`

/** An empty advertisement box, as left when no advertisement was served. */
const BUTTON = '<div class="m-interstitial">    <div data-readmore-target class="m-interstitial__ad"></div>    </div>'

/** A film still whose attributes lack the space between them. docs/format.md §6.2. */
const film = (draft: Draft): string =>
  `<figure class="m-figure m-figure--16x9"><div class="m-figure__img-wrapper"><img src="https://s.rfi.fr/media/display/${uuid(draft)}/w:310/p:16x9/lake.jpg" alt=""class="m-figure__img"/></div></figure>`

const PROMOTION = `<div class="o-self-promo o-self-promo--nl o-self-promo--hidden" data-selfpromo-newsletter>    </div>    <div class="o-self-promo o-self-promo--app o-self-promo--hidden" data-selfpromo-app>    </div>`

const AGENCY = '<div><div></div></div>'

function leadOf(draft: Draft): string {
  const {random, title} = draft
  if (random.chance(0.147)) return '<img src="https://static.rfi.fr/meta_og_twcards/RFI_FB.png">'
  const name = random.chance(0.4)
    ? encoded(title.slice(0, 12))
    : `${random.pick(['harbour', 'RTX', 'AP', '000_'])}${digits(8, draft)}`
  return `<img src="https://s.rfi.fr/media/display/${uuid(draft)}/w:310/p:16x9/${name}.jpg">`
}

/** A tag whose name lacks the space before its attribute. docs/format.md §6.2. */
const damaged = (draft: Draft): string =>
  `<divclass="m-em-quote"><p>${draft.writer.caption(30)}</p></divclass="m-em-quote">`

function body(draft: Draft): string {
  const {random, paragraphs, feedMs, statedMs} = draft
  const stated = Math.min(statedMs, feedMs)
  const {year, month, day, hour, minute} = clockOf(stated, hoursOfParis(stated))
  const ofAgency = random.chance(0.4)
  const pad = ' '.repeat(random.pick([0, 8, 12, 20]))
  const lead = !ofAgency && random.chance(0.97) ? `<p><strong>${pad}${paragraphs[0] ?? ''}${pad}</strong></p>` : ''
  const rest = lead === '' ? paragraphs : paragraphs.slice(1)
  const text = rest.map((one, at) =>
    ofAgency
      ? `${' '.repeat(4)}${one}`
      : at % 5 === 3 && random.chance(0.2)
        ? `<strong>${one.slice(0, 16)}</strong></p><p>${one}`
        : one,
  )
  const translated = random.chance(0.36) ? `（译者：${draft.writer.person()}/核稿：${draft.writer.person()}）` : ''
  const end = ofAgency ? [`（法新社${draft.writer.city()}${Number(day)}日电）${translated}`] : []
  const extras = [
    ...(random.chance(0.2) ? [random.chance(0.45) ? AD : BUTTON] : []),
    ...(random.chance(0.025) ? [film(draft)] : []),
    ...(random.chance(0.09) ? [`<p><strong>${draft.writer.paragraph(230)}</strong></p>`] : []),
    ...(random.chance(0.021) ? [damaged(draft)] : []),
    ...(random.chance(0.08) ? [`<p>参见<a href="${draft.link().address}">${draft.writer.caption(12)}</a></p>`] : []),
  ]
  const middle = Math.ceil(text.length / 2)
  const inner = each('p', text.slice(0, middle)) + extras.join('') + each('p', [...text.slice(middle), ...end])
  const right = ofAgency ? `            <p class="t-copyright">© ${year} AFP</p>        ` : ''
  const promotion = random.chance(0.6) ? PROMOTION : AGENCY
  const content = `<div class="t-content__body u-clearfix">                    ${inner}<p> </p>${right}                    ${promotion}                </div>`
  return `<div>${day}/${month}/${year} - ${hour}:${minute}</div>${leadOf(draft)}${lead}${content}${feedFooter(draft)}`
}

/** The site's name follows 42 % of the titles and a column's name 10 %. docs/format.md §3. */
const printed: OutletProfile['printed'] = (title, random) => {
  if (random.chance(0.42)) return `${title} – 法国国际广播电台 - RFI`
  return random.chance(0.17) ? `${title} - ${random.pick(['要闻分析', '中国经济', '法国思想长廊', '特别专题'])}` : title
}

/** Profile of the outlet 法广. */
export const rfi: OutletProfile = {
  ...USUAL,
  slug: 'rfi',
  category: '法广',
  files: 807,
  weekend: 0.7,
  delayHours: [0.04, 0.15, 0.5, 0.87, 1.35, 2.2, 5, 10],
  characters: [60, 190, 400, 570, 860, 1620, 2900, 5200],
  paragraph: 95,
  headline: [6, 12, 17, 21, 25, 30, 36, 48],
  address,
  printed,
  body,
}
