import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/base/unit-table.ts'
import {LETTER_CLASSES} from '../../src/body/language/latin-words.ts'
import {SCRIPT_CLASSES} from '../../src/body/language/scripts.ts'
import {READING_CLASSES} from '../../src/ingest/reading-time.ts'

describe('the file of a table of code units', () => {
  it.each([
    ['letters', LETTER_CLASSES],
    ['scripts', SCRIPT_CLASSES],
    ['reading', READING_CLASSES],
  ])('has what the function makes: %s', (_, table) => {
    expect(readTable(table)).toEqual(table.make())
    expect(readTable(table)).toHaveLength(0x10000)
  })
})
