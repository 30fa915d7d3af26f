import type {Element, ElementContent} from 'hast'
import type {Outlet} from '../outlets/outlet.ts'
import {type CaptionLayout, captionLayouts} from './caption-layouts.ts'
import {element, isElement, isText, type Parent, type Step} from './context.ts'
import {EMBED, PICTURE} from './marks.ts'
import {type Conditions, finderByOutlet} from './rows.ts'
import {selectIn} from './selector.ts'
import {hasText} from './text.ts'

/**
 * Property of a `figcaption`, and later of its `figure`, that belongs to an item of a gallery. The sanitizer drops it.
 */
export const ITEM = 'dataItem'
/** Property of a `small` that is the credit in a caption. The sanitizer drops it. */
export const CREDIT = 'dataCredit'
/** Property of a heading that is the title of the gallery after it. */
export const GALLERY_TITLE = 'dataGalleryTitle'

/** Finds the first caption layout for an element, among those of all outlets and those of this outlet only. */
const finderOf = finderByOutlet(({slug}) =>
  captionLayouts.filter(({only, is}) => is !== 'alternative' && (!only || only.includes(slug))),
)

/** Whether the alternative text of a picture is its caption at this outlet. */
export const hasAlternativeCaptions = ({slug}: Outlet): boolean =>
  captionLayouts.some(({is, only}) => is === 'alternative' && (only?.includes(slug) ?? false))

/**
 * Step that marks the captions in any publisher's layout as `figcaption`, before the blocks are made. Source:
 * docs/format.md §8.
 */
export const markCaptions: Step = (tree, {outlet}) => {
  const find = finderOf(outlet)
  selectIn(tree)
  const visit = (parent: Parent, inCaption: boolean): void => {
    let pictureBefore = false
    for (const child of parent.children as ElementContent[]) {
      if (isText(child)) pictureBefore &&= !hasText(child)
      if (!isElement(child)) continue
      const row = find(child, pictureBefore ? afterPicture : elsewhere)
      if (row) mark(child, row, inCaption)
      visit(child, inCaption || child.tagName === 'figcaption')
      pictureBefore = child.tagName === 'br' ? pictureBefore : endsInPicture(child)
    }
  }
  visit(tree, false)
}

const afterPicture: Conditions<CaptionLayout> = {may: ({is}, node) => is !== 'rest' || restOf(node) !== null}

const elsewhere: Conditions<CaptionLayout> = {
  may: ({directly, is}, node) => !directly && (is !== 'rest' || restOf(node) !== null),
}

function mark(node: Element, {is, credit}: CaptionLayout, inCaption: boolean): void {
  if (is === 'rest') {
    markRest(node)
    return
  }
  if (is === 'item' || is === 'title') {
    node.properties = {...node.properties, [is === 'item' ? ITEM : GALLERY_TITLE]: true}
    return
  }
  if (credit) node.children = [element('small', node.children, {[CREDIT]: true})]
  // The cell stays, so that the layout table around it can still be taken apart.
  if (node.tagName === 'td') node.children = [element('figcaption', node.children)]
  else if (!inCaption) node.tagName = 'figcaption'
}

/**
 * For `<div><img><b>NAME</b>：TEXT</div>`: the index of the picture and the nodes after it, or null for other content.
 * Source: docs/format.md §8, "DW gallery".
 */
function restOf({children}: Element): {readonly at: number; readonly rest: ElementContent[]} | null {
  const at = children.findIndex(isPicture)
  if (at < 0) return null
  const rest = children.slice(at + 1).filter((child) => !isElement(child) || child.tagName !== 'br')
  const [name, text] = rest
  if (!isElement(name) || name.tagName !== 'b' || !isText(text) || !/^\s*[：:]/.test(text.value)) return null
  return {at, rest}
}

function markRest(node: Element): void {
  const found = restOf(node)
  if (!found) return
  const {at, rest} = found
  node.children = [...node.children.slice(0, at + 1), element('figcaption', rest, {[ITEM]: true})]
}

const isPicture = (child: ElementContent): boolean => isElement(child) && child.tagName === PICTURE
const isSolid = (child: ElementContent): boolean => !isText(child) || hasText(child)

function endsInPicture(node: Element): boolean {
  if (node.tagName === PICTURE || node.tagName === EMBED) return true
  const last = node.children.findLast(isSolid)
  return isElement(last) && endsInPicture(last)
}
