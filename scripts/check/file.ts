import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {grouped} from '../../src/words/number.ts'
import type {Finding, Outcome} from './finding.ts'
import {judge, type Target} from './judge.ts'
import {pageReferences, type Reference, styleReferences} from './references.ts'
import type {Site} from './site.ts'

/** Finds links that break over file://: not relative, to a folder, to a missing file or to a missing fragment. */
export async function checkFile(site: Site): Promise<Outcome> {
  const ids = new Map<string, ReadonlySet<string>>()
  const findings: Finding[] = []
  /** Fragments to check once the ids of all pages are known. */
  const pending: {readonly target: Target; readonly finding: Finding}[] = []
  let links = 0

  const take = (file: string, references: readonly Reference[]): void => {
    links += references.length
    for (const reference of references) {
      const judged = judge(file, reference, site)
      if (judged.kind === 'fault') findings.push(findingOf(file, reference, judged.fault.rule, judged.fault.message))
      if (judged.kind !== 'target' || isTop(judged.target.fragment)) continue
      const message = `names a fragment that ${judged.target.file} lacks`
      pending.push({target: judged.target, finding: findingOf(file, reference, 'fragment', message)})
    }
  }

  const read = (file: string): Promise<string> => readFile(join(site.root, file), 'utf8')
  for (const page of site.pages) {
    const found = pageReferences(await read(page))
    ids.set(page, found.ids)
    take(page, found.references)
  }
  for (const file of site.files) if (file.endsWith('.css')) take(file, styleReferences(await read(file)))
  for (const {target, finding} of pending) {
    if (!ids.get(target.file)?.has(target.fragment ?? '')) findings.push(finding)
  }
  return {looked: `${grouped(site.pages.length)} pages, ${grouped(links)} links`, findings}
}

/**
 * Whether a fragment stands for the top of the page, so that no id is needed.
 *
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-indicated-part-of-the-document
 */
const isTop = (fragment: string | null): boolean => fragment === null || fragment === '' || /^top$/i.test(fragment)

const findingOf = (file: string, {line, attribute, address}: Reference, rule: string, message: string): Finding => ({
  place: `${file}:${line}`,
  rule,
  message: `${attribute} "${address}" ${message}`,
})
