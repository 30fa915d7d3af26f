import {clockOf, dateOf, MONTHS} from '../calendar.ts'
import {digits, each, feedFooter, linked, slugOf, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const SECTIONS = ['middle-east-and-africa', 'china', 'europe', 'finance-and-economics', 'leaders', 'britain']

const address = ({number, firstTitle, firstMs}: Named): string =>
  `https://www.economist.com/${SECTIONS[number % SECTIONS.length]}/${dateOf(firstMs, '/')}/${slugOf(firstTitle, number)}`

const picture = (draft: Draft): string => {
  const {random, feedMs} = draft
  const file = `www.economist.com/img/b/1280/720/90/sites/default/files/images/print-edition/${dateOf(feedMs)}_LAK${digits(3, draft)}_0.jpg`
  return `<img src="https://${random.chance(0.69) ? 'images.weserv.nl/?url=' : ''}${file}"/>`
}

/** The box with the date of the printed issue, up to 62 hours ahead of the feed. docs/format.md §4. */
function aside({random, writer, feedMs, statedMs}: Draft): string {
  const issue = feedMs + random.whole(-32, 42) * 3_600_000
  if (random.chance(0.18)) {
    const moment = new Date(statedMs).toISOString()
    return `<div></div><aside ><div ><time itemscope="" itemType="http://schema.org/DateTime" dateTime="${moment}" >${moment.slice(0, 10)}</time><p data-test-id="Article Byline"  itemProp="byline">by ${writer.person()}</p></div></aside>`
  }
  const {year, month, day} = clockOf(issue)
  const shown = `${MONTHS[Number(month) - 1]} ${Number(day)}th ${year}`
  const place = random.chance(0.33)
    ? `<p data-test-id="Dateline" itemType="http://schema.org/dateline" >${writer.city().toUpperCase()}</p>`
    : ''
  const author = random.chance(0.9) ? '<meta itemProp="author" content="The Economist"/>' : ''
  return `<div></div><aside ><div ><time itemscope="" itemType="http://schema.org/DateTime" dateTime="${dateOf(issue, '-')}T00:00:00Z" >${shown}</time>${author}${place}</div></aside>`
}

/** Formats the start of a paragraph as a drop cap followed by small capitals. docs/format.md §6.9. */
const dropped = (text: string): string =>
  `<span data-caps="initial">${text.charAt(0)}</span><small>${text.slice(1, 12).toUpperCase()}</small>${text.slice(12)}`

function body(draft: Draft): string {
  const {random, writer, paragraphs} = draft
  const [first = '', ...rest] = paragraphs
  const links = random.chance(0.45) ? random.pick([1, 2, 3, 5]) : 0
  for (let at = 0; at < links && at < rest.length; at++) {
    const {address: to} = draft.link()
    rest[at] = linked(rest[at] ?? '', random.chance(0.5) ? `https://www.economist.com${to}` : to)
  }
  const between = [
    ...times(random.pick([0, 0, 0, 1, 1, 2]), () => `<figure ><div >${picture(draft)}</div></figure>`),
    ...(rest.length > 3 ? ['<div id="" ><div><div id="econ-1"></div></div></div>'] : []),
    ...(random.chance(0.08)
      ? [`<iframe src="https://embed.acast.com/theeconomist/lake-${digits(5, draft)}"></iframe>`]
      : []),
  ]
  const footnote = `<p data-test-id="Footnote" >This article appeared in the ${writer.word()} section of the print edition under the headline &quot;${writer.headline(20)}&quot;</p>`
  const text = spreadOut(
    rest.map((one) => each('p', [one], ' ')),
    between,
    draft,
  )
  return `${picture(draft)}${aside(draft)}<p >${dropped(first)}</p>${text}${random.chance(0.7) ? footnote : ''}${feedFooter(draft)}`
}

/** Profile of the outlet 经济学人en. */
export const economist: OutletProfile = {
  ...USUAL,
  slug: 'economist',
  category: '经济学人en',
  files: 116,
  scripts: [['en', 1]],
  weekend: 0.15,
  characters: [300, 560, 3500, 4800, 6500, 9700, 21000, 27000],
  paragraph: 430,
  headline: [16, 25, 42, 54, 64, 80, 88, 96],
  fronted: 0.069,
  address,
  body,
}
