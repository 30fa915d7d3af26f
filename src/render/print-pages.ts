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
import {DamagedStoreError} from '../store/damaged-store.ts'
import type {RecordLocation, SegmentStore} from '../store/segments.ts'
import {printBatch} from './eleventy.ts'

/** Pages to be printed together, with all that they show. */
export interface PrintJob {
  readonly inputs: readonly PageInput[]
  /** Where the records lie that the briefs read, by the files of their seeds. */
  readonly locations: ReadonlyMap<string, RecordLocation>
  readonly pictures: ReadonlyMap<string, Picture>
  readonly publishers: ReadonlyMap<string, Publisher>
  /** The folder in which the site is made. */
  readonly stage: string
}

/** A file of the site that was made. */
export interface MadeFile {
  readonly address: Address
  readonly sha256: string
  /** What the disk says of it. */
  readonly stat: string
}

/** Prints pages into the stage. */
export async function printPages(
  job: PrintJob,
  settings: PageSettings,
  theme: Theme,
  segments: SegmentStore,
): Promise<readonly MadeFile[]> {
  const render = rendererOf(renderContextOf(job, settings, segments), theme)
  const made: MadeFile[] = []
  // Known for one job alone: the next may be of another build, whose stage is another folder of the same name.
  const folders = new Set<string>()
  for (const [address, content] of await printBatch(job.inputs, render)) {
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
  settings: PageSettings,
  segments: SegmentStore,
): RenderContext {
  // An article's own page asks for its record twice.
  let last: {readonly summary: ArticleSummary; readonly record: Article} | null = null
  return {
    settings,
    record: (summary) => {
      if (last?.summary !== summary)
        last = {summary, record: recordAt(locations.get(summary.seed.file), segments, summary)}
      return last.record
    },
    picture: (key) => pictures.get(key) ?? null,
    publisher: (slug) => publishers.get(slug) ?? null,
  }
}

function recordAt(location: RecordLocation | undefined, segments: SegmentStore, {seed}: ArticleSummary): Article {
  if (!location) throw new Error(`The page did not ask for the words of ${seed.file}.`)
  try {
    // What the reader of seeds made of it, in this process or in one before.
    return JSON.parse(segments.read(location).toString('utf8')) as Article
  } catch (error) {
    throw new DamagedStoreError(`The record of ${seed.file} cannot be read.`, {cause: error})
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
