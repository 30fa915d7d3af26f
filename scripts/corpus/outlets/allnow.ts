import {digits, each, padded, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string => `https://www.allnow.com/post/60cac088daae1c1f${padded(number, 8)}`

function picture(draft: Draft): string {
  const source = `https://img.allhistory.com/lake/5f${digits(22, draft)}.jpg`
  return `<figure><img src="${source}+L"><figcaption>${draft.writer.caption(26)}</figcaption></figure>`
}

function body(draft: Draft): string {
  const {random, paragraphs} = draft
  const pictures = times(random.whole(4, 13), () => picture(draft))
  return `${spreadOut(
    paragraphs.map((one) => each('p', [one])),
    pictures,
    draft,
  )}<p>———<br>微信搜索“<strong>燕京书评</strong>”</p>`
}

/** The only outlet with headers that state `NaN` as their time. docs/format.md §2. */
export const allnow: OutletProfile = {
  ...USUAL,
  slug: 'allnow',
  category: '燕京书评',
  files: 6,
  days: [
    '2020-09-21',
    '2020-09-21',
    '2020-11-01',
    '2021-01-10',
    '2021-03-01',
    '2021-06-17',
    '2021-06-17',
    '2021-06-17',
  ],
  characters: [1000, 1500, 2500, 9500, 15500, 16500, 16700, 16700],
  paragraph: 260,
  headline: [22, 24, 27, 30, 33, 36, 37, 38],
  forms: [
    ['nan', 0.83],
    ['stamp', 0.17],
  ],
  address,
  body,
}
