import {clockOf, dateOf} from '../calendar.ts'
import {digits, each, encoded, feedFooter, linked, spreadOut, times} from '../layout.ts'
import type {Draft, Linked, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

/** The address follows the headline and sometimes contains an unencoded `?`. docs/format.md §5. */
const address = ({number, title}: Named): string =>
  `https://www.dw.com/zh/${encoded(title)}${number % 38 === 0 ? '?' : ''}/a-${40_000_000 + number}`

/** The address of a picture. Library pictures recur, up to 27 times. docs/format.md §7. */
const source = (draft: Draft): string => {
  const {random} = draft
  const number = random.chance(0.15) ? 38_000_000 + random.whole(0, 400) : `5${digits(7, draft)}`
  const file = `static.dw.com/image/${number}_303.jpg`
  return random.chance(0.9) ? `https://images.weserv.nl/?url=${file}` : `https://${file}`
}

const picture = (draft: Draft): string => {
  const {random, writer} = draft
  const caption = random.chance(0.81) ? writer.caption(random.whole(14, 46)) : ''
  const from = random.chance(0.035) ? '' : source(draft)
  return `<img src="${from}" width="100%"><div><small style="color: #999;">${caption}</small></div>`
}

const item = (draft: Draft, separator: string): string =>
  `<div><img src="${source(draft)}" width="100%">${separator}<b>${draft.writer.headline(7)}</b>：${draft.writer.paragraph(95)}</div>`

const gallery = (draft: Draft): string => {
  const items = times(draft.random.whole(5, 17), () => item(draft, ''))
  return `<h3>${draft.writer.own('相关图集')}：${draft.writer.headline(9)}</h3>${items.join('')}`
}

const reference = (paragraph: string, {number}: Linked): string =>
  linked(paragraph, `https://api.dw.com/api/detail/article/${40_000_000 + number}`, 'rel="ArticleRef" ')

function rights({writer, random, feedMs}: Draft): string {
  const {year} = clockOf(feedMs)
  const [before, after] = [
    `© ${year}`,
    writer.own('年德国之声版权声明：本文所有内容受到著作权法保护，如无德国之声特别授权，不得擅自使用。'),
  ]
  if (random.chance(0.25)) return `<p>${before}${after}</p>`
  return random.chance(0.2) ? `<p><em>${before}</em><em>${after}</em></p>` : `<p><em>${before}${after}</em></p>`
}

function body(draft: Draft): string {
  const {random, writer, paragraphs, statedMs} = draft
  const kind = random.part()
  if (kind < 0.071) {
    const file = `https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/vdt_zh/${clockOf(statedMs).year}/bchi${dateOf(statedMs)}_${digits(3, draft)}_sd_sor.mp4`
    return `<p>${writer.paragraph(60)}</small></p><video src="${file}" controls style="width:100%"></video>`
  }
  if (kind < 0.135) return times(random.whole(8, 16), () => item(draft, '<br>')).join('')
  const author = random.chance(0.5) ? random.pick(['Ana Probe', 'Felix Marsh', 'Mina Weaver', writer.person()]) : ''
  const stated = new Date(statedMs + random.whole(0, 999)).toISOString()
  const text = [...paragraphs]
  text[0] = `（${writer.own('德国之声中文网')}）${text[0] ?? ''}`
  const references = random.chance(0.12) ? random.pick([1, 1, 2]) : 0
  for (let at = 1; at <= references && at < text.length; at++) text[at] = reference(text[at] ?? '', draft.link())
  const between = [
    ...times(random.pick([0, 0, 1, 1, 2, 3]), () => picture(draft)),
    ...(random.chance(0.58)
      ? times(random.whole(1, 4), () => `<p><strong>${writer.headline(random.whole(7, 14))}</strong></p>`)
      : []),
    ...(random.chance(0.3) ? ['<p> </p>'] : []),
  ]
  const galleries = random.chance(0.17) ? gallery(draft) : ''
  const agency = random.chance(0.43)
    ? `<p>${writer.person()}/${writer.person()}（${writer.own('法新社、路透社')}）</p>`
    : ''
  const middle = spreadOut(
    text.map((one) => each('p', [one])),
    between,
    draft,
  )
  return `<div><i>${author}<br>${stated}</i></div>${picture(draft)}${middle}${galleries}${agency}${random.chance(0.91) ? rights(draft) : ''}${feedFooter(draft)}`
}

/** Profile of the outlet 德国之声. */
export const dw: OutletProfile = {
  ...USUAL,
  slug: 'dw',
  category: '德国之声',
  files: 267,
  scripts: [
    ['hans', 0.97],
    ['hant', 0.03],
  ],
  weekend: 0.6,
  delayHours: [0.02, 0.1, 0.35, 0.62, 1.1, 2.3, 8, 400],
  characters: [150, 330, 700, 1020, 1370, 2250, 2850, 4200],
  paragraph: 104,
  headline: [6, 10, 14, 17, 19, 23, 27, 32],
  revised: 0.19,
  fronted: 0.045,
  address,
  body,
}
