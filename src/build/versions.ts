import {compiled, digestOf, librariesDigest, modulesFrom} from '../base/code-digest.ts'
import {digest} from '../base/digest.ts'
import type {Config} from '../config/index.ts'
import type {FolderSnapshot} from '../images/folder-snapshot.ts'
import type {Outlets} from '../outlets/index.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {printed} from '../outlets/table-text.ts'
import type {SiteFiles} from '../output/site-files.ts'
import type {PageVersions} from './page-versions.ts'

/*
 * The hashes that answer "is it stale?", from the seed to the site:
 *
 *   reading version    ingest/reading-versions.ts  code and tables that read a seed: another one reads it again
 *   articles hash      ingest/seed-set.ts          all stored articles: the same ones give the same catalogue
 *   pictures version   here                        code and settings that encode pictures
 *   folder snapshot    images/folder-snapshot.ts   files in the picture folders: only a change has pictures sought again
 *   page versions      page-versions.ts            code, words and templates that print a kind of page
 *   fingerprint        fingerprint.ts              all that one page is made of: the same one keeps the page's file
 *   settings hash      here                        code, config and tables: the last catalogue is restored under the same
 *   basis              here                        all that pages depend on beside the articles
 *   site hash          here                        all that the site is made of: the same one ends the build at once
 */

/** The code and settings that encode pictures. */
export const picturesVersion = ({images}: Config): string =>
  digest([librariesDigest(), printed(images), digestOf(modulesFrom([compiled('src/images/pictures.js')]))].join('\n'))

/** A publisher as pages show it. */
export const publisherHash = ({names, home}: Outlet): string => digest(JSON.stringify([names, home]))

/** Code, config and tables: under another hash the same articles may give another catalogue. */
export const settingsHash = (versions: PageVersions, config: Config, {tables}: Outlets): string =>
  digest([versions.whole, JSON.stringify(config), digest(printed(tables))].join('\n'))

/** All that the pages depend on beside the articles: settings, pictures and publishers. */
export const basisOf = (settings: string, pictures: string, publishers: readonly string[]): string =>
  digest([settings, pictures, ...publishers].join('\n'))

/** All that a site is made of. */
export function siteHash(
  {config, outlets}: {readonly config: Config; readonly outlets: Outlets},
  seeds: string,
  versions: PageVersions,
  files: SiteFiles,
  snapshot: FolderSnapshot,
): string {
  const tables = JSON.stringify(outlets.tables.map(({slug, names, home}) => [slug, names, home]))
  const parts = [JSON.stringify(config), versions.whole, JSON.stringify(files), tables, picturesVersion(config)]
  return digest([seeds, ...parts, snapshot.hash].join('\n'))
}
