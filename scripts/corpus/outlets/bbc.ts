import {dateOf} from '../calendar.ts'
import {digits, each, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string =>
  `http://www.bbc.com/zhongwen/simp/${['chinese-news', 'world', 'science', 'business'][number % 4]}-${53_000_000 + number}`

const box = (html: string, name = 'css-hl9dz2-GridComponent'): string =>
  `<div dir="ltr" class="${name} e57qer20">${html}</div>`

const paragraphIn = (text: string): string => `<p dir="ltr" class="css-3pm568-Paragraph e1cc2ql70">${text}</p>`

function picture(draft: Draft, captioned: boolean): string {
  const {random, writer} = draft
  const source = `https://ichef.bbci.co.uk/news/${random.pick([600, 640])}/cpsprodpb/${digits(5, draft)}/production/_${digits(9, draft)}_harbour.jpg`
  const caption = captioned
    ? `${writer.caption(31)}。${random.chance(0.9) ? ` ©${random.pick(['EPA', 'Getty Images', 'AFP', 'Reuters'])}` : ''}`
    : ''
  return `<figure><img alt="${writer.caption(14)}" src="${source}" referrerpolicy="no-referrer"><br><figcaption>${caption}</figcaption></figure>`
}

function seeAlso(draft: Draft): string {
  const {random} = draft
  const items = times(random.pick([2, 3, 4, 5]), () => draft.link()).map(
    ({address: to, title}) =>
      `<li role="listitem" class="css-chb3zw-BulletedListItem e1drcs2w1"><a href="${random.chance(0.1) ? to.replace(/^http:\/\/www\.bbc\.com/, '') : to.replace(/^http:/, 'https:')}" class="css-h9s9st-InlineLink e1cs6q200">${title}</a></li>`,
  )
  return `<div class="css-1fobf8d e1gggypo0"><ul dir="ltr" role="list" class="css-4c9jmx-BulletedList e1drcs2w0">${items.join('')}</ul></div>`
}

const NOTICE = `<section role="region" aria-labelledby="recommendations-heading" aria-hidden="true" class="css-1hd-Wrapper"><div class="css-ad"></div></section>`

/** Two layouts: the one of 2020 in grid boxes, with the day, and the older one without. docs/format.md §4. */
function body(draft: Draft): string {
  const {random, writer, paragraphs, title, named} = draft
  const grid = random.chance(0.57)
  const stub = random.chance(0.15)
  const text = stub ? [] : paragraphs
  const captioned = random.chance(0.41)
  const put = (html: string) => (grid ? box(html) : html)
  const pictures = stub || random.chance(0.2) ? [] : times(random.whole(1, 7), () => put(picture(draft, captioned)))
  const between = [
    ...pictures.slice(1),
    ...(stub ? [] : times(random.pick([0, 0, 1, 1, 2]), () => put(seeAlso(draft)))),
    ...(stub
      ? []
      : times(random.pick([0, 2, 4]), () =>
          put(`<h2 tabindex="-1" class="css-13g7o4h-Headline">${writer.headline(9)}</h2>`),
        )),
    ...(stub || !grid ? [] : [NOTICE]),
  ]
  const laid = spreadOut(
    text.map((one) => (grid ? box(paragraphIn(one)) : each('p', [one]))),
    between,
    draft,
  )
  if (!grid)
    return `${pictures[0] ?? ''}<p class="story-body__introduction">${stub ? title : writer.caption(60)}</p>${laid}`
  const head = `<h1 id="content" tabindex="-1" class="css-1wfn6k3-Headline e1yj3cbb0">${title}</h1>`
  const time = `<time datetime="${dateOf(named.firstMs, '-')}" class="css-pb6w51-StyledTimestamp e4zesg50">${random.whole(2, 59)} 分钟前</time>`
  const lead = `<b>${stub ? title : writer.caption(70)}</b>`
  return `${box(head, 'css-7yf5z7-GridComponent')}${box(time, 'css-1btxek-GridComponent')}${pictures[0] ?? ''}${box(paragraphIn(lead))}${laid}`
}

/** Profile of the outlet BBC. */
export const bbc: OutletProfile = {
  ...USUAL,
  slug: 'bbc',
  category: 'BBC',
  files: 166,
  characters: [300, 480, 950, 1560, 2150, 3350, 3900, 4800],
  paragraph: 64,
  headline: [8, 15, 20, 24, 27, 33, 38, 42],
  revised: 0.34,
  fronted: 0.03,
  address,
  body,
}
