/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Visible text without a break. Blocks, `br` and the edges of a `time` element are breaks. */
export interface Line {
  readonly text: string
  /** Whether it is in a `time` element. */
  readonly timed: boolean
}

/**
 * The visible lines of an element in document order, except in descendants that the selector `without` matches.
 *
 * Runs in the browser, so it may call only functions that are sent with it.
 */
export function shownLines(root: Element, without: string | null): Line[] {
  const lines: {text: string; timed: boolean}[] = []
  const range = document.createRange()
  let open = false
  const visit = (parent: Element, timed: boolean): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        if (!isShown(child, range)) continue
        const last = lines.at(-1)
        if (open && last) last.text += child.data
        else lines.push({text: child.data, timed})
        open = true
      } else if (child instanceof Element) {
        if (without !== null && child.matches(without)) continue
        const breaks = child.localName === 'time' || child.localName === 'br' || !isInline(child)
        if (breaks) open = false
        visit(child, timed || child.localName === 'time')
        if (breaks) open = false
      }
    }
  }
  visit(root, false)
  return lines
}

/** Whether a text is visible: it has layout boxes, is not `visibility: hidden` and is more than white space. */
export function isShown(text: Text, range: Range): boolean {
  if (!/\S/.test(text.data)) return false
  range.selectNode(text)
  const parent = text.parentElement
  return range.getClientRects().length > 0 && parent !== null && getComputedStyle(parent).visibility === 'visible'
}

/** Whether an element is laid out inline, so that it does not break a line. */
export function isInline(element: Element): boolean {
  return /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)
}

/** The invisible text of an element, except in scripts, styles, controls and players. */
export function hiddenText(root: Element): string {
  const noText = 'script, style, template, iframe, title, textarea, select, video, audio, canvas, object'
  const range = document.createRange()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let hidden = ''
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (/\S/.test(text.data) && !text.parentElement?.closest(noText) && !isShown(text, range)) hidden += text.data
  }
  return hidden
}
