import {closeSync, fstatSync, mkdirSync, openSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {sha256Of} from '../base/digest.ts'
import {statText} from '../base/file-stat.ts'
import {Room} from '../base/room.ts'
import type {ShownSummary} from '../catalogue/summary.ts'
import type {Address} from '../model/brand.ts'
import type {Picture} from '../model/picture.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import type {PageInput} from '../pages/page-input.ts'
import {rendererOf} from '../pages/render.ts'
import type {PageSettings, Publisher, RenderContext} from '../pages/render-context.ts'
import type {Theme} from '../pages/template.ts'
import {shownIn, textIn} from '../store/record-codec.ts'
import {readRecord} from '../store/records.ts'
import type {RecordLocation, SegmentStore} from '../store/segments.ts'
import {printBatch} from './eleventy.ts'
import type {UnprintedPage} from './unprinted.ts'

/** Pages to print together, with everything that they show. */
export interface PrintJob {
  readonly inputs: readonly PageInput[]
  /** The locations of the records that the inputs read, by seed file. */
  readonly locations: ReadonlyMap<string, RecordLocation>
  /** By key. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** By slug. */
  readonly publishers: ReadonlyMap<string, Publisher>
  /** The folder for the new files: see `stageOf`. */
  readonly stage: string
}

/** What all jobs of a build share. */
export interface PrintContext {
  readonly settings: PageSettings
  readonly theme: Theme
  readonly segments: SegmentStore
  /** The working folder, which may hold a user's `.eleventy.js`. */
  readonly cwd: string
}

/** A file that was written into the stage. */
export interface MadeFile {
  readonly address: Address
  /** In hex. */
  readonly sha256: string
  /** Size and time, as `statText` gives them. */
  readonly stat: string
}

/** The results of a job: each of its pages is in one of the lists. */
export interface PrintedPages {
  readonly files: readonly MadeFile[]
  readonly unprinted: readonly UnprintedPage[]
}

/**
 * Prints the pages of a job into its stage. Throws `DamagedStoreError` if a record is damaged, and the error of the disk
 * if a file cannot be read or written.
 */
export async function printPages(job: PrintJob, context: PrintContext): Promise<PrintedPages> {
  const render = rendererOf(renderContextOf(job, context), context.theme)
  const made: MadeFile[] = []
  // Remembered for one job only: the next may belong to another build, with a new stage of the same name.
  const folders = new Set<string>()
  const {contents, unprinted} = await printBatch(job.inputs, render, context.cwd)
  for (const [address, content] of contents) {
    const path = join(job.stage, address)
    const folder = dirname(path)
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true})
    folders.add(folder)
    made.push({address, ...writeFile(path, content)})
  }
  return {files: made, unprinted}
}

function renderContextOf(
  {locations, pictures, publishers}: PrintJob,
  {settings, segments}: PrintContext,
): RenderContext {
  const read = <Part>({seed: {file}}: ShownSummary, part: (record: Buffer) => Part): Part =>
    readRecord(segments, locations.get(file), file, part)
  // The page of an article reads its record twice.
  let last: {readonly summary: ShownSummary; readonly record: ShownArticle} | null = null
  return {
    settings,
    record: (summary) => {
      if (last?.summary !== summary) {
        last = {summary, record: read(summary, shownIn)}
      }
      return last.record
    },
    text: (summary) => read(summary, textIn),
    picture: (key) => pictures.get(key) ?? null,
    publisher: (slug) => publishers.get(slug) ?? null,
  }
}

/** The memory in which each page is encoded before it is written. */
const room = new Room()

/** Writes a file into an existing folder. */
function writeFile(path: string, content: string): Omit<MadeFile, 'address'> {
  room.empty()
  room.write(content)
  const bytes = room.from(0)
  const descriptor = openSync(path, 'w')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    return {sha256: sha256Of(bytes), stat: statText(fstatSync(descriptor))}
  } finally {
    closeSync(descriptor)
  }
}
