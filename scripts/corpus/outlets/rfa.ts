import {clockOf} from '../calendar.ts'
import {digits, each, padded, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const SECTIONS = [
  'yataibaodao/junshiwaijiao',
  'yataibaodao/gangtai',
  'yataibaodao/renquanfazhi',
  'Xinwen',
  'zhuanlan/lake',
]

/** The address ends with the reporter's initials and a date and number. docs/format.md §5. */
const address = ({number, firstMs}: Named): string => {
  const {year, month, day} = clockOf(firstMs)
  return `https://www.rfa.org/mandarin/${SECTIONS[number % SECTIONS.length]}/hx${number % 3 || ''}-${month}${day}${year}${padded(number, 6)}.html`
}

/** A picture, mostly with a zoom link and its magnifying-glass icon. docs/format.md §7, §8. */
function picture(draft: Draft, zoomed: boolean): string {
  const {random, writer} = draft
  const path = `${draft.address.replace('https://www.rfa.org', '')}/lake${digits(8, draft)}.jpg`
  const caption = writer.caption(40) + (random.chance(0.5) ? '（路透社图片）' : '')
  const zoom = zoomed
    ? `<div id="zoomattribute"><a data-caption="${caption}" data-fancybox="" href="https://www.rfa.org${path}" id="single_image" title="${caption}"><img src="/++plone++rfa-resources/img/icon-zoom.png"/></a></div>`
    : ''
  return `<figure class="image-richtext image-inline captioned" style="width:620px;"><img alt="${random.chance(0.1) ? `lake${random.whole(1, 9)}.jpg` : caption}" height="370" src="https://www.rfa.org${path}/@@images/${digits(8, draft)}-1ffe-45f7.jpeg" title="${random.whole(1, 9)}" width="620"/><figcaption class="image-caption">${caption}</figcaption><small></small>${zoom}</figure>`
}

function seeAlso(draft: Draft): string {
  const items = times(draft.random.pick([2, 3, 4, 5]), () => draft.link()).map(
    ({address: to, title}) =>
      `<ul><li><b><a class="external-link" href="${draft.random.chance(0.2) ? to.replace('https:', 'http:') : to}">${title}</a></b></li></ul>`,
  )
  return items.join('')
}

const soup = (text: string, on: boolean): string => (on ? `<span style="font-weight: 400;">${text}</span>` : text)

function body(draft: Draft): string {
  const {random, writer, paragraphs} = draft
  const turn = random.part()
  const broken = turn < 0.45
  const wordy = turn > 0.75
  const text = paragraphs.map((one, at) =>
    each('p', [soup(broken && at % 3 === 1 ? one.replace(/。/, '。<br/><br/>') : one, wordy)]),
  )
  const zoomed = random.chance(0.8)
  const between = [
    ...(random.chance(0.78) ? times(random.pick([1, 1, 2, 2, 3, 4]), () => picture(draft, zoomed)) : []),
    ...(random.chance(0.78) ? [seeAlso(draft)] : []),
    ...(random.chance(0.14)
      ? [
          `<p><iframe frameborder="0" height="476" scrolling="no" src="https://www.facebook.com/plugins/video.php?height=476&amp;href=https%3A%2F%2Fwww.facebook.com%2FRFAChinese%2Fvideos%2F${digits(15, draft)}%2F&amp;show_text=false&amp;width=622" width="622"></iframe></p>`,
        ]
      : []),
    ...(random.chance(0.46) ? times(3, () => `<p><b>${writer.headline(14)}</b></p>`) : []),
    ...times(random.whole(3, 16), () => '<p> </p>'),
  ]
  const end = random.chance(0.95)
    ? `<p>${soup(`记者：${writer.person()}    责编：${writer.person()} ${writer.person()}    网编：${writer.person()}`, wordy)}</p>`
    : ''
  return `${spreadOut(text, between, draft)}${end}<p> </p><p></p>`
}

/** Profile of the outlet 自由亚洲电台. */
export const rfa: OutletProfile = {
  ...USUAL,
  slug: 'rfa',
  category: '自由亚洲电台',
  files: 141,
  weekend: 0.05,
  characters: [500, 930, 1250, 1470, 1800, 2300, 2900, 3700],
  paragraph: 86,
  headline: [8, 14, 18, 22, 25, 31, 36, 40],
  revised: 0.32,
  fronted: 0.08,
  address,
  body,
}
