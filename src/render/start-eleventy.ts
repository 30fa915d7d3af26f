import type Eleventy from '@11ty/eleventy'
import {type AddTemplates, handOver} from './hand-over.ts'
import {loadEleventy} from './load-eleventy.ts'

/** The output folder that Eleventy puts before every address. Nothing is written there. */
export const SITE = 'site'

/** An Eleventy with the given input folder and configuration, whose Backfile plugin calls `addTemplates`. */
export async function startEleventy(input: string, configPath: string, addTemplates: AddTemplates): Promise<Eleventy> {
  const Started = await loadEleventy()
  const eleventy = new Started(input, SITE, {
    configPath,
    quietMode: true,
    runMode: 'build',
    // As from Eleventy's command line, so that this input and output count before those of the config file.
    source: 'cli',
    config: (config) => {
      // This group prints its times on a slow machine even in quiet mode: it exists before the mode is set.
      config.benchmarks.config.setIsVerbose(false)
      handOver(config, addTemplates)
    },
  })
  // Eleventy logs errors and throws them too; the command reports the thrown ones itself.
  eleventy.disableLogger()
  return eleventy
}
