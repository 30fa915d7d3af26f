import type {DropRule} from '../../src/outlets/outlet.ts'
import {type Comparison, compare} from './compare.ts'
import type {SentRule, Taken} from './in-browser/body.ts'
import {REMOVED} from './removed.ts'
import {withoutRuledLines} from './ruled-lines.ts'
import type {Shown} from './site.ts'
import type {Tabs} from './tabs.ts'

/** The comparison of one article, with the texts that were dropped and removed before it. */
export interface Measured extends Comparison {
  readonly file: string
  readonly outlet: string
  readonly address: string
  readonly dropped: readonly Taken[]
  readonly removed: readonly Taken[]
}

/** Articles per call to the browser: few enough to keep the memory of its tabs small. */
const BATCH = 40

/** Compares articles in batches. `onProgress` receives the number of compared articles. */
export async function measure(
  articles: readonly Shown[],
  tabs: Tabs,
  onProgress: (done: number) => void,
): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  for (let from = 0; from < articles.length; from += BATCH) {
    const batch = articles.slice(from, from + BATCH)
    const [bodies, pages] = await Promise.all([
      Promise.all(
        batch.map(async ({body, rules}) => ({html: await body(), rules: rules.map(sent), removed: REMOVED})),
      ).then(tabs.bodies),
      Promise.all(batch.map(({page}) => page())).then(tabs.articles),
    ])
    for (const [at, {file, outlet, address, lineRules}] of batch.entries()) {
      const [body, page] = [bodies[at], pages[at]]
      if (!body || !page) throw new Error(`The browser gave nothing back for ${file}.`)
      const ruled = withoutRuledLines(body.lines, lineRules)
      const dropped = [...body.dropped, ...ruled.dropped]
      const compared = compare(ruled.lines, page, body.alternatives)
      measured.push({file, outlet, address, ...compared, dropped, removed: body.removed})
    }
    onProgress(measured.length)
  }
  return measured
}

function sent({name, select, text}: DropRule): SentRule {
  return {name, select, text: text === undefined ? null : {source: text.source, flags: text.flags}}
}
