import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {loadModule} from '../base/load-module.ts'
import {explain} from './explain.ts'
import {keysAt} from './keys.ts'
import {type Config, configSchema, type UserConfig} from './schema.ts'

/** A config, or why it is none: lines for the person who wrote it. */
export type ConfigResult =
  | {readonly ok: true; readonly config: Config; readonly root: string; readonly file: string | null}
  | {readonly ok: false; readonly lines: readonly string[]}

/** In the order in which they are looked for. */
const NAMES = [
  'backfile.config.ts',
  'backfile.config.mts',
  'backfile.config.js',
  'backfile.config.mjs',
  'backfile.config.json',
]

/** Types a config file as it is written; gives it back unchanged. */
export const defineConfig = (config: UserConfig): UserConfig => config

/**
 * Reads a config: the file `named`, else the one in the working folder, else the one among the seeds, else the defaults.
 *
 * `seeds` are the seeds folders that were typed, absolute; null means `seeds` in the working folder. Relative paths in a
 * config start from `root`: the folder of a config that was named or lies in the working folder, and the working folder for
 * a config among the seeds, so that no build writes into somebody's seeds. A config that cannot be used gives lines for
 * its writer.
 */
export async function readConfig(
  folder: string,
  named: string | null,
  seeds: readonly string[] | null = null,
): Promise<ConfigResult> {
  const file = named === null ? findConfig(folder) : resolve(folder, named)
  if (file !== null) return await readConfigFile(file, dirname(file), named ?? file)
  const among = findConfig(seeds?.[0] ?? join(folder, 'seeds'))
  return among === null ? checkConfig({}, folder, null) : await readConfigFile(among, folder, among)
}

async function readConfigFile(file: string, root: string, name: string): Promise<ConfigResult> {
  if (!existsSync(file)) return {ok: false, lines: [`${name}: there is no such config file.`]}
  let value: unknown
  try {
    value = await loadModule(file, {defineConfig})
  } catch (error) {
    // The user's module threw, or is no module: its own words say best what is wrong.
    return {ok: false, lines: [`${file}: ${error instanceof Error ? error.message : String(error)}`]}
  }
  return checkConfig(value, root, file)
}

/** Checks a config given as a value, as the plugin's options are. */
export function checkConfig(value: unknown, root: string, file: string | null): ConfigResult {
  const parsed = configSchema.safeParse(value)
  if (parsed.success) return {ok: true, config: parsed.data, root, file}
  const name = file ?? 'config'
  return {
    ok: false,
    lines: explain(parsed.error.issues, value, (path) => keysAt(configSchema, path)).map((line) => `${name}: ${line}`),
  }
}

function findConfig(folder: string): string | null {
  return NAMES.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

export type {Config, UserConfig}
