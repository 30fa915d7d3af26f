import {byKey, byText} from '../../src/base/compare.ts'
import {groupBy} from '../../src/base/group.ts'
import {droppedEverywhere} from '../../src/outlets/everywhere.ts'
import type {DropRule} from '../../src/outlets/outlet.ts'
import type {Run} from './compare.ts'
import type {Taken} from './in-browser/body.ts'
import type {Measured} from './measure.ts'
import type {Shown} from './site.ts'
import {bare} from './text.ts'

/** Totals over some articles, in visible characters unless stated otherwise. */
export interface Sum extends Readonly<Record<Run['kind'], number>> {
  readonly articles: number
  /** Articles without missing or added text. */
  readonly whole: number
  /** Characters of the published text, without dropped and removed parts. */
  readonly characters: number
  /** Missing text that our text contains at another place. */
  readonly twice: number
  readonly dropped: number
  readonly removed: number
}

/** Texts of one outlet under one name: a rule of the drop list, a removed element, or a place outside the text. */
export interface TakenSum {
  readonly outlet: string
  readonly name: string
  readonly articles: number
  readonly times: number
  readonly characters: number
  readonly samples: readonly {readonly file: string; readonly text: string}[]
}

/** All results of the report. */
export interface Result {
  readonly total: Sum
  readonly outlets: readonly (Sum & {readonly outlet: string})[]
  readonly drops: readonly TakenSum[]
  readonly removed: readonly TakenSum[]
  readonly elsewhere: readonly TakenSum[]
  /** Articles with missing or added text, those with most first. */
  readonly differing: readonly Measured[]
}

/** Whether a rule belongs to one outlet. Most rules for all outlets drop nothing from most of them. */
const isOutletRule = (rule: DropRule): boolean => !droppedEverywhere.includes(rule)

/** Sums up the comparisons. `articles` give the drop rules of each outlet, so that unused rules are listed too. */
export function resultOf(measured: readonly Measured[], articles: readonly Shown[]): Result {
  const byOutlet = [...groupBy(measured, ({outlet}) => outlet)].sort(byKey)
  const rulesOf = new Map(
    articles.map(({outlet, rules}) => [outlet, rules.filter(isOutletRule).map(({name}) => name)] as const),
  )
  return {
    total: sumOf(measured),
    outlets: byOutlet.map(([outlet, own]) => ({outlet, ...sumOf(own)})),
    drops: byOutlet.flatMap(([outlet, own]) => takenOf(outlet, own, ({dropped}) => dropped, rulesOf.get(outlet))),
    removed: byOutlet.flatMap(([outlet, own]) => takenOf(outlet, own, ({removed}) => removed)),
    elsewhere: byOutlet.flatMap(([outlet, own]) => takenOf(outlet, own, inPlaces)),
    differing: measured.filter((one) => changed(one) > 0).sort((a, b) => changed(b) - changed(a)),
  }
}

const changed = ({runs}: Measured): number => charactersOf(runs, 'missing') + charactersOf(runs, 'added')

const charactersOf = (runs: readonly Run[], kind: Run['kind']): number =>
  runs.filter((run) => run.kind === kind).reduce((sum, {characters}) => sum + characters, 0)

function sumOf(measured: readonly Measured[]): Sum {
  const runs = measured.flatMap((one) => one.runs)
  const twice = runs.filter((run) => run.twice)
  const taken = (all: readonly Taken[]): number => all.reduce((sum, {text}) => sum + bare(text).length, 0)
  return {
    articles: measured.length,
    whole: measured.filter((one) => changed(one) === 0).length,
    characters: measured.reduce((sum, {characters}) => sum + characters, 0),
    missing: charactersOf(runs, 'missing'),
    twice: charactersOf(twice, 'missing'),
    added: charactersOf(runs, 'added'),
    alternative: charactersOf(runs, 'alternative'),
    moved: charactersOf(runs, 'moved'),
    elsewhere: charactersOf(runs, 'elsewhere'),
    dropped: taken(measured.flatMap(({dropped}) => dropped)),
    removed: taken(measured.flatMap(({removed}) => removed)),
  }
}

const inPlaces = ({runs}: Measured): readonly Taken[] =>
  runs.flatMap(({place, text}) => (place === null ? [] : [{name: place, text}]))

const SAMPLES = 2

function takenOf(
  outlet: string,
  measured: readonly Measured[],
  takenIn: (one: Measured) => readonly Taken[],
  names: Iterable<string> = [],
): TakenSum[] {
  const all = measured.flatMap((one) => takenIn(one).map(({name, text}) => ({file: one.file, name, text})))
  const byName = groupBy(all, ({name}) => name)
  return [...new Set([...names, ...[...byName.keys()].sort(byText)])].map((name) => {
    const own = byName.get(name) ?? []
    return {
      outlet,
      name,
      articles: new Set(own.map(({file}) => file)).size,
      times: own.length,
      characters: own.reduce((sum, {text}) => sum + bare(text).length, 0),
      samples: own.slice(0, SAMPLES).map(({file, text}) => ({file, text: text.replace(/\s+/g, ' ').trim()})),
    }
  })
}
