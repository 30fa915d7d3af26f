import {byText} from '../src/base/compare.ts'
import {html} from '../src/model/html.ts'
import type {MissingReason} from '../src/model/picture.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {ReportView} from '../src/pages/views.ts'
import type {MissingReasons} from '../src/report/picture-counts.ts'
import type {OutletAccount} from '../src/report/report.ts'
import {numbersOf} from '../src/time/calendar.ts'
import {wide} from './wide.ts'

const reasonsOf = (reasons: MissingReasons): readonly (readonly [MissingReason, number])[] =>
  Object.entries(reasons) as readonly (readonly [MissingReason, number])[]

/** The reasons for missing images, one row each. */
export const reasonRows = (reasons: MissingReasons, {words}: Frame) =>
  reasonsOf(reasons).map(
    ([reason, n]) => html`
<tr><th scope="row">${words.pictureReason[reason]}</th><td>${n}</td></tr>`,
  )

/** For each outlet with missing images, a collapsed table of their numbers and reasons by month. */
export function missingByMonth({report, names}: ReportView, frame: Frame) {
  const {words} = frame
  const lacking = report.outlets.filter(({missing}) => missing.length > 0)
  if (lacking.length === 0) return null
  return html`<section><h2>${words.missingByMonth}</h2>${lacking.map(
    (account) => html`
<details><summary>${names.get(account.slug)?.text ?? account.slug} <small>${account.images.missing}</small></summary>
${months(account, frame)}</details>`,
  )}
</section>`
}

function months({missing}: OutletAccount, {words}: Frame) {
  const occurring = [...new Set(missing.flatMap(({reasons}) => reasonsOf(reasons).map(([reason]) => reason)))].sort(
    byText,
  )
  const nameOf = (month: string | null): string => {
    if (month === null) return words.undated
    const {year, month: number} = numbersOf(month)
    return words.month(year, number)
  }
  return html`${wide(
    words.missingByMonth,
    html`<table class="figures"><thead><tr><th scope="col">${words.monthName}</th><th scope="col">${words.references}</th><th scope="col">${words.missing}</th>${occurring.map(
      (reason) => html`<th scope="col">${words.pictureReason[reason]}</th>`,
    )}</tr></thead>
<tbody>${missing.map(
      (row) =>
        html`<tr><th scope="row">${nameOf(row.month)}</th><td>${row.references}</td><td>${row.missing}</td>${occurring.map(
          (reason) => html`<td>${row.reasons[reason] ?? 0}</td>`,
        )}</tr>\n`,
    )}</tbody></table>`,
  )}`
}
