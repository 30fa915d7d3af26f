import {clockOf} from '../calendar.ts'
import {digits, each, encoded, linked, spreadOut, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number, firstMs}: Named): string => {
  const {year, month, day} = clockOf(firstMs)
  return `https://www.epochtimes.com/gb/${year.slice(2)}/${Number(month)}/${Number(day)}/n${12_000_000 + number}.htm`
}

/** A word of the text that links to its topic page. docs/format.md §11. */
const tag = (draft: Draft): string => {
  const word = draft.writer.word()
  return `<a href="https://www.epochtimes.com/gb/tag/${encoded(word)}.html">${word}</a>`
}

function picture(draft: Draft): string {
  const {random, writer, feedMs} = draft
  const {year, month} = clockOf(feedMs)
  const path = `https://i.epochtimes.com/assets/uploads/${year}/${month}/id${digits(8, draft)}-lake`
  const caption = writer.caption(36) + (random.chance(0.5) ? '（Getty Images）' : '')
  const img = `<img class="size-large wp-image-${digits(8, draft)}" src="${path}-600x400.jpg" alt="${caption}" width="600" height="400" />`
  return `<figure id="attachment_${digits(8, draft)}" style="width: 600px" class="wp-caption aligncenter"><a href="${path}.jpg">${img}</a><figcaption class="wp-caption-text">${caption}</figcaption></figure>`
}

const video = (draft: Draft): string =>
  `<div class="video_fit_container"><iframe width="635" height="356" class="video_frame" src="https://www.youtube.com/embed/ferry${digits(6, draft)}?wmode=transparent&#038;wmode=opaque" allowfullscreen></iframe></div>`

function body(draft: Draft): string {
  const {random, writer, paragraphs, named} = draft
  const {year, month, day} = clockOf(named.firstMs)
  const tags = random.chance(0.97) ? random.pick([1, 2, 3, 4, 6, 10]) : 0
  const every = Math.max(1, Math.floor(paragraphs.length / Math.max(1, tags)))
  const text = paragraphs.map((one, at) => (tags > 0 && at % every === 0 ? tag(draft) + one : one))
  text[0] = `【大纪元${year}年${month}月${day}日讯】（大纪元记者${writer.person()}报导）${text[0] ?? ''}`
  if (random.chance(0.5)) {
    const at = random.whole(0, text.length - 1)
    text[at] = linked(text[at] ?? '', draft.link().address)
  }
  const pictures = random.chance(0.195) ? random.pick([1, 2, 3, 5, 8]) : 0
  const heads = Math.min(random.pick([0, 0, 2, 3, 4]), Math.floor(text.length / 3))
  const between = [
    ...times(pictures, () => picture(draft)),
    ...(random.chance(0.16) ? [video(draft)] : []),
    ...times(heads, () => `<h2>${writer.headline(11)}</h2>`),
  ]
  const bubble = random.chance(0.006)
    ? '<div id="gtx-anchor" style="position: absolute; visibility: hidden; left: 10px;"></div><div class="jfk-bubble gtx-bubble" style="visibility: visible;"></div>'
    : ''
  const editor = `<p>责任编辑：${writer.person()}${random.chance(0.46) ? '#' : ''}</p>`
  return (
    spreadOut(
      text.map((one) => each('p', [one])),
      between,
      draft,
    ) +
    editor +
    bubble
  )
}

const printed: OutletProfile['printed'] = (title, random) =>
  random.chance(0.2) ? `【${random.pick(['重播', '新闻看点', '名家专栏'])}】${title}` : title

/** Profile of the outlet 大纪元. */
export const epochtimes: OutletProfile = {
  ...USUAL,
  slug: 'epochtimes',
  category: '大纪元',
  files: 363,
  days: [
    '2020-09-29',
    '2020-10-05',
    '2020-10-24',
    '2020-11-25',
    '2020-12-25',
    '2021-01-16',
    '2021-01-20',
    '2021-01-22',
  ],
  characters: [300, 480, 770, 1080, 1700, 4100, 8000, 10500],
  paragraph: 76,
  headline: [11, 14, 17, 19, 20, 22, 24, 26],
  revised: 0.33,
  address,
  printed,
  body,
}
