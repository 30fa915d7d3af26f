import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {lookUp, readTrie, trieBytes, trieOf} from '../../src/base/trie.ts'

const WORDS = new Map([
  ['渡', 1],
  ['渡轮', 2],
  ['渡轮码头', 3],
  ['码头', 4],
  ['𠮷野', 5],
  ['ferry', 6],
])

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
