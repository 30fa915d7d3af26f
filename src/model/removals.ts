import {byText} from '../base/compare.ts'
import type {Removal} from './article.ts'

/** Counts the elements that left a body, by element name and reason. */
export class Removals {
  readonly #byKind = new Map<string, Removal>()

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

  /** The counts, ordered by element and reason. */
  get list(): readonly Removal[] {
    return [...this.#byKind].sort(([a], [b]) => byText(a, b)).map(([, removal]) => removal)
  }
}
