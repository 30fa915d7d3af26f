import {html} from '../src/model/html.ts'
import type {Problem} from '../src/model/problem.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {SeedAccount} from '../src/report/report.ts'
import {wide} from './wide.ts'

/** Lines of a table that a page can bear; all of them stand in `report.json`. */
const MOST = 300

/** What came in and what became of it: the sum that must add up. */
export function accounts(seeds: SeedAccount, {words}: Frame) {
  const rows: readonly (readonly [string, number])[] = [
    [words.publishedCount, seeds.published],
    [words.mergedCount, seeds.merged],
    [words.withdrawnCount, seeds.withdrawn],
    [words.refusedCount, seeds.refused],
    ...(seeds.leftOut > 0 ? [[words.leftOutCount, seeds.leftOut] as const] : []),
  ]
  return html`<table class="figures"><caption>${words.accounts}</caption>
<tbody>${rows.map(([name, n]) => html`<tr><th scope="row">${name}</th><td>${n}</td></tr>`)}</tbody>
<tfoot><tr><th scope="row">${words.seedsIn}</th><td>${seeds.in}</td></tr></tfoot></table>`
}

/** What was found where, what was expected, and what to do. The messages are in English, for whoever keeps the seeds. */
export function problems(list: readonly Problem[], label: string, {words}: Frame) {
  return html`${wide(
    label,
    html`<table class="problems"><thead><tr><th scope="col">${words.file}</th><th scope="col">${words.line}</th><th scope="col">${words.found}</th><th scope="col">${words.expected}</th><th scope="col">${words.whatToDo}</th></tr></thead>
<tbody lang="en">${list
      .slice(0, MOST)
      .map(
        ({file, line, found, expected, todo}) =>
          html`<tr><td>${file}</td><td>${line > 0 ? line : ''}</td><td dir="auto">${found}</td><td>${expected}</td><td>${todo}</td></tr>\n`,
      )}</tbody></table>`,
  )}${list.length > MOST && html`<p>${words.refusalsMore(list.length - MOST)}</p>`}`
}
