import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {LedgerRecord} from '../../../src/images/media/record.ts'
import {backfile, backfileProcess, type Ran, writeFiles} from '../command.ts'
import {pathsBelow} from '../tree.ts'
import {misbehavingConfig, patientConfig} from './config.ts'
import type {Kind} from './kind.ts'
import {kinds} from './kinds.ts'
import {type Reference, writeMisbehavingSeeds} from './seeds.ts'

/** A project folder whose articles refer to pictures of the misbehaving host. */
export interface Project {
  readonly folder: string
  /** All references, by key. */
  readonly references: ReadonlyMap<string, Reference>
}

/** Arguments of the commands, relative to the project folder. */
const PLACES = ['--seeds', 'seeds', '--config', 'backfile.config.json']
export const IMAGES = ['images', '--quiet', ...PLACES]
const BUILD = ['build', '--quiet', ...PLACES, '--out', 'dist']

/** Writes the project's seeds and settings into a new folder, and makes the files that the host answers with. */
export async function newProject(
  folder: string,
  origin: string,
  count: number,
  among: readonly Kind[] = kinds,
): Promise<Project> {
  await Promise.all(among.map(({prepare}) => prepare?.()))
  await writeFiles(folder, {
    'backfile.config.json': JSON.stringify(among === kinds ? misbehavingConfig : patientConfig(misbehavingConfig)),
  })
  return {folder, references: await writeMisbehavingSeeds(join(folder, 'seeds'), origin, count, among)}
}

/** Removes proxies from this process's environment: a request to loopback would be sent through them. */
export function removeProxies(): void {
  for (const name of Object.keys(process.env)) if (/^(?:https?|all|no)_proxy$/i.test(name)) delete process.env[name]
}

/** Fetches the project's pictures and waits for the end. */
export const fetchImages = ({folder}: Project, args: readonly string[] = []): Promise<Ran> =>
  backfileProcess([...IMAGES, ...args], {cwd: folder})

/** Builds the project's site from what there is. */
export const buildSite = ({folder}: Project): Promise<Ran> => backfile(BUILD, {cwd: folder})

/** The records of the ledger, in its order. */
export const ledgerOf = ({folder}: Project): readonly LedgerRecord[] => recordsIn(join(folder, 'media/ledger.jsonl'))

/** The records of all complete lines of the ledger and of an interrupted run's journal. */
export const knownTo = ({folder}: Project): readonly LedgerRecord[] =>
  ['ledger', 'journal'].flatMap((name) => recordsIn(join(folder, `media/${name}.jsonl`)))

function recordsIn(file: string): readonly LedgerRecord[] {
  if (!existsSync(file)) return []
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return whole.map((line) => JSON.parse(line) as LedgerRecord)
}

/** Paths of temporary files that a finished run should have removed: partial files, lock and non-empty journal. */
export function leftovers({folder}: Project): readonly string[] {
  const state = pathsBelow(folder).filter((path) => /(?:^|\/)media\/|(?:^|\/)\.backfile\//.test(path))
  const left = state.filter((path) => /\.partial|(?:^|\/)lock$|\/journal\.jsonl$/.test(path))
  const empty = (path: string): boolean =>
    path.endsWith('journal.jsonl') && readFileSync(join(folder, path)).length === 0
  const beside = readdirSync(folder).filter((name) => name.endsWith('-partial'))
  return [...left.filter((path) => !empty(path)), ...beside]
}

/** The reference of a requested address; null if it belongs to no reference of the project. */
export function referenceOf({references}: Project, origin: string, url: string): Reference | null {
  const {host, pathname} = new URL(url, origin)
  return references.get(host + pathname.replace('-300x200', '')) ?? null
}
