import type {Element} from 'hast'
import {byText} from '../base/compare.ts'
import type {Removal} from '../model/article.ts'
import {comparable, textOf} from './text.ts'

/** Counts the elements removed from a body, by element name and reason. */
export class Removals {
  readonly #byKind = new Map<string, Removal>()

  /**
   * Counts an element that is removed with its content, and the characters of its text without white space and quotes.
   */
  note(element: Element, reason: string): void {
    this.add({element: element.tagName, reason, count: 1, characters: comparable(textOf(element)).length})
  }

  /** Adds to the count for the same element name and reason. */
  add({element, reason, count, characters}: Removal): void {
    const key = `${element} ${reason}`
    const before = this.#byKind.get(key) ?? {element, reason, count: 0, characters: 0}
    this.#byKind.set(key, {
      element,
      reason,
      count: before.count + count,
      characters: before.characters + characters,
    })
  }

  /** All counts, sorted by element name and reason. */
  get list(): readonly Removal[] {
    return [...this.#byKind].sort(([a], [b]) => byText(a, b)).map(([, removal]) => removal)
  }
}
