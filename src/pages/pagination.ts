import type {Address} from '../model/brand.ts'
import type {CutList, Part} from './line-views.ts'

/** The position of a part in its list: its number, from 1, and the addresses of all parts. */
export const partAt = (number: number, parts: number, address: (part: number) => Address): Part => ({
  number,
  links: Array.from({length: parts}, (_, at) => address(at + 1)),
})

/** The position of a part, and the number of articles if the list has a single part. */
export const cutList = (
  {part, parts}: {readonly part: number; readonly parts: number},
  shown: number,
  address: (part: number) => Address,
): CutList => ({count: parts > 1 ? null : shown, part: partAt(part, parts, address)})
