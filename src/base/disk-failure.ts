/** Messages for the user about failures of the disk, by error code. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room and build again.',
  EDQUOT: 'Your share of the disk is used up. Make room and build again.',
  EFBIG: 'A file would be larger than the system allows. Raise the limit and build again.',
  EROFS: 'The disk cannot be written to.',
  EACCES: 'Backfile has no right to write there.',
  EPERM: 'Backfile has no right to write there.',
  EMFILE: 'The system allows no more open files. Raise the limit (ulimit -n) and build again.',
}

/**
 * An error and, transitively, the errors in its `cause`, `originalError` and `errors`; each once, the outermost first.
 */
export function errorsWithin(error: unknown): readonly object[] {
  const seen = new Set<object>()
  const queue: unknown[] = [error]
  for (const inner of queue) {
    if (typeof inner !== 'object' || inner === null || seen.has(inner)) continue
    seen.add(inner)
    queue.push(Reflect.get(inner, 'cause'), Reflect.get(inner, 'originalError'))
    const several: unknown = Reflect.get(inner, 'errors')
    if (Array.isArray(several)) queue.push(...several)
  }
  return [...seen]
}

/**
 * The message for an error that comes from a failure of the disk, directly or in its causes; null for any other error.
 */
export function diskFailure(error: unknown): string | null {
  for (const inner of errorsWithin(error)) {
    const code: unknown = Reflect.get(inner, 'code')
    const words = typeof code === 'string' ? WORDS[code] : undefined
    if (words !== undefined) {
      // When a copy fails, `dest` is the file that could not be written.
      const path: unknown = Reflect.get(inner, 'dest') ?? Reflect.get(inner, 'path')
      return typeof path === 'string' ? `${words} (${path}: ${code})` : `${words} (${code})`
    }
  }
  return null
}
