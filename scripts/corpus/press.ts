import type {Random} from './random.ts'
import type {Spread} from './spread.ts'
import type {Script, Writer} from './writer.ts'

/** What an address is made of. */
export interface Named {
  /** Of the article; its copies and later versions share it. */
  readonly number: number
  /** Of the file: an outlet that moves its articles gives every version another address. */
  readonly file: number
  readonly title: string
  /** The title of its first version: what most addresses keep. */
  readonly firstTitle: string
  /** When its first version was carried by the feed. */
  readonly firstMs: number
}

/** Another article of the same outlet, as a link names it. */
export interface Linked {
  readonly address: string
  readonly title: string
  readonly number: number
}

/** What an outlet's page is laid out from. */
export interface Draft {
  readonly named: Named
  readonly address: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** When the feed carried it. */
  readonly feedMs: number
  /** When it was published, as its body may state. */
  readonly statedMs: number
  readonly writer: Writer
  readonly random: Random
  /** An article to link to: an earlier number of the corpus, or one that no corpus holds. */
  link(): Linked
}

/** Where a header stands and what it says. FORMAT §2. */
export type Form = 'stamp' | 'dated' | 'front' | 'nan'

/** One outlet of the corpus: how much of it there is and how it writes. Its figures are those of FORMAT and of its census. */
export interface Press {
  /** As in `src/outlets`. */
  readonly slug: string
  /** The name in a front block's `categories`. */
  readonly category: string
  /** Files among 5,131. */
  readonly files: number
  /** Shares of the scripts that it writes in. */
  readonly scripts: readonly (readonly [Script, number])[]
  /** Days on which its feed carried it, as `YYYY-MM-DD`. */
  readonly days: readonly [string, string, string, string, string, string, string, string]
  /** Of an article on a day at the weekend, beside one on another day. */
  readonly weekend: number
  /** Hours between publication and feed. FORMAT §4. */
  readonly delayHours: Spread
  /** Characters of the text. */
  readonly characters: Spread
  /** Characters of a paragraph, in the middle. */
  readonly paragraph: number
  /** Characters of the title. */
  readonly headline: Spread
  /** Share of articles that are open to further versions. FORMAT §5. */
  readonly revised: number
  readonly forms: readonly (readonly [Form, number])[]
  /** Share of its files of the form `stamp` with a front block above. */
  readonly fronted: number
  readonly address: (named: Named) => string
  /** The title as its feed prints it. */
  readonly printed?: (title: string, random: Random) => string
  readonly body: (draft: Draft) => string
}

/** The days of most outlets. */
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

/** What most outlets share. */
export const USUAL = {
  scripts: [['hans', 1]],
  days: AUTUMN,
  weekend: 0.7,
  delayHours: [0.02, 0.08, 0.33, 0.6, 1.1, 2.3, 9, 28],
  revised: 0.01,
  forms: [['stamp', 1]],
  fronted: 0.048,
} as const satisfies Partial<Press>
