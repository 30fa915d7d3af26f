import {mkdirSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {cutTables, TABLES} from '../../src/keywords/tables.ts'

const require = createRequire(import.meta.url)

/** Modification time of a file in epoch milliseconds; 0 if it does not exist. */
const writtenAt = (path: string): number => statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0

/** Whether the tables are newer than the dictionary and the code that derives them from it. */
function areFresh(): boolean {
  const sources = [
    require.resolve('@node-rs/jieba/dict'),
    fileURLToPath(new URL('../../src/keywords/tables.js', import.meta.url)),
  ]
  const oldest = Math.min(...Object.values(TABLES).map(writtenAt))
  return sources.every((source) => writtenAt(source) < oldest)
}

/** Writes the word tables for topics beside the compiled code. */
function writeTables(): void {
  const {dict, idf}: {readonly dict: Uint8Array; readonly idf: Uint8Array} = require('@node-rs/jieba/dict')
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
  const {words, weights} = cutTables(text(dict), text(idf))
  mkdirSync(dirname(TABLES.words), {recursive: true})
  writeFileSync(TABLES.words, `${words.join('\n')}\n`)
  writeFileSync(TABLES.weights, `${weights.join('\n')}\n`)
}

if (!areFresh()) writeTables()
