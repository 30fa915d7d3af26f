import {dateOf} from '../calendar.ts'
import {times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const DAY_MS = 86_400_000
/** The day of the broadcast is the id (docs/format.md §5). The corpus counts days by number from this one. */
const FIRST_MS = Date.UTC(1950, 0, 1)

const address = ({number}: Named): string =>
  `https://cn.govopendata.com/xinwenlianbo/${dateOf(FIRST_MS + number * DAY_MS)}/`

function body(draft: Draft): string {
  const {random, writer, address: own} = draft
  const items = times(
    random.whole(10, 23),
    () =>
      `<li><a target="_blank" href="${own}#${random.whole(100_000, 999_999)}">${writer.headline(random.whole(9, 34))}</a></li>`,
  )
  return items.join('')
}

/** The title joins all headlines of a broadcast and is cut off. docs/format.md §3. */
const printed: OutletProfile['printed'] = (title, random) =>
  `2020-${random.pick(['08', '09', '10', '11', '12'])}-${random.whole(10, 28)} 新闻联播 文字版${title}...`

/** Profile of the outlet 新闻联播. */
export const cctv: OutletProfile = {
  ...USUAL,
  slug: 'cctv',
  category: '新闻联播',
  files: 18,
  characters: [200, 200, 300, 300, 300, 300, 300, 300],
  paragraph: 100,
  headline: [70, 74, 76, 78, 79, 80, 80, 80],
  revised: 0,
  fronted: 0,
  address,
  printed,
  body,
}
