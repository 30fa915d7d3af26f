import {clockOf} from '../calendar.ts'
import {digits, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number, firstMs}: Named): string => {
  const {year, month} = clockOf(firstMs)
  return `https://wqw2010.blogspot.com/${year}/${month}/blog-post_${number}.html`
}

const STYLE =
  'font-family: 宋体; font-size: 12.0pt; mso-ascii-theme-font: minor-fareast; mso-fareast-theme-font: minor-fareast; mso-hansi-theme-font: minor-fareast;'

/** A paragraph with the markup of a word processor. docs/format.md §6.3. */
const soup = (text: string): string =>
  `<p class="MsoNormal"><span style="${STYLE}">${text.replace(/\d+/g, (number) => `<span lang="EN-US">${number}</span>`)}<span lang="EN-US"><o:p></o:p></span></span></p>`

function picture(draft: Draft): string {
  const path = `https://1.bp.blogspot.com/-lake${digits(8, draft)}/X9d${digits(6, draft)}/AAAAAAAB/quay${digits(10, draft)}`
  return `<div class="separator" style="clear: both; text-align: center;"><a href="${path}/s320/image.jpg" imageanchor="1" style="margin-left: 1em; margin-right: 1em;"><img border="0" data-original-height="320" data-original-width="240" height="400" src="${path}/w300-h400/image.jpg" width="300" /></a></div>`
}

/** A list of names of over 100 KB, in one article of ten. docs/format.md §14. */
const roll = ({random, writer}: Draft): string =>
  times(
    random.whole(1200, 1700),
    () =>
      `<div class="MsoNormal"><span style="font-family: 宋体; font-size: 12.0pt;">${times(7, () => writer.person()).join('、')}、${random.chance(0.12) ? '<span lang="EN-US"><o:p></o:p></span>' : ''}</span></div>`,
  ).join('')

function body(draft: Draft): string {
  const {random, writer, paragraphs, feedMs} = draft
  const {year, month, day} = clockOf(feedMs)
  const opening = `<span><a name='more'></a></span><p><br /></p> <p class="MsoNormal"><span style="${STYLE}">（维权网信息中心报道）${year}年${Number(month)}月${Number(day)}日，本网获悉：${writer.caption(30)}。</span></p>`
  if (random.chance(0.1)) return opening + roll(draft)
  const pictures = random.chance(0.7) ? times(random.pick([1, 1, 2, 3, 5]), () => picture(draft)) : []
  return `${opening} ${paragraphs.map(soup).join(' ')}<p class="MsoNormal"></p>${pictures.join('')}<p></p>`
}

/** Profile of the outlet 维权网. */
export const wqw: OutletProfile = {
  ...USUAL,
  slug: 'wqw',
  category: '维权网',
  files: 54,
  weekend: 1,
  characters: [80, 150, 320, 760, 1150, 3500, 6000, 8000],
  paragraph: 110,
  headline: [8, 14, 20, 28, 36, 56, 80, 90],
  fronted: 0,
  address,
  body,
}
