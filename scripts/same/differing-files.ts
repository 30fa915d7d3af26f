/**
 * The names of the files that differ between two sites. Each site is given as a manifest, `SHA256  NAME` a line, as
 * `sha256sum` writes it; a file that only one of them has differs.
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
