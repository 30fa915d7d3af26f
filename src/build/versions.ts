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
 *   articles hash      ingest/seed-set.ts          all stored articles: equal ones give the same catalogue
 *   pictures version   here                        code and settings that encode pictures
 *   folder snapshot    images/folder-snapshot.ts   files in the picture folders: a change makes the build search again
 *   page versions      page-versions.ts            code, words and templates that print a kind of page
 *   fingerprint        fingerprint.ts              all inputs of one page: an equal one keeps the page's file
 *   settings hash      here                        code, config and tables: an equal one restores the last catalogue
 *   basis              here                        all inputs of pages apart from the articles
 *   site hash          here                        all inputs of the site: an equal one ends the build at once
 */

/** A digest of the code and settings that encode pictures. */
export const picturesVersion = ({images}: Config): string =>
  digest([librariesDigest(), printed(images), digestOf(modulesFrom([compiled('src/images/pictures.js')]))].join('\n'))

/** A digest of a publisher as pages show it. */
export const publisherHash = ({names, home}: Outlet): string => digest(JSON.stringify([names, home]))

/** A digest of code, config and tables. If it differs, the same articles may give another catalogue. */
export const settingsHash = (versions: PageVersions, config: Config, {tables}: Outlets): string =>
  digest([versions.whole, JSON.stringify(config), digest(printed(tables))].join('\n'))

/** A digest of all inputs of pages apart from the articles: the hashes of settings, pictures and publishers. */
export const basisOf = (settings: string, pictures: string, publishers: readonly string[]): string =>
  digest([settings, pictures, ...publishers].join('\n'))

/** A digest of all inputs of a site. `seeds` is the hash of its `SeedSet`. */
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
