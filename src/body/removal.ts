import type {Element} from 'hast'
import {byText} from '../base/compare.ts'
import type {Removal} from '../model/article.ts'
import {comparable, textOf} from './text.ts'

/** What was taken out of a body, by element and reason. */
export class Removals {
  readonly #byKind = new Map<string, Removal>()

  /** Counts an element that goes with all it holds. */
  note(element: Element, reason: string): void {
    this.add({element: element.tagName, reason, count: 1, characters: comparable(textOf(element)).length})
  }

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

  /** All of them, in the order of their names. */
  get list(): readonly Removal[] {
    return [...this.#byKind].sort(([a], [b]) => byText(a, b)).map(([, removal]) => removal)
  }
}
