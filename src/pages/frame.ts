import type {Address, EpochMs} from '../model/brand.ts'
import type {UiLanguage} from '../model/ui-language.ts'
import {offsetName} from '../time/zone.ts'
import {type Words, words} from '../words/index.ts'
import {relative} from './address.ts'
import {type PageSettings, siteTitle} from './render-context.ts'

/**
 * The data that the layout of every page needs: the page's address, the archive's name and settings, and functions for
 * links.
 */
export interface Frame {
  readonly address: Address
  readonly language: UiLanguage
  readonly words: Words
  readonly title: string
  readonly robots: string
  readonly canonical: 'original' | 'self' | 'none'
  readonly zone: string
  /** The zone's offset as `UTC+8`; null if it changes during the year, or if the zone's name is that offset. */
  readonly zoneOffset: string | null
  readonly siteUrl: string | null
  /** The relative link from this page to another page of the site. */
  to(address: Address): string
  /** The absolute address of a page; null if the site's address is not configured. */
  absolute(address: Address): string | null
}

/** Two moments half a year apart, to detect summer time. They are fixed, so that pages do not depend on the clock. */
const WINTER = Date.UTC(2020, 0, 1) as EpochMs
const SUMMER = Date.UTC(2020, 6, 1) as EpochMs

function offsetOf(zone: string): string | null {
  const winter = offsetName(WINTER, zone)
  // A zone named by its offset needs no second mention of it.
  return winter === offsetName(SUMMER, zone) && winter !== zone ? winter : null
}

/**
 * Returns a function that makes the frame of a page. Frames depend only on settings: if they depended on the articles,
 * one more article would change every page.
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
