import type {Report} from '../report/report.ts'
import type {Archive} from './archive.ts'
import type {BriefOf, Told} from './page-input.ts'
import {type Desk, outletName} from './render-context.ts'
import type {AboutView, ReportView} from './views.ts'

/** Nothing is counted that one more article changes. */
export interface AboutFacts {
  readonly refusals: Report['refusals']
}

export const toldOfAbout = ({report: {refusals}}: Archive): Told<AboutFacts> => ({facts: {refusals}})

/** What the archive is, and what it could not take in. */
export const aboutView = ({facts}: BriefOf<'about'>): AboutView => facts

export interface ReportFacts {
  readonly report: Report
  readonly count: number
}

export const toldOfReport = ({report, catalogue}: Archive): Told<ReportFacts> => ({
  facts: {report, count: catalogue.entries.length},
  outlets: [...catalogue.shelves.keys()],
})

export function reportView({facts: {report, count}, outlets}: BriefOf<'report'>, desk: Desk): ReportView {
  return {report, count, names: new Map(outlets.map((slug) => [slug, outletName(slug, desk)]))}
}
