import {clockOf, dateOf} from '../calendar.ts'
import {digits, each, feedFooter, linked, slugOf, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

/** The site states times in Beijing time, 8 hours ahead of UTC. docs/format.md §4. */
const BEIJING = 8

const address = ({number, firstMs}: Named): string =>
  `https://cn.nytimes.com/${['opinion', 'china', 'world', 'business'][number % 4]}/${dateOf(firstMs, '', BEIJING)}/${slugOf('', number)}/`

function picture(draft: Draft): string {
  const {random, writer, feedMs} = draft
  const file = `static01.nyt.com/images/${dateOf(feedMs, '/')}/world/${clockOf(feedMs).day}lake-${digits(6, draft)}/merlin_${digits(9, draft)}-articleLarge.jpg`
  const caption = random.chance(0.78) ? `${writer.caption(34)}。` : ''
  return `<img src="https://images.weserv.nl?url=${file}" width="100%"><div><small style="color: #999;">${caption}</small></div>`
}

function body(draft: Draft): string {
  const {random, writer, statedMs, title} = draft
  const text = draft.paragraphs.map((one) =>
    random.chance(0.48)
      ? linked(
          one,
          random.chance(0.1)
            ? draft.link().address
            : `https://www.nytimes.com/${dateOf(statedMs, '/')}/world/lake-${digits(5, draft)}.html`,
          'rel="nofollow" target="_blank" ',
        )
      : one,
  )
  // Some bylines repeat the author. docs/format.md §9.
  const author = random.pick(['ANA PROBE', 'FELIX MARSH', 'MINA WEAVER', 'PAUL HAFEN'])
  const authors = random.chance(0.35) ? `${author}, ${author}` : author
  const {year, month, day, hour, minute, second} = clockOf(statedMs, BEIJING)
  const pictures = times(random.pick([0, 1, 2, 2, 3, 3, 4]), () => picture(draft))
  const links = random.chance(0.83)
    ? `<p>翻译：${writer.person()}<br/><a rel="nofollow" target="_blank" href="https://www.nytimes.com/${dateOf(statedMs, '/')}/world/${slugOf('', title.length)}.html">点击查看本文英文版。</a></p>`
    : ''
  const laid = spreadOut(
    text.map((one) => each('p', [one])),
    pictures,
    draft,
  )
  return `<div><i>${authors}<br>${year}-${month}-${day} ${hour}:${minute}:${second}</i></div>${picture(draft)}${laid}<div data-poster="" class=""></div>${links}${feedFooter(draft)}`
}

/** Profile of the outlet 纽约时报. */
export const nyt: OutletProfile = {
  ...USUAL,
  slug: 'nyt',
  category: '纽约时报',
  files: 74,
  weekend: 0.05,
  delayHours: [0.01, 0.08, 0.3, 0.48, 0.7, 0.95, 1.6, 2.2],
  characters: [600, 950, 1600, 2250, 2850, 3700, 5300, 6500],
  paragraph: 92,
  headline: [8, 12, 16, 19, 22, 26, 30, 34],
  address,
  body,
}
