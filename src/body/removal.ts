import type {Element} from 'hast'
import type {Removals} from '../model/removals.ts'
import {comparable, textOf} from './text.ts'

/** Counts one element that leaves the body with everything inside it; `characters` are those of its text without spaces. */
export function countRemoved(removals: Removals, element: Element, reason: string): void {
  removals.add({element: element.tagName, reason, count: 1, characters: comparable(textOf(element)).length})
}
