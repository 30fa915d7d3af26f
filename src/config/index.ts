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
 * Reads the named config file, or the one in `folder` if there is one, or takes the defaults. `root` is the folder that
 * its relative paths start from.
 */
export async function readConfig(folder: string, named: string | null): Promise<ConfigResult> {
  const file = named === null ? findConfig(folder) : resolve(folder, named)
  if (file === null) return checkConfig({}, folder, null)
  if (!existsSync(file)) return {ok: false, lines: [`${named ?? file}: there is no such config file.`]}
  let value: unknown
  try {
    value = await loadModule(file, {defineConfig})
  } catch (error) {
    // The user's module threw, or is no module: its own words say best what is wrong.
    return {ok: false, lines: [`${file}: ${error instanceof Error ? error.message : String(error)}`]}
  }
  return checkConfig(value, dirname(file), file)
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
