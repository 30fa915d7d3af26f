/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Text that a browser shows without a break by a block, a `br` or the ends of a `time`. */
export interface Line {
  readonly text: string
  /** Whether it stands in a `time` element. */
  readonly timed: boolean
}

/**
 * The text that the browser shows of an element, in the order of the document, without what stands in an element that
 * `without` selects. Runs in the browser: it may call only what is sent there with it.
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

/** Whether a browser gives a text boxes that are to be seen; white space has no words, whatever it has. */
export function isShown(text: Text, range: Range): boolean {
  if (!/\S/.test(text.data)) return false
  range.selectNode(text)
  const parent = text.parentElement
  return range.getClientRects().length > 0 && parent !== null && getComputedStyle(parent).visibility === 'visible'
}

export function isInline(element: Element): boolean {
  return /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)
}

/** Text of an element that the browser does not show, though it is none of a script, a style or a player. */
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
