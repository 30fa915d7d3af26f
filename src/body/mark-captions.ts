import type {Element, ElementContent} from 'hast'
import type {Outlet} from '../outlets/outlet.ts'
import {type CaptionLayout, captionLayouts} from './caption-layouts.ts'
import {element, isElement, isText, type Parent, type Step} from './context.ts'
import {EMBED, PICTURE} from './marks.ts'
import {type Conditions, finderByOutlet} from './rows.ts'
import {selectIn} from './selector.ts'
import {hasText} from './text.ts'

/** On a `figcaption`: it is an item's of a gallery. On a `small` in one: it is the credit. The sanitizer drops both. */
export const ITEM = 'dataItem'
export const CREDIT = 'dataCredit'
/** On a heading: it is the title of the gallery that follows. */
export const GALLERY_TITLE = 'dataGalleryTitle'

/** Finds among the layouts of all outlets and those that are this one's only. */
const finderOf = finderByOutlet(({slug}) =>
  captionLayouts.filter(({only, is}) => is !== 'alternative' && (!only || only.includes(slug))),
)

/** Whether a picture's alternative text is its caption at this outlet. */
export const hasAlternativeCaptions = ({slug}: Outlet): boolean =>
  captionLayouts.some(({is, only}) => is === 'alternative' && (only?.includes(slug) ?? false))

/** Marks what is a caption in any publisher's layout as `figcaption`, before the blocks are made. FORMAT §8. */
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
  // A cell must stay one for its table to be taken apart.
  if (node.tagName === 'td') node.children = [element('figcaption', node.children)]
  else if (!inCaption) node.tagName = 'figcaption'
}

/** `<div><img><b>NAME</b>：TEXT</div>`: where the picture stands, and what follows it. FORMAT §8, "DW gallery". */
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
