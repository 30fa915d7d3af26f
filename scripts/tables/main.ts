import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {packageRoot} from '../../src/base/package-root.ts'
import type {UnitTable} from '../../src/base/unit-table.ts'
import {NGRAMS, type NgramTable, ngramBytes, ngramsModule} from '../../src/body/language/detector.ts'
import {LETTER_CLASSES} from '../../src/body/language/latin-words.ts'
import {SCRIPT_CLASSES} from '../../src/body/language/scripts.ts'
import {converterOf} from '../../src/chinese/converter.ts'
import {DICTIONARY_FILE, dictionaryBytes} from '../../src/chinese/dictionary.ts'
import {NAMES_FILE, namesOf} from '../../src/chinese/names.ts'
import {OWN_NAMES} from '../../src/chinese/own-names.ts'
import {SCRIPT_ASSETS, scriptAsset, scriptTable} from '../../src/chinese/script-table.ts'
import {WORDS_FILE} from '../../src/chinese/segmenter.ts'
import {FORMS_FILE, formsBytes} from '../../src/chinese/simplified.ts'
import {READING_CLASSES} from '../../src/ingest/reading-time.ts'
import {ALIAS_NAMES} from '../../src/keywords/aliases.ts'
import {cutTables, weighedWords} from '../../src/keywords/tables.ts'
import {countsIn, scriptSources, stepWords} from './script-sources.ts'

const require = createRequire(import.meta.url)

/** Modification time of a file in epoch milliseconds; 0 if it does not exist. */
const writtenAt = (path: string): number => statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0

const compiled = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const DICTIONARY = require.resolve('@node-rs/jieba/dict')

/** Whether `targets` are newer than all the files that they are made of. */
function areFresh(targets: readonly string[], sources: readonly string[]): boolean {
  const oldest = Math.min(...targets.map(writtenAt))
  return sources.every((source) => writtenAt(source) < oldest)
}

/** The dictionary and the weights of the segmenter. */
function segmenterTables(): {readonly dictionary: string; readonly weights: string} {
  const {dict, idf}: {readonly dict: Uint8Array; readonly idf: Uint8Array} = require('@node-rs/jieba/dict')
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
  return {dictionary: text(dict), weights: text(idf)}
}

/** Writes a file, in a folder that need not exist. */
function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

/** Writes the word tables for topics beside the compiled code. */
function writeTopicTables(): void {
  const {dictionary, weights} = segmenterTables()
  const listed = namesOf(readFileSync(join(packageRoot, 'src', 'chinese', NAMES_FILE), 'utf8'))
  const aliases = ALIAS_NAMES.map((name) => [name, 'nz'] as const)
  const tables = cutTables(
    dictionary,
    weights,
    new Map([...aliases, ...listed, ...OWN_NAMES]),
    new Set(OWN_NAMES.keys()),
  )
  write(WORDS_FILE, `${tables.words.join('\n')}\n`)
  const {words, median} = weighedWords(tables)
  write(DICTIONARY_FILE, dictionaryBytes(words, median))
}

/** Writes the scripts with which a page converts between the Chinese scripts. */
async function writeScriptAssets(): Promise<void> {
  const {toTraditional, toSimplified} = await scriptSources(countsIn(segmenterTables().dictionary))
  const tw = scriptTable(toTraditional)
  const cn = scriptTable(toSimplified(converterOf(tw)))
  write(SCRIPT_ASSETS.tw, scriptAsset('tw', tw))
  write(SCRIPT_ASSETS.cn, scriptAsset('cn', cn))
}

/** Writes the table of the language detector. */
async function writeNgrams(): Promise<void> {
  const {ngramsData}: {ngramsData: NgramTable} = await import(pathToFileURL(ngramsModule()).href)
  write(NGRAMS, ngramBytes(ngramsData))
}

const topicParts = [
  DICTIONARY,
  join(packageRoot, 'src', 'chinese', NAMES_FILE),
  ...[
    'keywords/tables',
    'keywords/aliases',
    'chinese/names',
    'chinese/own-names',
    'chinese/dictionary',
    'base/trie',
  ].map((name) => compiled(`src/${name}.js`)),
]
if (!areFresh([WORDS_FILE, DICTIONARY_FILE], topicParts)) writeTopicTables()
const scriptCode = ['converter', 'own-phrases', 'script-table'].map((name) => compiled(`src/chinese/${name}.js`))
const scriptParts = [
  DICTIONARY,
  require.resolve('opencc-js'),
  compiled('scripts/tables/script-sources.js'),
  ...scriptCode,
]
if (!areFresh(Object.values(SCRIPT_ASSETS), scriptParts)) await writeScriptAssets()
const ngramParts = ['body/language/detector', 'base/trie'].map((name) => compiled(`src/${name}.js`))
if (!areFresh([NGRAMS], [ngramsModule(), ...ngramParts])) await writeNgrams()
const formParts = [
  require.resolve('opencc-js'),
  compiled('scripts/tables/script-sources.js'),
  ...['chinese/simplified', 'base/trie'].map((name) => compiled(`src/${name}.js`)),
]
if (!areFresh([FORMS_FILE], formParts)) write(FORMS_FILE, formsBytes(await stepWords()))
const unitTables: readonly (readonly [table: UnitTable, modules: readonly string[]])[] = [
  [LETTER_CLASSES, ['body/language/latin-words']],
  [SCRIPT_CLASSES, ['body/language/scripts', 'body/language/chinese-forms']],
  [READING_CLASSES, ['ingest/reading-time']],
]
for (const [{path, make}, modules] of unitTables) {
  if (
    !areFresh(
      [path],
      modules.map((name) => compiled(`src/${name}.js`)),
    )
  )
    write(path, make())
}
