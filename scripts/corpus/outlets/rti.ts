import {dateOf} from '../calendar.ts'
import {digits} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string => `https://www.rti.org.tw/news/view/id/${2_000_000 + number}`

/** Length in characters of the excerpt in the feed, which ends in mid-sentence. docs/format.md §10. */
const EXTRACT = 283

function body(draft: Draft): string {
  const {random, writer, paragraphs, feedMs, address: own} = draft
  const caption = writer.caption(38) + (random.chance(0.5) ? ' (AFP)' : '')
  const source = `https://static.rti.org.tw/assets/thumbnails/${dateOf(feedMs, '/')}/${digits(20, draft)}.jpg`
  const picture = random.chance(0.87) ? `<img src="${source}" width="360" alt="${caption}" title="${caption}"><br>` : ''
  const text = paragraphs.join('').slice(0, EXTRACT - 3)
  return `${picture}${text}...<a target="_blank" href="${own}">...more</a>`
}

/** The section precedes each title; a draft number follows one in five. docs/format.md §3. */
const printed: OutletProfile['printed'] = (title, random) => {
  const number = random.chance(0.2) ? ` - 200728-${random.whole(1, 40)}` : ''
  return `[${random.pick(['國際', '兩岸', '財經', '生活', '政治'])}] ${title}${number}`
}

/** Profile of the outlet RTI 中央廣播電臺. */
export const rti: OutletProfile = {
  ...USUAL,
  slug: 'rti',
  category: 'RTI 中央廣播電臺',
  files: 141,
  scripts: [['hant', 1]],
  days: [
    '2020-07-21',
    '2020-07-21',
    '2020-07-24',
    '2020-07-28',
    '2020-07-31',
    '2020-08-04',
    '2020-08-04',
    '2020-08-05',
  ],
  characters: [150, 190, 300, 340, 400, 500, 600, 700],
  paragraph: 90,
  headline: [9, 15, 18, 21, 23, 28, 31, 34],
  address,
  printed,
  body,
}
