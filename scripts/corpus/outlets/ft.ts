import {digits, each, padded} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string => `https://cn.ft.com/story/${padded(1_000_000 + number, 9)}?full=y`

function body(draft: Draft): string {
  const {writer, paragraphs} = draft
  // One Thumbor image-proxy address nested in another. docs/format.md §7.
  const source = `https://thumbor.ftacademy.cn/unsafe/1340x754/https://thumbor.ftacademy.cn/unsafe/picture/6/${digits(9, draft)}_piclink.jpg`
  const picture = `<div class=" story-image image"><img src="${source}"></div>`
  const text = each('p', [...paragraphs, `译者/${writer.person()}`])
  return `<div></div><div class="story-lead">${writer.caption(70)}。</div>${picture}<div class="story-body"><div id="story-body-container">${text}</div><div class="clearfloat"></div></div>`
}

/** Profile of the outlet FT中文网. */
export const ft: OutletProfile = {
  ...USUAL,
  slug: 'ft',
  category: 'FT中文网',
  files: 5,
  days: [
    '2020-07-19',
    '2020-07-19',
    '2020-07-20',
    '2020-07-21',
    '2020-07-24',
    '2020-07-27',
    '2020-07-27',
    '2020-07-27',
  ],
  weekend: 1,
  characters: [600, 680, 980, 1250, 1600, 2500, 2700, 2750],
  paragraph: 92,
  headline: [8, 9, 12, 14, 15, 16, 17, 18],
  fronted: 0,
  address,
  body,
}
