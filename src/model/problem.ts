import {byText} from '../base/compare.ts'

/**
 * One thing wrong in one place, in words for the person who can mend it.
 * Printed as `seeds/bay/17.md:2: found …; expected …. What to do.`
 */
export interface Problem {
  /** Path of the file as found below its seeds folder, with `/`. */
  readonly file: string
  /** 1-based; 0 where the file as a whole is meant. */
  readonly line: number
  /** Short name of the rule that was broken, for sorting and counting. */
  readonly rule: string
  readonly found: string
  readonly expected: string
  /** What the reader of this message can do about it. */
  readonly todo: string
}

export type Result<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: Problem}

export const refuse = (problem: Problem): {readonly ok: false; readonly problem: Problem} => ({ok: false, problem})

/** The longest piece of a file that a message quotes. */
const QUOTED = 80

/** A piece of a file made fit for one line of a message: no line breaks, no controls, cut at 80 characters. */
export function quote(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > QUOTED ? `"${line.slice(0, QUOTED)}…"` : `"${line}"`
}

/** One line for a terminal or a log. */
export function printProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file
  return `${place}: found ${problem.found}; expected ${problem.expected}. ${problem.todo}`
}

/** By file, then line, then rule: by code units, so that no locale gets in. */
export function byPlace(a: Problem, b: Problem): number {
  return byText(a.file, b.file) || a.line - b.line || byText(a.rule, b.rule)
}
