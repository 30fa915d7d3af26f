import {digits, each, linked, slugOf} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number, firstTitle}: Named): string =>
  `https://www.chinafile.com/conversation/${slugOf(firstTitle, number)}`

/** The lead picture, with unescaped quotes in an attribute that break it into several. docs/format.md §6.2. */
function lead(draft: Draft): string {
  const {title, writer} = draft
  const file = `assets/images/article/featured/lake${digits(8, draft)}.jpg`
  const site = 'https://www.chinafile.com/sites/default/files'
  return `<div class="view view-featured-photo"><div class="field-content"><a href="${site}/${file}" title="${title}" class="colorbox" data-cbox-img-attrs="{"title": "", "alt": ""}"><img src="${site}/styles/large/public/${file}?itok=Lake" width="1200" height="781" alt title referrerpolicy="no-referrer"></a></div><div class="photo-credit">${writer.person()}—Pool/Getty Images</div><div class="photo-caption"><p>${writer.caption(180)}.</p></div></div>`
}

function body(draft: Draft): string {
  const {paragraphs} = draft
  const text = paragraphs.map((one) => linked(one, `https://www.lake.example/${digits(6, draft)}`))
  return `${lead(draft)}<div class="content">${each('p', text)}<nav class="links"><ul class="links inline"><li class="comment_forbidden first last"></li></ul></nav></div>`
}

/** Profile of the outlet ChinaFile. */
export const chinafile: OutletProfile = {
  ...USUAL,
  slug: 'chinafile',
  category: 'ChinaFile',
  files: 4,
  scripts: [['en', 1]],
  days: [
    '2020-05-09',
    '2020-05-09',
    '2020-05-18',
    '2020-09-01',
    '2022-01-24',
    '2022-11-11',
    '2022-11-11',
    '2022-11-11',
  ],
  characters: [4000, 4400, 13000, 22000, 31000, 32000, 32000, 32500],
  paragraph: 480,
  headline: [36, 39, 40, 41, 50, 69, 72, 74],
  fronted: 0,
  address,
  body,
}
