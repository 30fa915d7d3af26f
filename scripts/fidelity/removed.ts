/**
 * Selector of elements without article text: the visible ones of docs/format.md §6.4, and those that a publisher's
 * style sheet hides.
 *
 * The list is independent of the cleaner's, because a common list would hide text that the cleaner removes wrongly.
 * `style` elements stay, because they decide which text is visible.
 */
export const REMOVED = [
  'svg, math, canvas, object, embed',
  'form, input, button, select, textarea, label, nav',
  '[id^="gtx-"]',
  '.element-hidden, .element-invisible, .visually-hidden, .visually-hidden-focusable, [class*="VisuallyHidden"]',
  '.screen-reader-text, .sr-only, .off-screen',
].join(', ')
