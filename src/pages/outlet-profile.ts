import {isSound} from '../catalogue/doubt.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {Lang} from '../model/brand.ts'
import {type DayKey, numbersOf} from '../time/calendar.ts'
import {type Gap, gapsAmong} from '../time/gaps.ts'
import type {Words} from '../words/index.ts'
import {languageName} from '../words/language-names.ts'
import {type RenderContext, wordsOf} from './render-context.ts'
import {tally} from './tally.ts'
import type {OutletProfile} from './views.ts'

/** The most sections and the most gaps that an outlet's page lists. */
const SECTIONS = 24
const GAPS = 5

/** The fewest consecutive days without an article that count as a gap. */
const GAP = 7

/** The languages, sections and gaps of an outlet's articles. */
export interface ProfileData {
  readonly languages: readonly (readonly [Lang, number])[]
  readonly sections: readonly (readonly [string, number])[]
  /** Longest first. */
  readonly gaps: readonly Gap[]
}

/** Counts the languages and sections of an outlet's entries (oldest first) and finds its gaps. */
export function profileOf(entries: readonly Entry[], catalogue: Pick<Catalogue, 'doubtful'>): ProfileData {
  const days = new Set(entries.flatMap((entry) => (isSound(entry, catalogue) && entry.day !== null ? [entry.day] : [])))
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

/** The view of an outlet's profile, with its names in the other languages of the interface. */
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
    languages: languages.map(([lang, count]) => ({text: languageName(lang, names.languageNames), count})),
    sections: sections.map(([text, count]) => ({text, count})),
    gaps: gaps.map(({from, to, days}) => ({text: names.span(dateOf(from, names), dateOf(to, names)), days})),
  }
}
