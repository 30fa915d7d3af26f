import {isSameText} from './text.ts'

/** Dashes, and marks that stand for them: Unicode dash punctuation, the minus sign, and the prolonged sound mark. */
const DASHES = /[\p{Pd}\u2212\u2015\u30FC\u2500~\u301C\u3030]+/gu
/** Punctuation and white space, but not a mark between two digits: 1.5 is not 15. */
const MARKS = /(?<!\d)[\p{P}\p{Z}\p{Cc}\p{Cf}]+|[\p{P}\p{Z}\p{Cc}\p{Cf}]+(?!\d)/gu
const PICTOGRAMS = /\p{Extended_Pictographic}|\uFE0E|\uFE0F/gu
const HAS_PICTOGRAM = /\p{Extended_Pictographic}/u

/** Two titles of one article differ by no more characters than this, and by a third of the shorter one. */
const MOST_MARKS = 24

/**
 * Whether a text repeats the title. Headers and pages write one title with other dashes, quotes, spaces, widths of
 * letters (Unicode NFKC) and final marks, so only letters, digits and signs are compared. Source: docs/format.md §6.7.
 */
export function isSameTitle(text: string, title: string): boolean {
  if (isSameText(text, title)) return true
  const [short, long] = text.length < title.length ? [text, title] : [title, text]
  if (long.length - short.length > MOST_MARKS + short.length / 3) return false
  const folded = foldedTitle(title)
  return folded !== '' && foldedTitle(text) === folded
}

/** Folds are kept for the last title, since each block at the start of an article is compared with it. */
let last: {readonly title: string; readonly folded: string} = {title: '', folded: ''}

function foldedTitle(text: string): string {
  if (text === last.title) return last.folded
  const plain = HAS_PICTOGRAM.test(text) ? withoutPictograms(text) : text
  const folded = plain.normalize('NFKC').toLowerCase().replace(DASHES, '-').replace(MARKS, '')
  last = {title: text, folded}
  return folded
}

/** The text without pictograms, unless nothing else is in it. Digits count as letters and stay. */
function withoutPictograms(text: string): string {
  const rest = text.replace(PICTOGRAMS, (mark) => (/[\d#*©®]/.test(mark) ? mark : ''))
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text
}
