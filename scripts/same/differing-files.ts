/**
 * Lists the files that differ between two sites, sorted by name.
 *
 * Each site is given as a manifest in the format of `sha256sum`: lines of `SHA256  NAME`. A file that exists in only
 * one site differs.
 */
export function differingFiles(before: string, now: string): readonly string[] {
  const [old, fresh] = [hashes(before), hashes(now)]
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((file) => old.get(file) !== fresh.get(file)).sort()
}

const hashes = (manifest: string): ReadonlyMap<string, string> =>
  new Map(
    manifest
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(line.indexOf('  ') + 2), line.slice(0, line.indexOf('  '))]),
  )
