import type {Address, EpochMs} from '../model/brand.ts'
import type {UiLanguage} from '../model/ui-language.ts'
import {offsetName} from '../time/zone.ts'
import {type Words, words} from '../words/index.ts'
import {relative} from './address.ts'
import {type PageSettings, siteTitle} from './render-context.ts'

/** What every page stands in: its own place, the archive's name, the way to its neighbours. */
export interface Frame {
  readonly address: Address
  readonly language: UiLanguage
  readonly words: Words
  readonly title: string
  readonly robots: string
  readonly canonical: 'original' | 'self' | 'none'
  readonly zone: string
  /** The zone's offset as `UTC+8`; null where it is another in summer, or the zone’s own name. */
  readonly zoneOffset: string | null
  readonly siteUrl: string | null
  /** The link from this page to another of the site. */
  to(address: Address): string
  /** The address with the site's own before it, where the config gives that. */
  absolute(address: Address): string | null
}

/** Half a year apart, so that they tell whether a zone has summer time. No clock: what an archive says of itself stays. */
const WINTER = Date.UTC(2020, 0, 1) as EpochMs
const SUMMER = Date.UTC(2020, 6, 1) as EpochMs

function offsetOf(zone: string): string | null {
  const winter = offsetName(WINTER, zone)
  // A zone that is called like its offset need not be told twice.
  return winter === offsetName(SUMMER, zone) && winter !== zone ? winter : null
}

/**
 * Frames of all pages. They hang on settings alone: what an archive holds must not stand in the frame of every page, or
 * one more article would touch them all.
 */
export function frames(settings: PageSettings): (address: Address) => Frame {
  const {siteUrl, language, robots, canonical, timeZone} = settings
  const shared = {
    language,
    words: words[language],
    title: siteTitle(settings),
    robots,
    canonical,
    zone: timeZone,
    zoneOffset: offsetOf(timeZone),
    siteUrl,
    absolute: (address: Address) => (siteUrl === null ? null : new URL(address, siteUrl).href),
  }
  return (address) => ({...shared, address, to: (other) => relative(address, other)})
}
