/** What went wrong with a disk, in words for whoever owns it. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room and build again.',
  EDQUOT: 'Your share of the disk is used up. Make room and build again.',
  EFBIG: 'A file would be larger than the system allows. Raise the limit and build again.',
  EROFS: 'The disk cannot be written to.',
  EACCES: 'Backfile has no right to write there.',
  EPERM: 'Backfile has no right to write there.',
  EMFILE: 'The system allows no more open files. Raise the limit (ulimit -n) and build again.',
}

/** An error and all that others wrapped around it. */
export function errorsWithin(error: unknown): readonly object[] {
  const seen = new Set<object>()
  const queue: unknown[] = [error]
  for (const one of queue) {
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    queue.push(Reflect.get(one, 'cause'), Reflect.get(one, 'originalError'))
    const several: unknown = Reflect.get(one, 'errors')
    if (Array.isArray(several)) queue.push(...several)
  }
  return [...seen]
}

/** The sentence for a failure of the disk, found through the errors that others wrapped around it; null for any other. */
export function diskFailure(error: unknown): string | null {
  for (const one of errorsWithin(error)) {
    const code: unknown = Reflect.get(one, 'code')
    const words = typeof code === 'string' ? WORDS[code] : undefined
    if (words !== undefined) {
      // Of a copy, the place that it was to go to.
      const path: unknown = Reflect.get(one, 'dest') ?? Reflect.get(one, 'path')
      return typeof path === 'string' ? `${words} (${path}: ${code})` : `${words} (${code})`
    }
  }
  return null
}
