import {createHash} from 'node:crypto'
import {closeSync, fstatSync, mkdirSync, openSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {statText} from '../base/file-stat.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Article} from '../model/article.ts'
import type {Address} from '../model/brand.ts'
import type {Picture} from '../model/picture.ts'
import type {PageInput} from '../pages/page-input.ts'
import {rendererOf} from '../pages/render.ts'
import type {PageSettings, Publisher, RenderContext} from '../pages/render-context.ts'
import type {Theme} from '../pages/template.ts'
import {readRecord} from '../store/records.ts'
import type {RecordLocation, SegmentStore} from '../store/segments.ts'
import {printBatch} from './eleventy.ts'

/** Pages to print together, with all that they show. */
export interface PrintJob {
  readonly inputs: readonly PageInput[]
  /** Where the records lie that the inputs read, by seed file. */
  readonly locations: ReadonlyMap<string, RecordLocation>
  readonly pictures: ReadonlyMap<string, Picture>
  readonly publishers: ReadonlyMap<string, Publisher>
  /** The folder in which the site is made. */
  readonly stage: string
}

/** What all jobs of a build share. */
export interface PrintContext {
  readonly settings: PageSettings
  readonly theme: Theme
  readonly segments: SegmentStore
  /** The working folder, where a user's `.eleventy.js` may lie. */
  readonly cwd: string
}

/** A file of the site, as it was written. */
export interface MadeFile {
  readonly address: Address
  readonly sha256: string
  /** Size and time, as `statText` gives them. */
  readonly stat: string
}

/** Prints the pages of a job into its stage. Throws `PageError` for a template's error, `DamagedStoreError` for a record. */
export async function printPages(job: PrintJob, context: PrintContext): Promise<readonly MadeFile[]> {
  const render = rendererOf(renderContextOf(job, context), context.theme)
  const made: MadeFile[] = []
  // Known for one job only: the next may belong to another build, whose stage is a new folder of the same name.
  const folders = new Set<string>()
  for (const [address, content] of await printBatch(job.inputs, render, context.cwd)) {
    const path = join(job.stage, address)
    const folder = dirname(path)
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true})
    folders.add(folder)
    made.push({address, ...writeFile(path, content)})
  }
  return made
}

function renderContextOf(
  {locations, pictures, publishers}: PrintJob,
  {settings, segments}: PrintContext,
): RenderContext {
  // An article's page asks for its record twice.
  let last: {readonly summary: ArticleSummary; readonly record: Article} | null = null
  return {
    settings,
    record: (summary) => {
      if (last?.summary !== summary) {
        last = {summary, record: readRecord(segments, locations.get(summary.seed.file), summary.seed.file)}
      }
      return last.record
    },
    picture: (key) => pictures.get(key) ?? null,
    publisher: (slug) => publishers.get(slug) ?? null,
  }
}

/** Writes a file into a folder that is there. */
function writeFile(path: string, content: string): Omit<MadeFile, 'address'> {
  const bytes = Buffer.from(content)
  const descriptor = openSync(path, 'w')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    return {sha256: createHash('sha256').update(bytes).digest('hex'), stat: statText(fstatSync(descriptor))}
  } finally {
    closeSync(descriptor)
  }
}
