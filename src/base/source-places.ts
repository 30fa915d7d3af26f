import {readFileSync} from 'node:fs'
import {SourceMap, type SourceMapPayload} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageRoot} from './package-root.ts'

const BUNDLES = join(packageRoot, 'lib', 'bundle')

/** Matches a place in an ES module, as a stack names it. */
const PLACE = /(file:[^\s()]+):(\d+):(\d+)/g

/**
 * A stack whose places in bundles are replaced by the places in the sources. The maps are read here, after an error,
 * because Node's own `--enable-source-maps` reads them at every start. A place without a map stays.
 */
export function withSources(stack: string): string {
  const maps = new Map<string, SourceMap | null>()
  return stack.replace(PLACE, (place, url: string, line: string, column: string) => {
    const path = fileURLToPath(url)
    if (dirname(path) !== BUNDLES) return place
    const map = maps.get(path) ?? mapOf(path)
    maps.set(path, map)
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1)
    if (!entry || !('originalSource' in entry)) return place
    return `${resolve(BUNDLES, entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
}

/** The same error, with the places of sources in its stack. */
export function withSourcePlaces(error: unknown): unknown {
  if (error instanceof Error && error.stack !== undefined) error.stack = withSources(error.stack)
  return error
}

function mapOf(path: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')) as SourceMapPayload)
  } catch {
    // Without a readable map, the place in the bundle is the best that there is.
    return null
  }
}
