import {digest} from '../base/digest.ts'
import type {Address, ArticleId, EpochMs} from '../model/brand.ts'
import type {DayKey} from '../time/calendar.ts'
import type {ArticleSummary} from './summary.ts'

/**
 * Why an entry shows a version: it is the newest; or an earlier one to which the outlet returned; or it shows all that
 * the newest shows, and more; or it is the longest.
 */
export type Choice = 'newest' | 'returned' | 'richest' | 'longest'

/** What an entry holds beside one version if several seeds belong to one article. */
export interface History {
  /**
   * Versions that differ in title or in anything else that their pages show, oldest first. Copies that show the same
   * count as one, the first of them.
   */
  readonly versions: readonly ArticleSummary[]
  /** Index in `versions` of the version whose text the article's page shows. */
  readonly shown: number
  readonly choice: Choice
  /** Number of seeds merged into this entry that have no address of their own: all versions and copies but one. */
  readonly merged: number
  /** Titles of the other versions. */
  readonly alternates: readonly string[]
  readonly lastArchived: EpochMs | null
  /** Addresses of the article under its earlier ids; each redirects to the entry's address. Sorted. */
  readonly formerly: readonly Address[]
  /** All ids of the article: first the one that names the entry. */
  readonly ids: readonly ArticleId[]
  /** The hashes of these ids; see `targetHash`. */
  readonly idHashes: readonly string[]
  /** One version for each further address at which it was published, oldest first; keys of addresses differ. */
  readonly elsewhere: readonly ArticleSummary[]
  /** The hashes of all addresses under which it was published; see `targetHash`. */
  readonly urlHashes: readonly string[]
}

/** An article as the site shows it: the version shown, and what its other versions add. */
export class Entry {
  /** The newest copy of the version shown, with the id, address, title and time of the whole entry. */
  readonly article: ArticleSummary
  /** A digest of the whole entry: entries with equal hashes look the same on every page. */
  readonly hash: string
  /** Null if the article has a single seed. */
  readonly history: History | null
  /** The day of publication in the archive's zone; null if undated. */
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

  get elsewhere(): readonly ArticleSummary[] {
    return this.history?.elsewhere ?? []
  }

  get urlHashes(): readonly string[] {
    return this.history?.urlHashes ?? [this.article.urlHash]
  }
}
