import {linked, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string => `https://www.solidot.org/story?sid=${60_000 + number}`

/** The icon that every article contains. docs/format.md §7. */
const ICON = '<p><img src="https://img.solidot.org//0/446/liiLIZF8Uh6yM.jpg" height="120" style="display:block"/></p>'

function body(draft: Draft): string {
  const {random, paragraphs} = draft
  const links = times(random.pick([1, 1, 1, 2, 3]), () =>
    random.chance(0.1) ? draft.link().address : `https://www.lake.example/${random.whole(1000, 99_999)}/report.html`,
  )
  return links.reduce((text, link) => linked(text, link), paragraphs.join('')) + ICON
}

/** Profile of the outlet Solidot. */
export const solidot: OutletProfile = {
  ...USUAL,
  slug: 'solidot',
  category: 'Solidot',
  files: 137,
  weekend: 0.35,
  characters: [120, 165, 212, 262, 308, 415, 500, 560],
  paragraph: 250,
  headline: [6, 10, 14, 18, 24, 34, 40, 46],
  fronted: 0.06,
  address,
  body,
}
