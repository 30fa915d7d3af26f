import {readFileSync} from 'node:fs'
import {endianness} from 'node:os'

/*
 * A set of words, each with a number, as a double-array trie (Aoe 1989). A walk along a text costs two look-ups in
 * arrays for each character, and the arrays are read from a file as they are: nothing is built at the start of a thread.
 */

/**
 * The arrays have an item for each cell. The child of a cell for a code is the cell `base + code`, if that has the code
 * as its label; no two cells with children have the same base. The root is cell 0.
 */
export interface Trie {
  /** The code of each UTF-16 code unit, from 1; 0 for a unit that no word has. */
  readonly codes: Uint16Array
  /** Apart from the bases, since most walks end at a label that differs: the fewer bytes, the nearer they are. */
  readonly labels: Uint16Array
  readonly bases: Int32Array
  /** The value of the word that ends at the cell, or 0. */
  readonly values: Int32Array
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
  const highest = codes.reduce((most, code) => Math.max(most, code), 0)
  return {codes, ...cellsOf(nodes, highest)}
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
 * Gives each node with children a base of its own, at which the cells of all its children are free, those with the most children
 * first. A search starts at the place of the last node with as many children: those below are taken.
 */
function place(nodes: readonly Node[]): void {
  const taken = new Uint8Array(2 * (nodes.length + UNITS))
  taken[0] = 1
  const bases = new Set<number>()
  let [base, siblings] = [0, 0]
  const parents = nodes.filter(({children}) => children.length > 0)
  for (const node of parents.sort((one, other) => other.children.length - one.children.length)) {
    const {children} = node
    if (children.length !== siblings) base = 0
    siblings = children.length
    while (bases.has(base) || children.some(([code]) => taken[base + code] === 1)) base++
    node.base = base
    bases.add(base)
    for (const [code] of children) taken[base + code] = 1
  }
}

/** The cells of nodes with bases. Nodes without children have a base behind all cells, where no label is a code. */
function cellsOf(nodes: readonly Node[], codes: number): Omit<Trie, 'codes'> {
  const end =
    nodes.reduce((most, {base, children}) => (children.length > 0 ? Math.max(most, base) : most), 0) + codes + 1
  // An even number, so that the arrays of 32 bits begin at a multiple of 4 bytes.
  const count = 2 * Math.ceil((end + codes + 1) / 2)
  const labels = new Uint16Array(count)
  const bases = new Int32Array(count)
  const values = new Int32Array(count)
  const cells = new Int32Array(nodes.length)
  for (const [number, {base, value, children}] of nodes.entries()) {
    const cell = cells[number] ?? 0
    bases[cell] = children.length > 0 ? base : end
    values[cell] = value
    for (const [code, child] of children) {
      cells[child] = base + code
      labels[base + code] = code
    }
  }
  return {labels, bases, values}
}

/** The value of a word; 0 for another text. */
export function lookUp({codes, labels, bases, values}: Trie, text: string): number {
  let cell = 0
  for (let at = 0; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] ?? 0
    const child = (bases[cell] ?? 0) + code
    if (code === 0 || labels[child] !== code) return 0
    cell = child
  }
  return values[cell] ?? 0
}

/** The bytes of a file with a trie and a `head`, which is any JSON. */
export function trieBytes(head: unknown, {codes, labels, bases, values}: Trie): Uint8Array {
  const text = Buffer.from(JSON.stringify(head))
  const length = Math.ceil(text.length / 4) * 4
  const start = Buffer.alloc(4 + length, ' ')
  start.writeUInt32LE(length)
  text.copy(start, 4)
  return Buffer.concat([start, ...[codes, labels].map(bytes16), ...[bases, values].map(bytes32)])
}

function bytes16(numbers: Uint16Array): Buffer {
  const bytes = Buffer.alloc(numbers.byteLength)
  for (const [at, number] of numbers.entries()) bytes.writeUInt16LE(number, at * 2)
  return bytes
}

function bytes32(numbers: Int32Array): Buffer {
  const bytes = Buffer.alloc(numbers.byteLength)
  for (const [at, number] of numbers.entries()) bytes.writeInt32LE(number, at * 4)
  return bytes
}

/** The bytes of a cell: label, base and value. */
const CELL_BYTES = 2 + 4 + 4

/** The trie of a file that `trieBytes` made, with its head. Throws if the file is missing. */
export function readTrie<Head>(path: string): {readonly head: Head; readonly trie: Trie} {
  const bytes = readFileSync(path)
  const codesAt = 4 + bytes.readUInt32LE()
  const head: Head = JSON.parse(bytes.toString('utf8', 4, codesAt))
  const labelsAt = codesAt + 2 * UNITS
  const count = (bytes.length - labelsAt) / CELL_BYTES
  const basesAt = labelsAt + 2 * count
  if (endianness() === 'BE') {
    bytes.subarray(codesAt, basesAt).swap16()
    bytes.subarray(basesAt).swap32()
  }
  const {buffer, byteOffset} = bytes
  const trie: Trie = {
    codes: new Uint16Array(buffer, byteOffset + codesAt, UNITS),
    labels: new Uint16Array(buffer, byteOffset + labelsAt, count),
    bases: new Int32Array(buffer, byteOffset + basesAt, count),
    values: new Int32Array(buffer, byteOffset + basesAt + 4 * count, count),
  }
  return {head, trie}
}
