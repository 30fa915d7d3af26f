import type {Address, EpochMs} from '../brand.ts'
import {offsetName} from '../time/zone.ts'
import {type UiLanguage, type Words, words} from '../words/index.ts'
import {addresses, relative} from './address.ts'
import type {Archive} from './archive.ts'

/** What every page stands in: its own place, the archive's name, the way to its neighbours. */
export interface Frame {
  readonly address: Address
  readonly language: UiLanguage
  readonly words: Words
  readonly title: string
  readonly robots: string
  readonly canonical: 'original' | 'self' | 'none'
  /** `2019–2024` and how much. */
  readonly span: string
  readonly count: number
  readonly outletCount: number
  readonly zone: string
  /** The zone's offset at the newest article, as `UTC+8`. */
  readonly zoneOffset: string
  readonly latestYear: Address | null
  readonly siteUrl: string | null
  /** The link from this page to another of the site. */
  to(address: Address): string
  /** The address with the site's own before it, where the config gives that. */
  absolute(address: Address): string | null
}

/** Frames of all pages of an archive. */
export function frames(archive: Archive, span: string): (address: Address) => Frame {
  const {config, catalogue} = archive
  const {siteUrl} = config
  const newest = catalogue.entries.findLast(({article}) => article.published)?.article.published?.at ?? (0 as EpochMs)
  const lastYear = [...catalogue.years.keys()].at(-1)
  const shared = {
    language: config.language,
    words: words[config.language],
    title: typeof config.title === 'string' ? config.title : config.title[config.language],
    robots: config.robots,
    canonical: config.canonical,
    span,
    count: catalogue.entries.length,
    outletCount: catalogue.shelves.size,
    zone: config.timeZone,
    zoneOffset: offsetName(newest, config.timeZone),
    latestYear: lastYear === undefined ? null : addresses.year(lastYear),
    siteUrl,
    absolute: (address: Address) => (siteUrl === null ? null : new URL(address, siteUrl).href),
  }
  return (address) => ({...shared, address, to: (other) => relative(address, other)})
}
