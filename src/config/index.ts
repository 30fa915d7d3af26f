import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {loadModule} from '../base/load-module.ts'
import {explain} from './explain.ts'
import {keysAt} from './keys.ts'
import {type Config, configSchema, type UserConfig} from './schema.ts'

/** A checked config with its root folder and file (null if there is none), or error lines for the config's author. */
export type ConfigResult =
  | {readonly ok: true; readonly config: Config; readonly root: string; readonly file: string | null}
  | {readonly ok: false; readonly lines: readonly string[]}

/** Names of a config file; the first that exists is read. */
const NAMES = [
  'backfile.config.ts',
  'backfile.config.mts',
  'backfile.config.js',
  'backfile.config.mjs',
  'backfile.config.json',
]

/** Returns its argument unchanged; gives a config file in TypeScript or JavaScript its type. */
export const defineConfig = (config: UserConfig): UserConfig => config

/**
 * Reads the config: the file `named`, else the one in the working folder `folder`, else the one in the first seeds
 * folder, else the defaults.
 *
 * `seeds` are the absolute seeds folders of the command line; null means `seeds` in the working folder. Relative paths
 * in a config start from `root`. That is the folder of a config that was named or found in the working folder. For a
 * config found among the seeds it is the working folder, so that no build writes into the seeds. An invalid config
 * gives error lines and throws nothing.
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
    // The user's module threw or does not parse; its own error message is the most precise.
    return {ok: false, lines: [`${file}: ${error instanceof Error ? error.message : String(error)}`]}
  }
  return checkConfig(value, root, file)
}

/** Checks a config that is a value, such as a plugin's options. `root` and `file` are passed on to the result. */
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
