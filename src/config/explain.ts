import {distance} from 'fastest-levenshtein'
import type {core} from 'zod'

/** Further away than this a name is no misspelling. */
const FARTHEST = 3

/** The known name that was most likely meant, or null. */
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

/** A line for each thing that is wrong with a config, with the place and the nearest right name or value. */
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

/** The zone that was most likely meant, for a setting that is one. */
function nearestZone(place: string, found: unknown): string {
  if (!/(?:^|\.)(?:timeZone|zone)$/.test(place) || typeof found !== 'string') return ''
  const near = nearest(found, Intl.supportedValuesOf('timeZone'))
  return near === null ? '' : ` Did you mean ${quoted(near)}?`
}

/** The names that may stand at a place of the config. */
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
