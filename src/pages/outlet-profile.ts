import type {Entry} from '../catalogue/entry.ts'
import type {Lang} from '../model/brand.ts'
import {type DayKey, numbersOf} from '../time/calendar.ts'
import {type Gap, gapsAmong} from '../time/gaps.ts'
import type {Words} from '../words/index.ts'
import {type RenderContext, wordsOf} from './render-context.ts'
import {tally} from './tally.ts'
import type {OutletProfile} from './views.ts'

/** Sections and gaps that an outlet's page names. */
const SECTIONS = 24
const GAPS = 5

/** Days in a row with nothing that are a gap. */
const GAP = 7

/** What an outlet's articles are, beside their list. */
export interface ProfileData {
  readonly languages: readonly (readonly [Lang, number])[]
  readonly sections: readonly (readonly [string, number])[]
  /** Longest first. */
  readonly gaps: readonly Gap[]
}

export function profileOf(entries: readonly Entry[]): ProfileData {
  const days = new Set(entries.flatMap(({day}) => (day === null ? [] : [day])))
  return {
    languages: tally(entries.map(({article}) => article.lang)),
    sections: tally(entries.flatMap(({article: {section}}) => (section === null ? [] : [section]))).slice(0, SECTIONS),
    gaps: gapsAmong([...days], GAP, GAPS),
  }
}

function dateOf(key: DayKey, names: Words): string {
  const {year, month, day} = numbersOf(key)
  return names.date(year, month, day)
}

export function profileView(
  {languages, sections, gaps}: ProfileData,
  slug: string,
  context: RenderContext,
): OutletProfile {
  const names = wordsOf(context)
  const titles = context.publisher(slug)?.names
  const {language} = context.settings
  const others = Object.entries(titles ?? {}).filter(
    ([other, text]) => other !== language && text !== titles?.[language],
  )
  return {
    names: others.map(([lang, text]) => ({lang, text})),
    languages: languages.map(([lang, count]) => ({text: names.languageNames[lang] ?? lang, count})),
    sections: sections.map(([text, count]) => ({text, count})),
    gaps: gaps.map(({from, to, days}) => ({text: names.span(dateOf(from, names), dateOf(to, names)), days})),
  }
}
