import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bibtex} from '../../src/citation/bibtex.ts'
import type {Cited} from '../../src/citation/cited.ts'
import {cslJson} from '../../src/citation/csl-json.ts'
import {gbt7714} from '../../src/citation/gbt-7714.ts'
import {mla} from '../../src/citation/mla.ts'
import {citationFor, citationsOf} from '../../src/citation/notations.ts'
import {ris} from '../../src/citation/ris.ts'
import {wikipediaChinese, wikipediaEnglish} from '../../src/citation/wikipedia.ts'
import type {Lang} from '../../src/model/brand.ts'

const FERRY: Cited = {
  id: 'lake/a-1',
  title: '湖上的船',
  lang: 'zh-Hans' as Lang,
  authors: ['林一', '苏二'],
  newspaper: '湖畔报',
  published: '2023-04-19',
  url: 'https://lake.example/a-1?x=1&y=50%25',
  accessed: '2023-04-20',
  archive: {name: '湖畔旧闻', url: 'https://old.example/lake/a-1.html'},
}
const BARE: Cited = {...FERRY, authors: [], published: null, accessed: null, archive: null}

/** Any article; its texts contain characters with a meaning in some notation. */
const anyCited = fc.record({
  id: fc.constant('lake/a-1'),
  title: fc
    .array(fc.constantFrom('雾', 'a', '{', '}', '|', '[', ']', '\\', '%', '&', '#', "''", '"', '<b>', '~~~~', ' '))
    .map((all) => all.join('')),
  lang: fc.constantFrom('zh-Hans' as Lang, 'en' as Lang, 'ar' as Lang),
  authors: fc.array(fc.constantFrom('林一', 'Ann {Lee}', 'B | C', 'D_E ~ F\\', "O'Hara"), {maxLength: 5}),
  newspaper: fc.constantFrom('湖畔报', 'A & B {Times} | 100 %'),
  published: fc.constantFrom('2023-04-19' as const, null),
  url: fc.constantFrom('https://lake.example/a|b?c={d}&e=[f]#g%20h', 'https://lake.example/%E9%9B%BE'),
  accessed: fc.constantFrom('2023-04-20' as const, null),
  archive: fc.constantFrom(FERRY.archive, null),
}) satisfies fc.Arbitrary<Cited>

