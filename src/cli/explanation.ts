import {groupBy} from '../base/group.ts'
import type {FingerprintPart} from '../build/fingerprint.ts'
import type {BuildResult} from '../build/order.ts'
import type {Reason} from '../build/stale.ts'
import {MANIFEST} from '../output/manifest.ts'
import {PAGE_REASONS} from './page-reasons.ts'

const PARTS: Readonly<Record<FingerprintPart, string>> = {
  template: 'its template changed, or code or a library that prints it',
  frame: 'a setting or a word of the interface changed',
  data: 'counts, neighbours, links or versions around its articles changed',
  articles: 'an article on the page changed, was added or was removed',
  pictures: 'a picture on the page changed, was added or was removed',
  outlets: 'the name or the home page of an outlet named on the page changed',
}

/** A reason as shown to the user. */
function wordsFor(reason: Reason): string {
  switch (reason.kind) {
    case 'new':
      return 'printed: it is new'
    case 'touched':
      return 'printed: its file was missing, or was changed by something other than a build'
    case 'changed':
      return `printed: ${reason.parts.map((part) => PARTS[part]).join('; ')}`
  }
}

type Built = Extract<BuildResult, {kind: 'built'}>

/** The most names of seeds that are listed. */
const LISTED = 20

/**
 * Says why pages were printed. `asked` is the address of one page; or `true` for all printed pages, kind by kind, after
 * the seeds that changed and before the number of the other pages.
 */
export function explanation(asked: string | true, built: Built): string {
  return asked === true ? explanationOfAll(built) : explanationOf(asked.replace(/^\.?\/+/, ''), built)
}

function explanationOf(address: string, {reasons, known}: Pick<Built, 'reasons' | 'known'>): string {
  const reason = reasons.get(address)
  if (reason) return `${address}: ${wordsFor(reason)}\n`
  return known.rows.has(address)
    ? `${address}: not printed: nothing that it shows or that prints it changed since it was written\n`
    : `${address}: no page of the site has this address\n`
}

function explanationOfAll({reasons, known, report, archive, changes, files}: Built): string {
  const lines = [...seedLines('new or changed', changes.read), ...seedLines('removed', changes.gone)]
  const printed = (archive?.pages ?? []).filter(({address}) => reasons.has(address))
  for (const [kind, pages] of groupBy(printed, (page) => page.kind)) {
    const [name, reason] = PAGE_REASONS[kind]
    lines.push(`${pages.length} × ${name} (${reason}):`)
    for (const {address} of pages) lines.push(`  ${explanationOf(address, {reasons, known}).trimEnd()}`)
  }
  const others = files.filter((file) => !reasons.has(file))
  if (others.length > 0) lines.push(`${others.length} × file beside the pages: ${others.join(', ')}`)
  // A file that is as before, since something else had changed it, leaves its hash as it is.
  const areNew = others.length > 0 || [...reasons.values()].some(({kind}) => kind !== 'touched')
  if (areNew) lines.push(`1 × ${MANIFEST} (it lists the hashes of all files)`)
  const kept = report.pages - reasons.size
  return `${lines.map((line) => `${line}\n`).join('')}${kept} pages were not printed: nothing that they show or that prints them changed since they were written\n`
}

function seedLines(state: string, files: readonly string[]): readonly string[] {
  if (files.length === 0) return []
  const more = files.length > LISTED ? ` and ${files.length - LISTED} more` : ''
  return [`Seeds that are ${state}: ${files.slice(0, LISTED).join(', ')}${more}`]
}
