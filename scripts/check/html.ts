import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {HtmlValidate, type ResolvedConfig, StaticConfigLoader} from 'html-validate'
import {grouped} from '../../src/words/number.ts'
import type {Finding, Outcome} from './finding.ts'
import {htmlRules} from './html-rules.ts'
import {samplePages} from './html-sample.ts'
import type {Site} from './site.ts'

/** Resolves the rules once. The library's loader resolves them again for every page, which doubles the time. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | null = null

  override getConfigFor(page: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#resolved ??= super.getConfigFor(page)
    return this.#resolved
  }
}

/** Finds invalid HTML in the pages of a site. Of a large site it validates a fixed sample, unless `all` is true. */
export async function checkHtml(site: Site, all: boolean): Promise<Outcome> {
  const validator = new HtmlValidate(new OneConfig(htmlRules))
  const pages = all ? site.pages : samplePages(site.pages)
  const findings: Finding[] = []
  for (const page of pages) {
    const {results} = await validator.validateString(await readFile(join(site.root, page), 'utf8'), page)
    for (const {line, ruleId, message} of results.flatMap((result) => result.messages))
      findings.push({place: `${page}:${line}`, rule: ruleId, message})
  }
  const of =
    pages.length < site.pages.length ? ` of ${grouped(site.pages.length)}, by SHA-1; --all takes every page` : ''
  return {looked: `${grouped(pages.length)} pages${of}`, findings}
}
