import {clockOf} from '../calendar.ts'
import {digits, each, linked, slugOf, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string => `https://zh.bitterwinter.org/${slugOf('', number)}/`

function picture(draft: Draft): string {
  const {writer, feedMs} = draft
  const {year, month} = clockOf(feedMs)
  const caption = writer.caption(28)
  const source = `https://zh.bitterwinter.org/wp-content/uploads/${year}/${month}/lake-${digits(6, draft)}`
  const id = digits(5, draft)
  return `<figure id="attachment_${id}" aria-describedby="caption-attachment-${id}" style="width: 640px" class="wp-caption aligncenter"><img class="wp-image-${id} size-full" title="${caption}" src="${source}.webp" alt="${caption}" width="640" height="360" srcset="${source}.webp 640w, ${source}-300x169.webp 300w" sizes="(max-width: 640px) 100vw, 640px" /><figcaption id="caption-attachment-${id}" class="wp-caption-text">${caption}</figcaption></figure>`
}

const APPEAL = `<section class="donate-us"><div><a href="https://zh.bitterwinter.org/donate/"><picture><source srcset="https://zh.bitterwinter.org/wp-content/themes/news-pro/images/the-img-mobile-min.jpg?v=2" media="(max-width: 1199.98px)"><img src="https://zh.bitterwinter.org/wp-content/themes/news-pro/images/the-img-pc-min.jpg?v=2" ></picture></a></div></section>`

function body(draft: Draft): string {
  const {random, writer, paragraphs} = draft
  const text = paragraphs.map((one, at) => (at % 4 === 1 ? linked(one, draft.link().address, "target='_blank' ") : one))
  const pictures = times(random.pick([1, 2, 2, 3, 4, 5, 9]), () => picture(draft))
  return `<h2>${writer.caption(34)}。</h2>${spreadOut(
    text.map((one) => each('p', [one])),
    pictures,
    draft,
  )}<p>寒冬記者 ${writer.person()}</p>${APPEAL}`
}

/** Profile of the outlet 寒冬. */
export const bitterwinter: OutletProfile = {
  ...USUAL,
  slug: 'bitterwinter',
  category: '寒冬',
  files: 14,
  scripts: [['hant', 1]],
  characters: [300, 480, 880, 970, 1220, 3000, 4200, 4400],
  paragraph: 84,
  headline: [8, 10, 19, 27, 29, 31, 33, 34],
  fronted: 0,
  address,
  body,
}
