import type Eleventy from '@11ty/eleventy'

/**
 * Loads Eleventy to print pages, and not to watch files. Without watching, Eleventy needs no hook into the loader of
 * modules, which in Node 20 runs in a thread of its own for each printing thread.
 */
export async function loadEleventy(): Promise<typeof Eleventy> {
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= 'true'
  // Loaded on demand: it takes half of the command's start, and a mistyped option is reported without it.
  return (await import('@11ty/eleventy')).default
}
