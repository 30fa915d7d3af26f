import type {Comment, Element, Root, Text} from 'hast'

/** What can hold nodes while a body is parsed. */
export type Holder = Root | PlacedElement

/** What can stand in a holder. */
export type Placed = PlacedElement | PlacedText | PlacedComment

/**
 * A node that knows its holder, as HTML parsers must: they move nodes about. Kept private, since hast has no such thing,
 * and so that a copy of a node does not take it along.
 */
class Place {
  #holder: Holder | null = null

  get holder(): Holder | null {
    return this.#holder
  }

  set holder(holder: Holder | null) {
    this.#holder = holder
  }
}

export class PlacedElement extends Place implements Element {
  readonly type = 'element'
  tagName: string
  properties: Element['properties']
  children: Placed[] = []

  constructor(tagName: string, properties: Element['properties']) {
    super()
    this.tagName = tagName
    this.properties = properties
  }
}

export class PlacedText extends Place implements Text {
  readonly type = 'text'
  value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}

export class PlacedComment extends Place implements Comment {
  readonly type = 'comment'
  value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}
