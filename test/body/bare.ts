import type {Nodes} from 'hast'

/** A tree as plain objects, without source positions. */
export function bare(node: Nodes): unknown {
  const {type} = node
  if (type === 'root') return {type, children: node.children.map(bare)}
  if (type === 'element') {
    const {tagName, properties, children} = node
    return {type, tagName, properties, children: children.map(bare)}
  }
  return 'value' in node ? {type, value: node.value} : {type}
}
