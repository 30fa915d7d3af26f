import type {Address} from '../model/brand.ts'
import type {CutList, Part} from './line-views.ts'

/** Where a part stands among all of its list, counted from 1. */
export const placeOf = (number: number, parts: number, address: (part: number) => Address): Part => ({
  number,
  links: Array.from({length: parts}, (_, at) => address(at + 1)),
})

/** The part of a list that shows so many of it. */
export const cutList = (
  {part, parts}: {readonly part: number; readonly parts: number},
  shown: number,
  address: (part: number) => Address,
): CutList => ({count: parts > 1 ? null : shown, part: placeOf(part, parts, address)})
