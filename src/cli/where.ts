import {resolve} from 'node:path'
import {type BuildPaths, buildPaths} from '../build/paths.ts'
import {type Config, type ConfigResult, readConfig} from '../config/index.ts'
import {checkFolders} from '../seed/folders.ts'

/** Folders of the command line as typed; null if not given. */
export interface TypedPaths {
  readonly seeds: readonly string[] | null
  readonly out: string | null
}

/** The folders that a command reads and writes, all absolute. */
export interface Where {
  readonly paths: BuildPaths
  readonly out: string
  readonly overlay: string | null
}

const typedSeeds = (typed: Pick<TypedPaths, 'seeds'>, cwd: string): readonly string[] | null =>
  typed.seeds?.map((folder) => resolve(cwd, folder)) ?? null

/** Reads the config: the file that was typed, or the one in the working folder, or in a typed seeds folder. */
export const configFor = (
  typed: Pick<TypedPaths, 'seeds'> & {readonly config: string | null},
  cwd: string,
): Promise<ConfigResult> => readConfig(cwd, typed.config, typedSeeds(typed, cwd))

/**
 * Resolves the folders of a command. Typed paths come before those of the config. They are relative to the working
 * folder `cwd`, those of the config to its folder `root`.
 */
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

/** What is wrong with the seeds folders, a line each; empty if a command may start. */
export async function seedsErrors({seeds}: Pick<BuildPaths, 'seeds'>): Promise<readonly string[]> {
  const problems = await checkFolders(seeds)
  return problems.map(({folder, found, todo}) => `seeds folder ${folder}: ${found}. ${todo}`)
}
