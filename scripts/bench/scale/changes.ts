import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {SeedFile} from '../../corpus/seed-number.ts'
import {CONFIG} from '../trial.ts'
import {hundredMore, type Known, oneFewer, oneMore} from './additions.ts'
import {changedAbout, changedFooter, type Overlay} from './overlays.ts'

/** A change to an archive between two builds, and its reversal. */
export interface Change {
  make(): Promise<void>
  undo(): Promise<void>
}

/** Names of the changes, in the order in which they are timed. */
export const CHANGES = [
  '1 article more',
  '100 articles more',
  'template, all pages',
  'template, one page',
  '1 seed fewer',
] as const

/** Creates the changes of an archive. `known` are the seeds in the folder `seeds`; `folder` holds the config. */
export function changesOf(
  seeds: string,
  known: readonly Known[],
  folder: string,
): Readonly<Record<(typeof CHANGES)[number], Change>> {
  return {
    '1 article more': addition(seeds, oneMore(known)),
    '100 articles more': addition(seeds, hundredMore(known)),
    'template, all pages': template(folder, changedFooter),
    'template, one page': template(folder, changedAbout),
    '1 seed fewer': removal(join(seeds, oneFewer(known)), join(folder, 'removed')),
  }
}

const addition = (seeds: string, files: readonly SeedFile[]): Change => ({
  make: async () => {
    for (const {file, text} of files) {
      await mkdir(dirname(join(seeds, file)), {recursive: true})
      await writeFile(join(seeds, file), text)
    }
  },
  undo: async () => {
    for (const folder of new Set(files.map(({file}) => dirname(file)))) await rm(join(seeds, folder), {recursive: true})
  },
})

const template = (folder: string, {file, text}: Overlay): Change => ({
  make: async () => {
    await mkdir(join(folder, 'overlay'))
    await writeFile(join(folder, 'overlay', file), text)
    await configure(folder, {...CONFIG, templates: 'overlay'})
  },
  undo: async () => {
    await rm(join(folder, 'overlay'), {recursive: true})
    await configure(folder, CONFIG)
  },
})

const configure = (folder: string, config: object): Promise<void> =>
  writeFile(join(folder, 'backfile.config.json'), JSON.stringify(config))

const removal = (seed: string, aside: string): Change => ({
  make: () => rename(seed, aside),
  undo: () => rename(aside, seed),
})
