import {each, padded, uuid} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string =>
  `https://matters.news/@probe/lake-bafyreilakeferryharbourbridgelibraryquaymap${padded(number, 8)}`

/** A picture with an event handler. docs/format.md §6.3. */
const picture = (draft: Draft): string => {
  const source = `https://assets.matters.news/embed/${uuid(draft)}.jpeg`
  return `<figure class="image"><picture><source type="image/webp" media="(min-width: 768px)" srcset="${source}" onerror="this.srcset='${source}'"><img src="${source}" srcset="${source}" onerror="this.srcset='${source}'"></picture><figcaption><span>${draft.writer.caption(32)}</span></figcaption></figure>`
}

const body = (draft: Draft): string => picture(draft) + each('p', draft.paragraphs) + picture(draft)

/** Profile of the outlet Matters. */
export const matters: OutletProfile = {
  ...USUAL,
  slug: 'matters',
  category: 'Matters',
  files: 1,
  scripts: [['hant', 1]],
  characters: [300, 400, 500, 600, 800, 1500, 2000, 2500],
  paragraph: 300,
  headline: [20, 24, 30, 38, 40, 44, 46, 48],
  fronted: 0,
  address,
  body,
}
