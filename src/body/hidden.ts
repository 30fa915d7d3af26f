import type {Element} from 'hast'
import {attribute} from './context.ts'

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const HIDDEN_CLASS =
  /^(?:element-hidden|element-invisible|visually-hidden(?:-focusable)?|screen-reader-text|sr-only|off-screen)$|VisuallyHidden/

/** Whether a `style` attribute hides its element. */
export const isHiddenStyle = (style: string): boolean => NOT_SHOWN.test(style)

const isHiddenClass = (name: string | number): boolean => HIDDEN_CLASS.test(String(name))

/**
 * Whether the published page does not show an element. `hidden="until-found"` is text that a search opens
 * (HTML standard, 6.1), so it counts as shown.
 */
export function isHidden(node: Element): boolean {
  const {hidden, style, id, className} = node.properties
  if (hidden !== undefined && hidden !== false && hidden !== 'until-found') return true
  if (style !== undefined && isHiddenStyle(attribute(node, 'style'))) return true
  if (id !== undefined && attribute(node, 'id').startsWith('gtx-')) return true
  return Array.isArray(className) && className.some(isHiddenClass)
}
