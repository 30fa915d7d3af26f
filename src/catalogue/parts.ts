/** Length of the hash of a part, in characters. */
export const PART = 4

/**
 * Whether a version shows all that another one shows, and more. Both lists are sorted hashes of parts: see
 * `shownParts` in `src/ingest/shown-parts.ts`.
 */
export function isRicher(parts: string, others: string): boolean {
  if (parts.length <= others.length) return false
  let at = 0
  for (let to = 0; to < others.length; to += PART) {
    const wanted = others.slice(to, to + PART)
    while (at < parts.length && parts.slice(at, at + PART) < wanted) at += PART
    if (parts.slice(at, at + PART) !== wanted) return false
    at += PART
  }
  return true
}
