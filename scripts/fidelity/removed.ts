/**
 * What is no text of any article: elements of FORMAT §6.4 that a browser shows, and those that a style sheet of the
 * publisher hides. Written anew here: a list that the cleaner shared would hide what the cleaner takes too much. Styles
 * stay, since they say what is to be seen.
 */
export const REMOVED = [
  'svg, math, canvas, object, embed',
  'form, input, button, select, textarea, label, nav',
  '[id^="gtx-"]',
  '.element-hidden, .element-invisible, .visually-hidden, .visually-hidden-focusable, [class*="VisuallyHidden"]',
  '.screen-reader-text, .sr-only, .off-screen',
].join(', ')
