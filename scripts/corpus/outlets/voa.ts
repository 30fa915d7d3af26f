import {dateOf, mailDate} from '../calendar.ts'
import {digits, each, feedFooter, spreadOut, times, uuid} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number, firstMs}: Named): string =>
  `https://www.voachinese.com/a/Lake-ferry-report-${dateOf(firstMs)}/${5_000_000 + number}.html`

const source = (draft: Draft): string =>
  `https://images.weserv.nl?url=gdb.voanews.com/${uuid(draft).toUpperCase()}_cx0_cy${draft.random.whole(1, 9)}_cw0_r1_s_w900.jpg`

const small = (caption: string): string => `<div><small style="color: #999;">${caption}</small></div>`

/** An address in the short form of the site's own links, without host and slug, or unchanged. */
const shortened = (address: string, short: boolean): string =>
  short ? address.replace(/^.*\/(\d+\.html)$/, '/a/$1') : address

const caption = ({writer, random}: Draft): string =>
  `${random.chance(0.2) ? '资料照：' : ''}${writer.caption(36)}。${random.chance(0.12) ? '（美联社）' : ''}`

function body(draft: Draft): string {
  const {random, writer, paragraphs, statedMs} = draft
  const time = `<div><i>${mailDate(statedMs, 'GMT')}</i></div>`
  const turn = random.part()
  const player = (kind: string) =>
    `<${kind} src="https://av.voanews.com/clips/VMA/${dateOf(statedMs, '/')}/${uuid(draft)}_${digits(4, draft)}.mp${kind === 'video' ? '4' : '3'}" ${kind === 'video' ? `poster="${source(draft)}" width="100%" ` : ''}controls></${kind}>`
  const lead =
    turn < 0.19
      ? `${player('video')}${small(caption(draft))}`
      : turn < 0.25
        ? `${player('audio')}${small(caption(draft))}`
        : `<img src="${source(draft)}" width="100%">${small(caption(draft))}`
  const pictures = random.chance(0.16) ? random.pick([1, 1, 2, 4]) : 0
  const between = times(
    pictures,
    () =>
      `<div class="contentImage"><img src="${source(draft)}" width="100%"><div><small style="color: #999;">${caption(draft)}</small></div></div>`,
  )
  const heads = random.chance(0.23)
    ? [`<p><strong>${writer.headline(12)}</strong></p>`, `<p><strong>${writer.headline(10)}</strong></p>`]
    : []
  const links = random.chance(0.3)
    ? times(
        random.pick([1, 2]),
        () =>
          `<a href="${shortened(draft.link().address, random.chance(0.4))}">${random.chance(0.5) ? writer.headline(16) : ''}</a>`,
      ).join('')
    : ''
  const frame = random.chance(0.04)
    ? `<iframe width="640" height="360" src="https://www.youtube.com/embed/quay${digits(7, draft)}"></iframe>`
    : ''
  const text = spreadOut(
    paragraphs.map((one) => each('p', [one])),
    [...between, ...heads],
    draft,
  )
  return `${time}${lead}${text}${links}${frame}${links === '' ? '' : '<p> </p>'}${feedFooter(draft)}`
}

/** Profile of the outlet 美国之音. */
export const voa: OutletProfile = {
  ...USUAL,
  slug: 'voa',
  category: '美国之音',
  files: 311,
  weekend: 0.42,
  delayHours: [0.01, 0.08, 0.3, 0.53, 1.1, 3.6, 15, 28],
  characters: [120, 400, 690, 1050, 1760, 3500, 4300, 6500],
  paragraph: 88,
  headline: [10, 15, 19, 22, 25, 31, 36, 42],
  address,
  body,
}
