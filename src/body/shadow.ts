import type {Element, ElementContent, Root} from 'hast'
import {attribute, isElement, isText, type Parent} from './context.ts'

/** Whether a template is a declarative shadow root, which browsers show in place of the content of its parent. */
export const isShadowRoot = (template: Element): boolean =>
  attribute(template, 'shadowRootMode') !== '' || attribute(template, 'shadowroot') !== ''

/** The content of a `template`, which hast keeps in a tree of its own. */
export const templateContent = ({content, children}: Element): Parent => content ?? ({type: 'root', children} as Root)

/**
 * The content of a shadow root with the children of its host in its slots, as a browser shows them (HTML standard,
 * 4.12.4; DOM standard, 4.2.2). Adds the slotted children to `slotted`, so that they are not shown twice. Children
 * without a slot are not in the result; they follow it, although a browser does not show them.
 */
export function flattened(template: Element, host: Parent, slotted: Set<ElementContent>): ElementContent[] {
  const nodes = host.children as ElementContent[]
  const light = nodes.slice(nodes.indexOf(template) + 1)
  const fill = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child) => {
      if (!isElement(child)) return [child]
      if (child.tagName !== 'slot') return [{...child, children: fill(child.children)}]
      const name = attribute(child, 'name')
      const own = light.filter((node) => !slotted.has(node) && slotOf(node) === name)
      for (const node of own) slotted.add(node)
      return own.some((node) => isElement(node) || /\S/.test(textIn(node)))
        ? own.map((node) => ({...node}))
        : fill(child.children)
    })
  return fill(templateContent(template).children as ElementContent[])
}

const textIn = (node: ElementContent): string => (isText(node) ? node.value : '')
const slotOf = (node: ElementContent): string => (isElement(node) ? attribute(node, 'slot') : '')
