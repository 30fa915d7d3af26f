import {digest} from '../base/digest.ts'
import type {Address, ArticleId, EpochMs} from '../model/brand.ts'
import type {DayKey} from '../time/calendar.ts'
import type {ArticleSummary} from './summary.ts'

/** Why a version is the one shown: it is the newest; or an earlier one to which the outlet went back; or the longest. */
export type Choice = 'newest' | 'returned' | 'longest'

/** What several seeds tell of one article. */
export interface History {
  /** Different texts or titles, oldest first. Equal copies are one. */
  readonly versions: readonly ArticleSummary[]
  /** The place in `versions` of the one whose text the article's page shows. */
  readonly shown: number
  readonly choice: Choice
  /** Seeds that gave this entry and stand in no address of their own: versions and copies beyond the one shown. */
  readonly merged: number
  /** Titles of other versions. */
  readonly alternates: readonly string[]
  readonly lastArchived: EpochMs | null
  /** Where it stood under other ids of its outlet, oldest first: these addresses lead to it. */
  readonly formerly: readonly Address[]
  /** Its ids: the one that names it, and those. */
  readonly ids: readonly ArticleId[]
  /** Their marks. */
  readonly idHashes: readonly string[]
  /** Marks of all addresses under which it was published. */
  readonly urlHashes: readonly string[]
}

/** An article as the site shows it: its current version, with what the others add. */
export class Entry {
  /** The version shown, under the name, title and time of the article. */
  readonly article: ArticleSummary
  /** A digest of all of it: two entries with one mark show the same everywhere. */
  readonly hash: string
  /** Null where one seed alone tells of it. */
  readonly history: History | null
  /** On which it was published, in the archive's zone. */
  readonly day: DayKey | null

  constructor(article: ArticleSummary, history: History | null, day: DayKey | null) {
    this.article = article
    this.history = history
    this.day = day
    this.hash = history === null ? article.hash : digest(`${article.hash}${JSON.stringify(history)}`)
  }

  get versions(): readonly ArticleSummary[] {
    return this.history?.versions ?? [this.article]
  }

  get shown(): number {
    return this.history?.shown ?? 0
  }

  get choice(): Choice {
    return this.history?.choice ?? 'newest'
  }

  get merged(): number {
    return this.history?.merged ?? 0
  }

  get alternates(): readonly string[] {
    return this.history?.alternates ?? []
  }

  get lastArchived(): EpochMs | null {
    return this.history === null ? this.article.archivedAt : this.history.lastArchived
  }

  get formerly(): readonly Address[] {
    return this.history?.formerly ?? []
  }

  get ids(): readonly ArticleId[] {
    return this.history?.ids ?? [this.article.id]
  }

  get idHashes(): readonly string[] {
    return this.history?.idHashes ?? [this.article.idHash]
  }

  get urlHashes(): readonly string[] {
    return this.history?.urlHashes ?? [this.article.urlHash]
  }
}
