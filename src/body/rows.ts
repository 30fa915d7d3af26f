import type {Element} from 'hast'
import type {Outlet} from '../outlets/outlet.ts'
import {compileSelector, type Matcher, type Subject, subjectsOf} from './selector.ts'

/** Conditions of a caller on a row and an element: `may` is tested before the row's selector, `does` after it. */
export interface Conditions<T> {
  readonly may?: (row: T, element: Element) => boolean
  readonly does?: (row: T, element: Element) => boolean
}

/** Returns the first row of a table whose selector matches an element and whose conditions hold. */
export type FindRow<T> = (element: Element, conditions: Conditions<T>) => T | undefined

interface Row<T> {
  readonly row: T
  readonly at: number
  readonly matches: Matcher
  readonly child: string | null
}

/** Adds a row to those stored under a name. */
function add<T>(to: Map<string, Row<T>[]>, name: string, row: Row<T>): void {
  const rows = to.get(name)
  if (rows) rows.push(row)
  else to.set(name, [row])
}

function hasChild({children}: Element, name: string): boolean {
  for (const child of children) if (child.type === 'element' && child.tagName === name) return true
  return false
}

/** The first of `rows` that matches an element, if it comes before `best` in the table; else `best`. */
function earlierMatch<T>(
  best: Row<T> | undefined,
  rows: readonly Row<T>[] | undefined,
  element: Element,
  {may, does}: Conditions<T>,
): Row<T> | undefined {
  if (rows === undefined) return best
  for (const row of rows) {
    if (best !== undefined && best.at <= row.at) return best
    if (may && !may(row.row, element)) continue
    if (row.child !== null && !hasChild(element, row.child)) continue
    if (row.matches(element) && (!does || does(row.row, element))) return row
  }
  return best
}

/**
 * Indexes rows by the class, else the name, else the attribute that their selector requires of the element itself. Most
 * elements of a body have none of these, so that no selector is tried on them.
 */
function rowFinder<T extends {readonly select: string}>(table: readonly T[]): FindRow<T> {
  const byClass = new Map<string, Row<T>[]>()
  const byName = new Map<string, Row<T>[]>()
  const byProperty = new Map<string, Row<T>[]>()
  const byNothing: Row<T>[] = []
  const index = ({classes: [className], name, properties: [property]}: Subject, row: Row<T>): void => {
    if (className !== undefined) add(byClass, className, row)
    else if (name !== null) add(byName, name, row)
    else if (property !== undefined) add(byProperty, property, row)
    else byNothing.push(row)
  }
  for (const [at, row] of table.entries()) {
    const matches = compileSelector(row.select)
    for (const subject of subjectsOf(row.select)) index(subject, {row, at, matches, child: subject.child})
  }

  const withProperty = [...byProperty]

  return (element, conditions) => {
    const {tagName, properties} = element
    let best = earlierMatch(undefined, byName.get(tagName), element, conditions)
    const {className} = properties
    if (Array.isArray(className)) {
      for (const name of className) best = earlierMatch(best, byClass.get(String(name)), element, conditions)
    }
    for (const [property, rows] of withProperty) {
      if (properties[property] !== undefined) best = earlierMatch(best, rows, element, conditions)
    }
    if (byNothing.length > 0) best = earlierMatch(best, byNothing, element, conditions)
    return best?.row
  }
}

/** Returns a finder for the rows of an outlet. Each finder is made when its outlet first occurs. */
export function finderByOutlet<T extends {readonly select: string}>(
  rowsOf: (outlet: Outlet) => readonly T[],
): (outlet: Outlet) => FindRow<T> {
  const finders = new WeakMap<Outlet, FindRow<T>>()
  return (outlet) => {
    const known = finders.get(outlet)
    if (known) return known
    const made = rowFinder(rowsOf(outlet))
    finders.set(outlet, made)
    return made
  }
}
