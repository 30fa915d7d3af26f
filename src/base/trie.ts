import {readFileSync} from 'node:fs'
import {endianness} from 'node:os'

/*
 * A set of words, each with a number, as a double-array trie (Aoe 1989). A walk along a text costs two look-ups in
 * arrays for each character, and the arrays are read from a file as they are: nothing is built at the start of a thread.
 */

/** The number of fields of a cell: `base`, `check` and `value`. */
export const FIELDS = 3

export interface Trie {
  /** The code of each UTF-16 code unit, from 1; 0 for a unit that no word has. */
  readonly codes: Uint16Array
  /**
   * Cells of three fields. The child of cell `at` for a code is the cell `base + code`, if that has `check === at`. A
   * cell has the value of the word that ends there, or 0. The root is cell 0.
   */
  readonly cells: Int32Array
}

const UNITS = 0x10000

/** A place among words in order: those from `from` to `to` begin with the same `depth` units. */
interface Branch {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** A node of the trie before it has a cell. */
interface Node {
  readonly value: number
  readonly children: readonly (readonly [code: number, node: number])[]
  base: number
}

/** The trie of words with values above 0. */
export function trieOf(values: ReadonlyMap<string, number>): Trie {
  const words = [...values.keys()].sort()
  const codes = codesOf(words)
  const nodes = nodesOf(words, values, codes)
  place(nodes)
  return {
    codes,
    cells: cellsOf(
      nodes,
      codes.reduce((most, code) => Math.max(most, code), 0),
    ),
  }
}

/** Codes of the units of words: the more frequent a unit, the lower its code, which keeps the arrays short. */
function codesOf(words: readonly string[]): Uint16Array {
  const counts = new Map<number, number>()
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
  }
  const codes = new Uint16Array(UNITS)
  const byCount = [...counts].sort(([unit, count], [other, otherCount]) => otherCount - count || unit - other)
  for (const [at, [unit]] of byCount.entries()) codes[unit] = at + 1
  return codes
}

/** The nodes of the trie of words in order, the root first. */
function nodesOf(words: readonly string[], values: ReadonlyMap<string, number>, codes: Uint16Array): readonly Node[] {
  const nodes: Node[] = []
  const add = ({from, to, depth}: Branch): number => {
    const word = words[from] ?? ''
    const isWord = depth > 0 && word.length === depth
    const number = nodes.push({value: isWord ? (values.get(word) ?? 0) : 0, children: [], base: 0}) - 1
    const children: (readonly [number, number])[] = []
    for (let start = isWord ? from + 1 : from; start < to; ) {
      const unit = (words[start] ?? '').charCodeAt(depth)
      let end = start + 1
      while (end < to && (words[end] ?? '').charCodeAt(depth) === unit) end++
      children.push([codes[unit] ?? 0, add({from: start, to: end, depth: depth + 1})])
      start = end
    }
    nodes[number] = {value: nodes[number]?.value ?? 0, children: children.sort(([a], [b]) => a - b), base: 0}
    return number
  }
  add({from: 0, to: words.length, depth: 0})
  return nodes
}

/**
 * Gives each node with children a base at which the cells of all its children are free, those with the most children
 * first. A search starts at the place of the last node with as many children: those below are taken.
 */
function place(nodes: readonly Node[]): void {
  const taken = new Uint8Array(2 * (nodes.length + UNITS))
  taken[0] = 1
  let [base, siblings] = [0, 0]
  const parents = nodes.filter(({children}) => children.length > 0)
  for (const node of parents.sort((one, other) => other.children.length - one.children.length)) {
    const {children} = node
    if (children.length !== siblings) base = 0
    siblings = children.length
    while (children.some(([code]) => taken[base + code] === 1)) base++
    node.base = base
    for (const [code] of children) taken[base + code] = 1
  }
}

/** The cells of nodes with bases. Behind the last base there is a cell for each code, since a walk may look at any. */
function cellsOf(nodes: readonly Node[], codes: number): Int32Array {
  const last = nodes.reduce((most, {base}) => Math.max(most, base), 0)
  const cells = new Int32Array((last + codes + 1) * FIELDS)
  for (let at = 1; at < cells.length; at += FIELDS) cells[at] = -1
  const places = new Int32Array(nodes.length)
  for (const [number, {base, value, children}] of nodes.entries()) {
    const at = places[number] ?? 0
    cells[at * FIELDS] = base
    cells[at * FIELDS + 2] = value
    for (const [code, child] of children) {
      places[child] = base + code
      cells[(base + code) * FIELDS + 1] = at
    }
  }
  return cells
}

/** The value of a word; 0 for another text. */
export function lookUp({codes, cells}: Trie, text: string): number {
  let cell = 0
  for (let at = 0; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] ?? 0
    const child = (cells[cell * FIELDS] ?? 0) + code
    if (code === 0 || cells[child * FIELDS + 1] !== cell) return 0
    cell = child
  }
  return cells[cell * FIELDS + 2] ?? 0
}

/** The bytes of a file with a trie and a `head`, which is any JSON. */
export function trieBytes(head: unknown, {codes, cells}: Trie): Uint8Array {
  const text = Buffer.from(JSON.stringify(head))
  const length = Math.ceil(text.length / 4) * 4
  const bytes = Buffer.alloc(4 + length + codes.byteLength + cells.byteLength, ' ')
  bytes.writeUInt32LE(length)
  text.copy(bytes, 4)
  const numbers = bytes.subarray(4 + length)
  for (const [at, code] of codes.entries()) numbers.writeUInt16LE(code, at * 2)
  for (const [at, field] of cells.entries()) numbers.writeInt32LE(field, codes.byteLength + at * 4)
  return bytes
}

/** The trie of a file that `trieBytes` made, with its head. Throws if the file is missing. */
export function readTrie<Head>(path: string): {readonly head: Head; readonly trie: Trie} {
  const bytes = readFileSync(path)
  const from = 4 + bytes.readUInt32LE()
  const head: Head = JSON.parse(bytes.toString('utf8', 4, from))
  const units = bytes.subarray(from, from + 2 * UNITS)
  const fields = bytes.subarray(from + 2 * UNITS)
  if (endianness() === 'BE') {
    units.swap16()
    fields.swap32()
  }
  const codes = new Uint16Array(bytes.buffer, units.byteOffset, units.length / 2)
  return {head, trie: {codes, cells: new Int32Array(bytes.buffer, fields.byteOffset, fields.length / 4)}}
}
