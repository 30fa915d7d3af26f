/** A sentence of a text. */
export interface Sentence {
  /** Without space around it. */
  readonly text: string
  /** What stands between it and the next of its line. */
  readonly gap: '' | ' '
  /** Whether its line ends with it. */
  readonly isLast: boolean
}

/** Marks that may end a sentence, with the closing quotes and brackets that belong to it, and the space behind. */
const ENDING = /([。！？…؟۔｡.!?]+)[”’」』）】》〉］)\]"']*\s*/g
/** These end one wherever they stand. */
const ALWAYS = /[。！？…؟۔｡]/
const NOT_ASCII = /[^\0-\x7F]/

/**
 * The sentences of a text whose blocks are its lines, in order. A full stop of Latin letters ends one before white space
 * alone (`3.5`, `lake.example`), `!` and `?` of theirs before Chinese as well. No segmenter of the runtime's: those differ.
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
