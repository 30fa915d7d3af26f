import {distance} from 'fastest-levenshtein'
import type {core} from 'zod'

/** Largest edit distance at which a short name counts as a misspelling. */
const FARTHEST = 3

/**
 * The known name nearest to a mistyped one, by Levenshtein distance without regard to case.
 *
 * Null if none is near: up to 3 edits, or a third of the name's length where that is more.
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({candidate, away: distance(name.toLowerCase(), candidate.toLowerCase())}))
    .sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best && best.away <= Math.max(FARTHEST, Math.floor(name.length / 3)) ? best.candidate : null
}

const quoted = (value: unknown): string =>
  value instanceof RegExp ? String(value) : (JSON.stringify(value) ?? String(value))
const meant = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known)
  return near === null ? `It may be one of ${known.join(', ')}.` : `Did you mean ${quoted(near)}?`
}

/**
 * Turns the issues of a config's schema check into lines for its author.
 *
 * `input` is the config as written. Each line gives the path of a setting, the value found there, and the expected
 * value or the nearest valid name.
 */
export function explain(issues: readonly core.$ZodIssue[], input: unknown, keysAt: KeysAt): readonly string[] {
  return issues.flatMap((issue) => {
    const place = issue.path.length > 0 ? issue.path.map(String).join('.') : 'the config'
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(
        (key) => `${[...issue.path, key].join('.')}: no such setting. ${meant(key, keysAt(issue.path))}`,
      )
    }
    const found = valueAt(input, issue.path)
    if (issue.code === 'invalid_value') {
      return [`${place}: found ${quoted(found)}. ${meant(String(found), issue.values.map(String))}`]
    }
    if (issue.code === 'invalid_union') {
      const inner = issue.errors.flat().filter((error) => error.path.length > 0 || error.code === 'unrecognized_keys')
      if (inner.length > 0)
        return explain(
          inner.map((error) => ({...error, path: [...issue.path, ...error.path]})),
          input,
          keysAt,
        )
    }
    return [`${place}: found ${quoted(found)}; ${expectation(issue)}.${nearestZone(place, found)}`]
  })
}

/** For a setting that holds a time zone: a suggestion of the nearest IANA zone, else an empty string. */
function nearestZone(place: string, found: unknown): string {
  if (!/(?:^|\.)(?:timeZone|zone)$/.test(place) || typeof found !== 'string') return ''
  const near = nearest(found, Intl.supportedValuesOf('timeZone'))
  return near === null ? '' : ` Did you mean ${quoted(near)}?`
}

/** Gives the setting names that are valid at a path of the config. */
export type KeysAt = (path: readonly PropertyKey[]) => readonly string[]

function expectation(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`
  if (issue.code === 'invalid_union')
    return issue.errors
      .flat()
      .map((error) => expectation(error))
      .join(' or ')
      .replaceAll(' or expected', ' or')
  if (issue.code === 'custom' || (issue.code === 'invalid_format' && !issue.message.startsWith('Invalid')))
    return `expected ${issue.message}`
  return issue.message
    .replace(/^Invalid input: /, '')
    .replace(/^Invalid /, 'expected a valid ')
    .replace(/^Too /, 'too ')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}
