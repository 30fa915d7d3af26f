import type {Random} from './random.ts'
import type {Spread} from './spread.ts'
import type {Script, Writer} from './writer.ts'

/** The parts from which an outlet forms the address of an article. */
export interface Named {
  /** Number of the article, which its copies and later versions share. */
  readonly number: number
  /** Number of the file, for outlets that give every version another address. */
  readonly file: number
  readonly title: string
  /** Title of the first version, which most addresses keep. */
  readonly firstTitle: string
  /** Feed time of the first version, in epoch milliseconds. */
  readonly firstMs: number
}

/** Another article of the same outlet, as the target of a link. */
export interface Linked {
  readonly address: string
  readonly title: string
  readonly number: number
}

/** The content of one article, from which the outlet's layout builds the body. */
export interface Draft {
  readonly named: Named
  readonly address: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Time of the feed, in epoch milliseconds. */
  readonly feedMs: number
  /** Time of publication that the body may state, in epoch milliseconds. */
  readonly statedMs: number
  readonly writer: Writer
  readonly random: Random
  /** Draws an article to link to: one with a lower number, or one that no corpus contains. */
  link(): Linked
}

/** Form of a seed's header: time stamp, date line, front block, or a stamp that is `NaN`. docs/format.md §2. */
export type Form = 'stamp' | 'dated' | 'front' | 'nan'

/** One outlet of the corpus: its share of the files and its forms. The figures are measured; see docs/format.md. */
export interface OutletProfile {
  /** Slug of the outlet in `src/outlets`. */
  readonly slug: string
  /** Name of the outlet in the `categories` of a front block. */
  readonly category: string
  /** Number of files in a sample of 5,131. */
  readonly files: number
  /** Shares of the scripts of its articles, which add up to 1. */
  readonly scripts: readonly (readonly [Script, number])[]
  /** Distribution of the feed days, as `YYYY-MM-DD` at the eight shares of a `Spread`. */
  readonly days: readonly [string, string, string, string, string, string, string, string]
  /** Articles on a weekend day divided by those on another day. */
  readonly weekend: number
  /** Hours from publication to feed. docs/format.md §4. */
  readonly delayHours: Spread
  /** Characters of the whole text. */
  readonly characters: Spread
  /** Median characters of a paragraph. */
  readonly paragraph: number
  /** Characters of the title. */
  readonly headline: Spread
  /** Share of articles that may have later versions. docs/format.md §5. */
  readonly revised: number
  /** Shares of the header forms, which add up to 1. */
  readonly forms: readonly (readonly [Form, number])[]
  /** Share of the files of form `stamp` that also have a front block. */
  readonly fronted: number
  /** Forms the address of an article. */
  readonly address: (named: Named) => string
  /** Changes the title to the form of the outlet's feed. */
  readonly printed?: (title: string, random: Random) => string
  /** Lays out the body as HTML. */
  readonly body: (draft: Draft) => string
}

/** The distribution of feed days that most outlets share. */
export const AUTUMN = [
  '2020-07-20',
  '2020-07-26',
  '2020-09-08',
  '2020-10-24',
  '2020-12-08',
  '2021-01-14',
  '2021-01-20',
  '2021-01-21',
] as const

/** The properties that most outlets share. */
export const USUAL = {
  scripts: [['hans', 1]],
  days: AUTUMN,
  weekend: 0.7,
  delayHours: [0.02, 0.08, 0.33, 0.6, 1.1, 2.3, 9, 28],
  revised: 0.01,
  forms: [['stamp', 1]],
  fronted: 0.048,
} as const satisfies Partial<OutletProfile>
