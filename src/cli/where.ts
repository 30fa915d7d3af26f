import {resolve} from 'node:path'
import {type BuildPaths, buildPaths} from '../build/context.ts'
import type {Config} from '../config/index.ts'

/** Where the command reads and writes: what was typed counts before the config. Typed paths start from the working folder. */
export function whereOf(
  typed: {readonly seeds: readonly string[] | null; readonly out: string | null},
  {config, root}: {readonly config: Config; readonly root: string},
): {readonly paths: BuildPaths; readonly out: string; readonly overlay: string | null} {
  const cwd = process.cwd()
  return {
    paths: buildPaths(config, root, typed.seeds?.map((folder) => resolve(cwd, folder)) ?? null),
    out: typed.out === null ? resolve(root, config.out) : resolve(cwd, typed.out),
    overlay: config.templates === null ? null : resolve(root, config.templates),
  }
}
