import {digits, each, padded, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string =>
  `https://medium.com/lake-notes/harbour-${padded(number, 12)}?source=rss----lake---4`

const picture = (draft: Draft): string =>
  `<figure><img alt="" src="https://cdn-images-1.medium.com/max/1024/1*${digits(20, draft)}.jpeg"><figcaption>${draft.writer.caption(16)}</figcaption></figure>`

function body(draft: Draft): string {
  const {random, paragraphs} = draft
  const pictures = times(random.pick([1, 1, 12]), () => picture(draft))
  const counter =
    '<img src="https://medium.com/_/stat?event=post.clientViewed&referrerSource=full_rss" width="1" height="1" alt="">'
  return (
    spreadOut(
      paragraphs.map((one) => each('p', [one])),
      pictures,
      draft,
    ) + counter
  )
}

/** Profile of the outlet Medium. */
export const medium: OutletProfile = {
  ...USUAL,
  slug: 'medium',
  category: 'Medium',
  files: 3,
  scripts: [['hant', 1]],
  days: [
    '2021-03-23',
    '2021-03-23',
    '2021-03-25',
    '2021-03-31',
    '2021-10-01',
    '2022-08-16',
    '2022-08-16',
    '2022-08-16',
  ],
  characters: [1000, 1140, 1300, 1840, 3000, 3750, 3800, 3900],
  paragraph: 68,
  headline: [5, 6, 8, 11, 18, 26, 27, 28],
  fronted: 0,
  address,
  body,
}
