import type {Element} from 'hast'
import type {Outlet} from '../outlets/outlet.ts'
import {compileSelector, type Matcher, type Subject, subjectsOf} from './selector.ts'

/** What a caller asks of a row and an element: before its selector is tried, and after. */
export interface Conditions<T> {
  readonly may?: (row: T, element: Element) => boolean
  readonly does?: (row: T, element: Element) => boolean
}

/** The first row of a table whose selector matches an element, and of which the conditions hold. */
export type FindRow<T> = (element: Element, conditions: Conditions<T>) => T | undefined

interface Row<T> {
  readonly row: T
  readonly at: number
  readonly matches: Matcher
  readonly child: string | null
}

/** Adds to the rows that a name has. */
function add<T>(to: Map<string, Row<T>[]>, name: string, row: Row<T>): void {
  const rows = to.get(name)
  if (rows) rows.push(row)
  else to.set(name, [row])
}

function hasChild({children}: Element, name: string): boolean {
  for (const child of children) if (child.type === 'element' && child.tagName === name) return true
  return false
}

/** The first of some rows that an element has, if it stands before the best so far. */
function better<T>(
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
 * Looks rows up by what their selectors ask of an element itself: a class, else a name, else an attribute. Most elements of
 * a body are asked for by none, and no selector is tried on them.
 */
function rowFinder<T extends {readonly select: string}>(table: readonly T[]): FindRow<T> {
  const byClass = new Map<string, Row<T>[]>()
  const byName = new Map<string, Row<T>[]>()
  const byProperty = new Map<string, Row<T>[]>()
  const byNothing: Row<T>[] = []
  const place = ({classes: [own], name, properties: [property]}: Subject, row: Row<T>): void => {
    if (own !== undefined) add(byClass, own, row)
    else if (name !== null) add(byName, name, row)
    else if (property !== undefined) add(byProperty, property, row)
    else byNothing.push(row)
  }
  for (const [at, row] of table.entries()) {
    const matches = compileSelector(row.select)
    for (const subject of subjectsOf(row.select)) place(subject, {row, at, matches, child: subject.child})
  }

  const withProperty = [...byProperty]

  return (element, conditions) => {
    const {tagName, properties} = element
    let best = better(undefined, byName.get(tagName), element, conditions)
    const {className} = properties
    if (Array.isArray(className)) {
      for (const own of className) best = better(best, byClass.get(String(own)), element, conditions)
    }
    for (const [property, rows] of withProperty) {
      if (properties[property] !== undefined) best = better(best, rows, element, conditions)
    }
    if (byNothing.length > 0) best = better(best, byNothing, element, conditions)
    return best?.row
  }
}

/** The same of each outlet's rows, made when the outlet is first met. */
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
