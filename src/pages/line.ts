import type {Article} from '../article.ts'
import type {Entry} from '../catalogue/versions.ts'
import {words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {effortOf} from './reading.ts'
import {shownTime} from './shown-time.ts'
import type {Line, Neighbour, OutletName} from './views.ts'

/** Length of an excerpt, in characters; Latin letters count half. */
const EXCERPT = 88

/** The start of a text, cut after a sentence or a word where one ends in reach. */
export function excerptOf(text: string): string {
  const line = text.slice(0, 600).replace(/\s+/g, ' ').trim()
  let [room, end] = [EXCERPT, 0]
  for (const character of line) {
    room -= (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5
    if (room < 0) break
    end += character.length
  }
  if (end >= line.length) return line
  const cut = line.slice(0, end)
  const sentence = /^.*[。！？.!?؟]/su.exec(cut)?.[0] ?? ''
  if (sentence.length > end / 2) return sentence
  const word = /[\p{Script=Latin}\p{Script=Arabic}]$/u.test(cut) ? cut.replace(/\s\S*$/u, '') : cut
  return `${word.replace(/[\s，、：；,:;]+$/u, '')}…`
}

export function outletName(archive: Archive, slug: string): OutletName {
  const names = archive.catalogue.shelves.get(slug)?.outlet.names
  return {slug, text: names?.[archive.config.language] ?? slug, address: addresses.outlet(slug)}
}

/** An article as a list shows it. */
export function lineOf(entry: Entry, archive: Archive): Line {
  const {article} = entry
  const {figures, lead, text} = article.body
  const figure = lead === null ? undefined : figures[lead]
  const picture = figure ? archive.pictures.get(figure.key) : undefined
  const {timeZone, language} = archive.config
  return {
    address: article.address,
    title: article.title,
    lang: article.lang,
    outlet: outletName(archive, article.outlet),
    time: article.published ? shownTime(article.published, timeZone, words[language]) : null,
    mark: markOf(article),
    excerpt: excerptOf(text === '' ? galleryText(article) : text),
    minutes: Math.max(1, Math.round(effortOf(entry))),
    pictureCount: figures.length,
    picture: picture?.kind === 'local' ? picture : null,
    alt: figure ? figure.alt || figure.caption : '',
  }
}

/** Its kind where that is no article; else what the outlet marked its title with; else that it is a mere start. */
function markOf({quality, badge}: Article): Line['mark'] {
  if (quality.kind !== 'article') return quality.kind
  return badge ?? (quality.truncated ? 'truncated' : null)
}

/** A page that is nothing but a gallery says something with that. */
function galleryText({body: {galleries}}: Article): string {
  const item = galleries[0]?.items[0]
  return item ? item.text : ''
}

export function neighbourOf(entry: Entry | undefined): Neighbour | null {
  if (!entry) return null
  const {title, lang, address} = entry.article
  return {title, lang, address}
}

/** `2019–2024`, of entries oldest first; empty where none has a date. */
export function spanOf(entries: readonly Entry[], archive: Archive): string {
  const years = entries.map((entry) => archive.catalogue.dayOf(entry)?.slice(0, 4)).filter((year) => year !== undefined)
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined || last === undefined ? '' : words[archive.config.language].span(first, last)
}
