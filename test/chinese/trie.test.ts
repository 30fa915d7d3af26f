import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {FIELDS, readTrie, type Trie, trieBytes, trieOf} from '../../src/chinese/trie.ts'

const WORDS = new Map([
  ['渡', 1],
  ['渡轮', 2],
  ['渡轮码头', 3],
  ['码头', 4],
  ['𠮷野', 5],
  ['ferry', 6],
])

/** The value of a text in a trie, or 0. */
function lookUp(trie: Trie, text: string): number {
  let cell = 0
  for (let at = 0; at < text.length; at++) {
    const code = trie.codes[text.charCodeAt(at)] ?? 0
    const child = (trie.cells[cell * FIELDS] ?? 0) + code
    if (code === 0 || trie.cells[child * FIELDS + 1] !== cell) return 0
    cell = child
  }
  return trie.cells[cell * FIELDS + 2] ?? 0
}

let folder = ''
afterEach(() => folder !== '' && rmSync(folder, {recursive: true}))

describe('a trie', () => {
  it('has the value of each word, and none of other texts', () => {
    const trie = trieOf(WORDS)
    for (const [word, value] of WORDS) expect(lookUp(trie, word)).toBe(value)
    for (const other of ['', '轮', '渡轮码', '码', '头码', '𠮷', 'ferries', '灯塔']) expect(lookUp(trie, other)).toBe(0)
  })

  it('is the same after it was written and read', () => {
    folder = mkdtempSync(join(tmpdir(), 'trie-'))
    const trie = trieOf(WORDS)
    writeFileSync(join(folder, 'a.bin'), trieBytes({of: '渡轮'}, trie))
    expect(readTrie(join(folder, 'a.bin'))).toEqual({head: {of: '渡轮'}, trie})
  })
})
