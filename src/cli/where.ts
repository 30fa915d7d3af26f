import {resolve} from 'node:path'
import {type BuildPaths, buildPaths} from '../build/paths.ts'
import {type Config, type ConfigResult, readConfig} from '../config/index.ts'

/** Folders as they were typed; null where none was. */
export interface TypedPaths {
  readonly seeds: readonly string[] | null
  readonly out: string | null
}

/** Where a command reads and writes. All absolute. */
export interface Where {
  readonly paths: BuildPaths
  readonly out: string
  readonly overlay: string | null
}

const typedSeeds = (typed: Pick<TypedPaths, 'seeds'>, cwd: string): readonly string[] | null =>
  typed.seeds?.map((folder) => resolve(cwd, folder)) ?? null

/** Reads the config of a command: the named one, the working folder's, or that of the typed seeds. */
export const configFor = (
  typed: Pick<TypedPaths, 'seeds'> & {readonly config: string | null},
  cwd: string,
): Promise<ConfigResult> => readConfig(cwd, typed.config, typedSeeds(typed, cwd))

/** Typed paths count before the config's. They start from the working folder, the config's from its root. */
export function whereOf(
  typed: TypedPaths,
  {config, root}: {readonly config: Config; readonly root: string},
  cwd: string,
): Where {
  return {
    paths: buildPaths(config, root, typedSeeds(typed, cwd)),
    out: typed.out === null ? resolve(root, config.out) : resolve(cwd, typed.out),
    overlay: config.templates === null ? null : resolve(root, config.templates),
  }
}
