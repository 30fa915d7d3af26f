import {byText} from '../base/compare.ts'

/**
 * A problem at one place of a file, in words for the person who can fix it. Printed as `seeds/bay/17.md:2: found …;
 * expected …. What to do.`
 */
export interface Problem {
  /** Path of the file below its seeds folder, with `/`. */
  readonly file: string
  /** 1-based; 0 if the problem concerns the whole file. */
  readonly line: number
  /** Short name of the broken rule, for sorting and counting. */
  readonly rule: string
  readonly found: string
  readonly expected: string
  /** What the user can do about it. */
  readonly todo: string
}

/** A value, or the problem that prevented it. */
export type Result<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: Problem}

/** Makes a failed `Result` from a problem. */
export const refuse = (problem: Problem): {readonly ok: false; readonly problem: Problem} => ({ok: false, problem})

/** The most characters of a file that a message quotes. */
const QUOTED = 80

/**
 * Quotes a piece of a file for a one-line message: white space and control characters become single spaces, and the
 * piece is cut at 80 characters.
 */
export function quote(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > QUOTED ? `"${line.slice(0, QUOTED)}…"` : `"${line}"`
}

/** Prints a problem as one line for a terminal or a log. */
export function printProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file
  return `${place}: found ${problem.found}; expected ${problem.expected}. ${problem.todo}`
}

/** Compares problems for `sort`: by file, then line, then rule, by code units and so independent of the locale. */
export function byPlace(a: Problem, b: Problem): number {
  return byText(a.file, b.file) || a.line - b.line || byText(a.rule, b.rule)
}
