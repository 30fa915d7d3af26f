import type {Corpus} from './corpus.ts'
import type {Topic} from './counter.ts'

/** The result of a counter. */
export interface Count {
  readonly topic: string
  readonly name: string
  /** The only outlet that was counted; null for all. */
  readonly outlet: string | null
  /** Number of files with at least one. */
  readonly files: number
  readonly times: number
  /** Number of files with at least one, by outlet. */
  readonly byOutlet: Readonly<Record<string, number>>
}

/** The result of a measure, in the unit of the measure. */
export interface Spread {
  readonly topic: string
  readonly name: string
  readonly outlet: string | null
  readonly files: number
  readonly min: number
  readonly median: number
  readonly p95: number
  readonly max: number
}

/** The results of all counters and measures. */
export interface Census {
  readonly counts: readonly Count[]
  readonly spreads: readonly Spread[]
}

/** Runs every counter and measure on every file. */
export function takeCensus(corpus: Corpus, topics: readonly Topic[]): Census {
  const counts = topics.flatMap(({title, counters}) =>
    counters.map(({name, outlet, test}): Count => {
      const byOutlet: Record<string, number> = {}
      let [files, times] = [0, 0]
      for (const file of filesOf(corpus, outlet)) {
        const found = test(file, corpus)
        if (found === 0) continue
        files++
        times += found
        byOutlet[file.outlet] = (byOutlet[file.outlet] ?? 0) + 1
      }
      return {topic: title, name, outlet: outlet ?? null, files, times, byOutlet}
    }),
  )
  const spreads = topics.flatMap(({title, measures = []}) =>
    measures.map(({name, outlet, of}) => {
      const sizes = filesOf(corpus, outlet).flatMap((file) => of(file, corpus) ?? [])
      return {topic: title, name, outlet: outlet ?? null, ...spreadOf(sizes)}
    }),
  )
  return {counts, spreads}
}

const filesOf = ({files}: Corpus, outlet: string | undefined) =>
  outlet === undefined ? files : files.filter((file) => file.outlet === outlet)

function spreadOf(sizes: readonly number[]): Pick<Spread, 'files' | 'min' | 'median' | 'p95' | 'max'> {
  const sorted = [...sizes].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {files: sorted.length, min: at(0), median: at(0.5), p95: at(0.95), max: at(1)}
}
