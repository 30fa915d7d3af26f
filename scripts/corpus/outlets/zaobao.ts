import {dateOf} from '../calendar.ts'
import {each, padded, spreadOut} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number, firstMs}: Named): string =>
  `https://www.zaobao.com/realtime/${number % 4 === 0 ? 'world' : 'china'}/story${dateOf(firstMs, '', 8)}-${1_000_000 + number}`

const slot = (name: string): string =>
  `<div id="dfp-ad-${name}-wrapper" class="dfp-tag-wrapper"><div id="dfp-ad-${name}" class="dfp-tag-wrapper">      </div></div>`

function picture({named, random, writer, feedMs}: Draft): string {
  const month = dateOf(feedMs).slice(0, 6)
  const source = `https://www.zaobao.com.sg/sites/default/files/styles/article_large_full/public/images/${month}/${dateOf(feedMs)}/${padded(named.file, 7)}_${random.whole(1, 99)}.jpg?itok=Lake${random.whole(1000, 9999)}`
  const caption = writer.caption(44) + (random.chance(0.4) ? '（路透社）' : '')
  const figcaption = random.chance(0.94) ? `<figcaption>${caption}</figcaption>` : ''
  return `<div class="figure-media"><img class="img-fluid lazyload" data-src="${source}" title="${caption}" alt src="${source}" referrerpolicy="no-referrer"></div>${figcaption}`
}

function inline({named, random, writer, feedMs}: Draft): string {
  const source = `https://www.zaobao.com.sg/sites/default/files/images/${dateOf(feedMs).slice(0, 6)}/${padded(named.file, 7)}_${random.whole(100, 999)}_Large.jpg`
  return `<figure><img src="${source}" alt="${random.whole(1, 20)}_Large.jpg"><figcaption>${writer.caption(30)}</figcaption></figure>`
}

function body(draft: Draft): string {
  const {random, paragraphs} = draft
  const text = paragraphs.map((one) => each('p', [one]))
  const ad = `<section id="imu">${slot('imu1')}</section>`
  const split = Math.min(3, text.length)
  const inner = random.chance(0.025) ? [inline(draft), inline(draft)] : []
  const last = random.chance(0.5) ? '<p> </p>' : ''
  return `${random.chance(0.083) ? picture(draft) : ''}${text.slice(0, split).join('')}${ad}${spreadOut(text.slice(split), inner, draft)}${last}<div id="innity-in-post"></div>${slot('midarticlespecial')}`
}

/** Profile of the outlet 联合早报. */
export const zaobao: OutletProfile = {
  ...USUAL,
  slug: 'zaobao',
  category: '联合早报',
  files: 670,
  characters: [120, 212, 325, 455, 620, 1090, 1700, 2900],
  paragraph: 84,
  headline: [8, 13, 17, 19, 22, 29, 34, 40],
  revised: 0.018,
  address,
  body,
}
