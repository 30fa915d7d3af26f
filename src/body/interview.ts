import type {Element} from 'hast'
import {trimmedText} from './text.ts'

/** An interview has at least this many bold questions, and they are at least this share of its bold lines. */
const FEWEST = 3
const SHARE = 0.5

/** A question ends in a question mark, perhaps with a closing quote or bracket behind it. */
const QUESTION = /[?？؟;⁇]\s*["'”’」』）)]*$/u
/** A label of the speaker before it: `Q1：`, `问：`, `DW:`, `某报：`, `记者：`. */
const LABEL = /^(?:Q\d{0,2}|问|問|\d{1,2}[.、]?\s*问|[\p{Script=Han}A-Za-z·. ]{1,12})[:：]\s*\S/u

const isQuestion = (text: string): boolean => QUESTION.test(text) || /^(?:Q\d{0,2}|问|問)[:：]/.test(text)

/** The blocks that may be questions of an interview, with their decision for the whole run. */
export interface BoldLine {
  readonly block: Element
  /** Whether the line could be a heading: it is short, and text follows. */
  readonly fits: boolean
}

/**
 * Whether the bold lines of an article are the questions of an interview of which some are too long for a heading. Then
 * none of them is a heading, so that all questions look alike. Source: docs/format.md §6.7.
 */
export function areQuestions(lines: readonly BoldLine[]): boolean {
  if (lines.length < FEWEST || lines.every(({fits}) => fits)) return false
  const texts = lines.map(({block}) => trimmedText(block))
  const asked = texts.filter((text, at) => isQuestion(text) || hasSharedLabel(texts, at))
  return asked.length >= FEWEST && asked.length >= texts.length * SHARE
}

/** Whether a line begins with a label that another bold line begins with too. */
function hasSharedLabel(texts: readonly string[], at: number): boolean {
  const label = labelOf(texts[at])
  return label !== null && texts.some((other, place) => place !== at && labelOf(other) === label)
}

const labelOf = (text: string | undefined): string | null =>
  text !== undefined && LABEL.test(text) ? (text.split(/[:：]/, 1)[0] ?? null) : null

/** Whether a heading as published asks a question, so that it belongs to the run. */
export const asks = (heading: Element): boolean => isQuestion(trimmedText(heading))
