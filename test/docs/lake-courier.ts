import {readConfig} from '../../src/config/index.ts'
import type {Outlet} from '../../src/outlets/index.ts'
import {writeFiles} from '../support/command.ts'
import {readGuide} from './guide.ts'

/** The guide to outlets. */
export const guide = readGuide('outlets.md')

/** The guide's example seed; `body` is its body alone. */
export const seed = guide.block('html', '------')
export const body = seed.slice(seed.indexOf('------\n\n') + '------\n\n'.length)

/** Writes the guide's config into a folder and reads the outlet from it. */
export async function lakeCourier(folder: string): Promise<Outlet> {
  await writeFiles(folder, {'backfile.config.ts': guide.block('ts', 'defineConfig')})
  const read = await readConfig(folder, null)
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const [table] = read.config.outlets
  if (!table) throw new Error('The guide’s config names no outlet.')
  return table
}