describe('BibTeX', () => {
  it('has all fields, and protects names and titles from citation styles', () => {
    expect(bibtex(FERRY)).toBe(
      [
        '@misc{lake-a-1,',
        '  author = {{林一} and {苏二}},',
        '  title = {{湖上的船}},',
        '  howpublished = {{湖畔报}},',
        '  date = {2023-04-19},',
        '  year = {2023},',
        '  month = 4,',
        '  url = {https://lake.example/a-1?x=1&y=50%25},',
        '  urldate = {2023-04-20},',
        '  note = {湖畔旧闻: \\url{https://old.example/lake/a-1.html}},',
        '}',
      ].join('\n'),
    )
  })

  it('omits unknown fields', () => {
    expect(bibtex(BARE)).not.toMatch(/author|date|year|month|note|null|undefined/)
  })

  it('has balanced braces for any title', () => {
    fc.assert(
      fc.property(anyCited, (cited) => {
        let depth = 0
        for (const [mark] of bibtex(cited).matchAll(/\\.|[{}]/gs)) {
          if (mark === '{') depth += 1
          if (mark === '}') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})

describe('RIS', () => {
  /** Parses a record as citation managers do: a tag of two characters, two spaces, a hyphen, a space. */
  const fieldsOf = (text: string) => text.split('\n').map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)?.slice(1))

  it('is one record of a newspaper article', () => {
    expect(fieldsOf(ris(FERRY))).toEqual([
      ['TY', 'NEWS'],
      ['ID', 'lake/a-1'],
      ['AU', '林一'],
      ['AU', '苏二'],
      ['TI', '湖上的船'],
      ['T2', '湖畔报'],
      ['PY', '2023'],
      ['DA', '2023/04/19/'],
      ['Y2', '2023/04/20/'],
      ['LA', 'zh-Hans'],
      ['UR', 'https://lake.example/a-1?x=1&y=50%25'],
      ['DB', '湖畔旧闻'],
      ['AV', 'https://old.example/lake/a-1.html'],
      ['ER', ''],
    ])
  })

  it('has a field on every line', () => {
    fc.assert(
      fc.property(anyCited, (cited) => {
        expect(fieldsOf(ris(cited))).not.toContain(undefined)
      }),
    )
  })
})

describe('CSL-JSON', () => {
  it('is a list of one item of the input schema', () => {
    expect(JSON.parse(cslJson(FERRY))).toEqual([
      {
        id: 'lake/a-1',
        type: 'article-newspaper',
        title: '湖上的船',
        author: [{literal: '林一'}, {literal: '苏二'}],
        'container-title': '湖畔报',
        issued: {'date-parts': [[2023, 4, 19]]},
        accessed: {'date-parts': [[2023, 4, 20]]},
        URL: 'https://lake.example/a-1?x=1&y=50%25',
        language: 'zh-Hans',
        archive: '湖畔旧闻',
        archive_location: 'https://old.example/lake/a-1.html',
      },
    ])
    expect(Object.keys(JSON.parse(cslJson(BARE))[0])).toEqual([
      'id',
      'type',
      'title',
      'container-title',
      'URL',
      'language',
    ])
  })

  it('keeps any title unchanged', () => {
    fc.assert(
      fc.property(anyCited, (cited) => {
        expect(JSON.parse(cslJson(cited))[0].title).toBe(cited.title)
      }),
    )
    expect(JSON.parse(cslJson({...FERRY, title: '[ [1,2, 3] ]'}))[0].title).toBe('[ [1,2, 3] ]')
  })
})

describe('GB/T 7714', () => {
  it.each([
    [
      'a newspaper online',
      FERRY,
      '林一, 苏二. 湖上的船[N/OL]. 湖畔报, 2023-04-19[2023-04-20]. https://lake.example/a-1?x=1&y=50%25.',
    ],
    ['no known day', BARE, '湖上的船[EB/OL]. 湖畔报. https://lake.example/a-1?x=1&y=50%25.'],
    [
      'more than three authors',
      {...FERRY, authors: ['林一', '苏二', '周三', '吴四']},
      '林一, 苏二, 周三, 等. 湖上的船[N/OL]. 湖畔报, 2023-04-19[2023-04-20]. https://lake.example/a-1?x=1&y=50%25.',
    ],
    [
      'more than three English authors',
      {...FERRY, lang: 'en' as Lang, authors: ['A. Lee', 'B. May', 'C. Orr', 'D. Poe']},
      'A. Lee, B. May, C. Orr, et al. 湖上的船[N/OL]. 湖畔报, 2023-04-19[2023-04-20]. https://lake.example/a-1?x=1&y=50%25.',
    ],
  ])('%s', (_, cited, expected) => {
    expect(gbt7714(cited)).toBe(expected)
  })
})

describe('Wikipedia', () => {
  /** The parameters of a template, parsed as MediaWiki does: references first, then bars. */
  const parametersOf = (text: string): ReadonlyMap<string, string> => {
    const inside = text.slice('{{cite news'.length, -2).replaceAll('{{!}}', '\u0001')
    const pairs = inside.split(' |').slice(1)
    return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  }

  it('puts a title in another script into `script-title` in English, with the archive as its copy', () => {
    expect(wikipediaEnglish(FERRY)).toBe(
      '{{cite news |author1=林一 |author2=苏二 |script-title=zh:湖上的船 |url=https://lake.example/a-1?x=1&y=50%25 |work=湖畔报 |date=2023-04-19 |access-date=2023-04-20 |language=zh |archive-url=https://old.example/lake/a-1.html |archive-date=2023-04-20}}',
    )
  })

  it.each(['ja', 'uk', 'fa', 'km', 'el', 'hi', 'ka'])('puts a title in %s into `script-title`', (lang) => {
    expect(wikipediaEnglish({...FERRY, lang: lang as Lang})).toContain(`|script-title=${lang}:`)
  })

  it.each(['fr', 'vi', 'tr', 'sr-Latn'])('puts a title in %s into `title`', (lang) => {
    expect(wikipediaEnglish({...FERRY, lang: lang as Lang})).toContain('|title=')
  })

  it('names no language that is undetermined', () => {
    expect(wikipediaEnglish({...FERRY, lang: 'und' as Lang})).not.toContain('|language=')
    expect(wikipediaChinese({...FERRY, lang: 'und' as Lang})).not.toContain('|language=')
  })

  it('names the script in Chinese, and no language for English in English', () => {
    expect(parametersOf(wikipediaChinese(FERRY)).get('language')).toBe('zh-hans')
    const english = parametersOf(
      wikipediaEnglish({...FERRY, lang: 'en' as Lang, title: 'The ferry', authors: ['A. Lee']}),
    )
    expect([english.get('title'), english.get('author'), english.has('language')]).toEqual([
      'The ferry',
      'A. Lee',
      false,
    ])
  })

  it('has both an archive address and its date, or neither', () => {
    for (const cited of [
      {...FERRY, accessed: null},
      {...FERRY, archive: null},
    ]) {
      expect(wikipediaEnglish(cited)).not.toContain('archive-')
    }
  })

  it('lets no text end its parameter, open a link or sign', () => {
    fc.assert(
      fc.property(anyCited, (cited) => {
        const text = wikipediaChinese(cited)
        const parameters = parametersOf(text)
        expect([...parameters.keys()].filter((name) => !/^[a-z]+(?:-[a-z]+)?\d?$/.test(name))).toEqual([])
        for (const value of parameters.values())
          expect(value.replace(/<nowiki>~+<\/nowiki>/g, '')).not.toMatch(/[|[\]{}]|''|~~~/)
      }),
    )
  })
})

describe('MLA', () => {
  it.each([
    [
      'an article of a newspaper’s website',
      {
        ...FERRY,
        lang: 'en' as Lang,
        title: 'Ferry “Anna” is late',
        authors: ['Ana Lee'],
        newspaper: 'The Lake Courier',
      },
      'Ana Lee. “Ferry ‘Anna’ is late.” The Lake Courier, 19 Apr. 2023, https://lake.example/a-1?x=1&y=50%25. Accessed 20 Apr. 2023.',
    ],
    [
      'two authors',
      {...BARE, authors: ['A. Lee', 'B. May Jr.']},
      'A. Lee and B. May Jr. “湖上的船.” 湖畔报, https://lake.example/a-1?x=1&y=50%25.',
    ],
    [
      'more authors',
      {...BARE, authors: ['林一', '苏二', '周三']},
      '林一, et al. “湖上的船.” 湖畔报, https://lake.example/a-1?x=1&y=50%25.',
    ],
    ['a question', {...BARE, title: '船呢？'}, '“船呢？” 湖畔报, https://lake.example/a-1?x=1&y=50%25.'],
  ])('cites %s', (_, cited, expected) => {
    expect(mla(cited)).toBe(expected)
  })
})

it('every notation appears once', () => {
  const forms = citationsOf(FERRY).map(({form}) => form)
  expect(forms).toHaveLength(7)
  expect(new Set(forms).size).toBe(7)
})

it.each([
  ['zh-Hans', 'GB/T 7714—2015'],
  ['zh-Hant', 'GB/T 7714—2015'],
  ['en', 'MLA'],
])('readers of %s get %s', (reader, form) => {
  const citation = citationFor(reader, FERRY)
  expect(citation.form).toBe(form)
  expect(citationsOf(FERRY)).toContainEqual(citation)
})
