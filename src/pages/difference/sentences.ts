/** One sentence of a text. */
export interface Sentence {
  /** Without surrounding white space. */
  readonly text: string
  /** The white space between it and the next sentence of its line. */
  readonly gap: '' | ' '
  /** True if it ends its line. */
  readonly isLast: boolean
}

/** Marks that may end a sentence, with closing quotes and brackets, and the white space after them. */
const ENDING = /([。！？…؟۔｡.!?]+)[”’」』）】》〉］)\]"']*\s*/g
/** Marks that always end a sentence. */
const ALWAYS = /[。！？…؟۔｡]/
const NOT_ASCII = /[^\0-\x7F]/

/**
 * Splits a text, one paragraph a line, into sentences. A Latin full stop ends a sentence only before white space (not
 * in `3.5` or `lake.example`); `!` and `?` also do before a non-ASCII character. `Intl.Segmenter` is not used, because
 * its results vary between runtimes.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  return text.split('\n').flatMap(sentencesOfLine)
}

function sentencesOfLine(line: string): readonly Sentence[] {
  const found: Sentence[] = []
  let from = 0
  const cut = (to: number): void => {
    const piece = line.slice(from, to)
    from = to
    const trimmed = piece.trim()
    if (trimmed !== '') found.push({text: trimmed, gap: /\s$/.test(piece) ? ' ' : '', isLast: false})
  }
  for (const match of line.matchAll(ENDING)) {
    const end = match.index + match[0].length
    if (isEnd(match[0], match[1] ?? '', line.charAt(end))) cut(end)
  }
  cut(line.length)
  return found.map((sentence, at) => (at === found.length - 1 ? {...sentence, gap: '', isLast: true} : sentence))
}

function isEnd(whole: string, marks: string, next: string): boolean {
  if (ALWAYS.test(marks) || next === '' || /\s$/.test(whole)) return true
  return /[!?]/.test(marks) && NOT_ASCII.test(next)
}
