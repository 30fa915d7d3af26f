import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {config} from './config.ts'
import {writeContent} from './content.ts'
import {layouts} from './layouts.ts'

/** Writes a Hugo site from the seeds of a folder: layouts, config and content. Returns the number of articles. */
export async function writeHugoSite(seeds: string, folder: string): Promise<number> {
  for (const [path, text] of Object.entries(layouts)) {
    const target = join(folder, 'layouts', path)
    await mkdir(dirname(target), {recursive: true})
    await writeFile(target, text)
  }
  await writeFile(join(folder, 'config.toml'), config)
  return await writeContent(seeds, join(folder, 'content'))
}
