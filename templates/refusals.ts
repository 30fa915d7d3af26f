import {html} from '../src/model/html.ts'
import type {Problem} from '../src/model/problem.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {SeedAccount} from '../src/report/report.ts'
import {wide} from './wide.ts'

/** The most rows of a table; `report.json` has them all. */
const MOST = 300

/** The account of all seeds: the rows add up to the number read. */
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

/** A table of problems. Their messages are in English, for the maintainers of the seeds. */
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
