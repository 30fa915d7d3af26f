import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Cited} from '../../src/citation/cited.ts'
import {type CitedNews, citedIn, newsOf} from '../../src/citation/linked-data.ts'
import {citationList, LIST_FORMS} from '../../src/citation/lists.ts'
import type {Lang} from '../../src/model/brand.ts'

/** Any article; its texts contain characters with a meaning in some notation. */
const anyCited = fc.record({
  id: fc.constantFrom('lake:a-1', 'lake:A-1', 'lake:雾', 'lake:船'),
  title: fc
    .array(fc.constantFrom('雾', 'a', '{', '}', '\\', '%', '@', '"', ',', '=', ' '), {minLength: 1})
    .map((all) => all.join('')),
  lang: fc.constantFrom('zh-Hans' as Lang, 'en' as Lang),
  authors: fc.array(fc.constantFrom('林一', 'Ann {Lee}', 'D_E ~ F\\', "O'Hara"), {maxLength: 3}),
  newspaper: fc.constantFrom('湖畔报', 'A & B {Times} | 100 %'),
  published: fc.constantFrom('2023-04-19' as const, '0033-04-03' as const, null),
  url: fc.constantFrom('https://lake.example/a|b?c={d}&e=[f]#g%20h', 'https://lake.example/%E9%9B%BE'),
  accessed: fc.constantFrom('2023-04-20' as const, null),
  archive: fc.constantFrom({name: '湖畔旧闻', url: 'https://old.example/lake/a-1.html'}, null),
}) satisfies fc.Arbitrary<Cited>
const anyList = fc.array(anyCited, {maxLength: 6})

/** Reads BibTeX entries strictly: keys, and fields of balanced braces or a number. Throws at anything else. */
function readBibtex(text: string): readonly {readonly key: string; readonly fields: ReadonlyMap<string, string>}[] {
  let at = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) throw new Error(`${pattern} is not at ${JSON.stringify(text.slice(at, at + 40))}`)
    at = pattern.lastIndex
    return found[1] ?? found[0]
  }
  const value = (): string => {
    if (text[at] !== '{') return take(/\d+/y)
    const from = at
    let depth = 0
    do {
      const mark = take(/\\[^a-z]|./sy)
      depth += mark === '{' ? 1 : mark === '}' ? -1 : 0
    } while (depth > 0)
    return text.slice(from + 1, at - 1)
  }
  const entries = []
  for (take(/\s*/y); at < text.length; take(/\s*/y)) {
    const key = take(/@misc\{([\w.:-]+),/y)
    const fields = new Map<string, string>()
    for (take(/\s*/y); text[at] !== '}'; take(/,\s*/y)) fields.set(take(/(\w+) = /y), value())
    take(/\}/y)
    entries.push({key, fields})
  }
  return entries
}

describe('a list of citations', () => {
  it('in BibTeX has one entry for each article, with keys of their own', () => {
    fc.assert(
      fc.property(anyList, (all) => {
        const entries = readBibtex(citationList('bib', all))
        expect(entries.map(({fields}) => fields.get('urldate'))).toEqual(all.map(({accessed}) => accessed ?? undefined))
        expect(new Set(entries.map(({key}) => key.toLowerCase())).size).toBe(all.length)
      }),
    )
  })

  it('in RIS has one record for each article, each closed', () => {
    fc.assert(
      fc.property(anyList, (all) => {
        const lines = citationList('ris', all)
          .split('\n')
          .filter((line) => line !== '')
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([])
        const marks = lines.map((line) => line.slice(0, 2)).filter((tag) => tag === 'TY' || tag === 'ER')
        expect(marks).toEqual(all.flatMap(() => ['TY', 'ER']))
      }),
    )
  })

  it('in CSL-JSON has one item for each article', () => {
    fc.assert(
      fc.property(anyList, (all) => {
        const items: readonly {readonly title: string}[] = JSON.parse(citationList('json', all))
        expect(items.map(({title}) => title)).toEqual(all.map(({title}) => title))
      }),
    )
  })

  it.each(LIST_FORMS.map(([form]) => form))('may be empty: %s', (form) => {
    expect(citationList(form, []).replace(/\s/g, '')).toBe(form === 'json' ? '[]' : '')
  })
})

describe('the linked data of a page', () => {
  it('holds everything that a citation needs', () => {
    fc.assert(
      fc.property(
        anyCited,
        fc.constantFrom('T00:30:00Z', 'T23:59:59+08:00', 'T12:00:00-03:30', null),
        (cited, time) => {
          const published = cited.published !== null && time !== null ? cited.published + time : null
          const read = JSON.parse(JSON.stringify(newsOf(cited, published))) as CitedNews
          expect(citedIn(read)).toEqual(cited)
        },
      ),
    )
  })
})
