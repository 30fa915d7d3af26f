import {join, resolve} from 'node:path'
import type {Config} from '../config/index.ts'
import type {PicturePlaces} from '../images/picture-places.ts'

/** The folders of a build, all absolute. */
export interface BuildPaths extends PicturePlaces {
  readonly seeds: readonly string[]
}

/**
 * The folders that a config names, absolute. `root` is the folder of the config file. `named` are absolute seeds
 * folders that replace the config's.
 */
export function buildPaths(config: Config, root: string, named: readonly string[] | null = null): BuildPaths {
  const seeds = named ?? config.seeds.map((folder) => resolve(root, folder))
  const store = config.images.store === null ? join(seeds[0] ?? root, '_media') : resolve(root, config.images.store)
  return {seeds, store, media: resolve(root, config.images.media), state: resolve(root, '.backfile')}
}
