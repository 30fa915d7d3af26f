import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import type {Problem} from '../../src/model/problem.ts'
import {type ParsedSeed, parseSeed} from '../../src/seed/parse.ts'
import {seed} from '../support/command.ts'
import {cpuTime} from '../support/cpu-time.ts'

const FILE = 'lake/17.md'
const HEAD = '<!--1700000000000-->\n[湖上的船](https://lake.example/a-1)\n------\n'

function parsed(text: string | Uint8Array): ParsedSeed {
  const result = parseSeed(FILE, typeof text === 'string' ? Buffer.from(text) : text)
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

function refusal(text: string): Problem {
  const result = parseSeed(FILE, Buffer.from(text))
  if (result.ok) throw new Error('Expected a refusal, but a seed was read.')
  return result.problem
}

describe('a seed with a header', () => {
  it('is read whole, without a warning', () => {
    const text = seed()
    expect(parsed(text)).toEqual({
      seed: {
        record: {file: FILE, sha256: createHash('sha256').update(text).digest('hex')},
        title: '湖上的船',
        url: new URL('https://lake.example/a-1'),
        feedTime: 1_700_000_000_000,
        frontTime: null,
        front: null,
        body: '<p>清晨有雾，船晚了一刻钟。</p>\n',
        prettyPrinted: false,
      },
      warnings: [],
    })
  })

  it.each([
    {name: 'a byte order mark', text: `\uFEFF${seed()}`},
    {name: 'CRLF', text: seed().replaceAll('\n', '\r\n')},
    {name: 'CR alone', text: seed().replaceAll('\n', '\r')},
    {name: 'U+2028', text: seed().replaceAll('\n', '\u2028')},
    {name: 'NUL between its characters', text: [...seed()].join('\0')},
    {name: 'blank lines before it', text: `\n\n \n${seed()}`},
    {name: 'blank lines between its lines', text: seed().replaceAll('\n', '\n\n')},
  ])('gives the same result with $name', ({text}) => {
    const {seed: read, warnings} = parsed(text)
    expect(warnings).toEqual([])
    expect(read).toMatchObject({title: '湖上的船', feedTime: 1_700_000_000_000})
    expect(read.url.href).toBe('https://lake.example/a-1')
    expect(read.body.trim()).toBe('<p>清晨有雾，船晚了一刻钟。</p>')
  })

  it('is hashed by its bytes on disk, not by its decoded text', () => {
    const [plain, marked] = [parsed(seed()), parsed(`\uFEFF${seed()}`)]
    expect(marked.seed.body).toBe(plain.seed.body)
    expect(marked.seed.record.sha256).not.toBe(plain.seed.record.sha256)
  })

  it.each([
    {name: 'nothing', text: HEAD},
    {name: 'no line end', text: HEAD.trimEnd()},
    {name: 'blank lines', text: `${HEAD}\n\n \n`},
  ])('may have an empty body: $name below the line', ({text}) => {
    expect(parsed(text)).toMatchObject({seed: {title: '湖上的船', body: ''}, warnings: []})
  })

  it('may have an empty title', () => {
    expect(parsed(seed({title: ''}))).toMatchObject({seed: {title: ''}, warnings: []})
  })

  it('may have its body right below the line', () => {
    expect(parsed(`${HEAD}<p>雾</p>`).seed.body).toBe('<p>雾</p>')
  })

  it('gets a warning for bytes that are not UTF-8, which are read as U+FFFD', () => {
    const bytes = Buffer.concat([Buffer.from(`${HEAD}\n<p>`), Buffer.from([0xb4, 0xff]), Buffer.from('</p>')])
    const {seed: read, warnings} = parsed(bytes)
    expect(read.body).toBe('<p>\uFFFD\uFFFD</p>')
    expect(warnings).toMatchObject([{file: FILE, line: 0, rule: 'encoding', expected: 'UTF-8'}])
  })

  it('gets no warning for U+FFFD in the file itself', () => {
    expect(parsed(seed({body: '<p>\uFFFD</p>'})).warnings).toEqual([])
  })

  it('gets a warning for a time that cannot be read', () => {
    expect(parsed(seed({at: '昨天'}))).toMatchObject({
      seed: {feedTime: null},
      warnings: [{file: FILE, line: 1, rule: 'feed-time', found: '"昨天"'}],
    })
  })

  it('gets a warning for a second header, whose lines belong to the body', () => {
    const {seed: read, warnings} = parsed(seed({body: seed({title: '第二条'})}))
    expect(read.title).toBe('湖上的船')
    expect(read.body).toContain('[第二条](https://lake.example/a-1)')
    expect(warnings).toMatchObject([{file: FILE, line: 5, rule: 'second-header'}])
  })

  it('gets no warning for a body that begins with a mere comment', () => {
    expect(parsed(seed({body: '<!--1700000000000--><p>雾</p>'})).warnings).toEqual([])
  })
})

describe('a large seed', () => {
  it('of 10 MB is read quickly, with a warning', () => {
    const paragraph = `<p>${'雾'.repeat(300)}</p>`
    const body = paragraph.repeat(Math.ceil(10_000_000 / Buffer.byteLength(paragraph)))
    const bytes = Buffer.from(seed({body}))
    const started = cpuTime()
    const {seed: read, warnings} = parsed(bytes)
    expect(cpuTime() - started).toBeLessThan(5000)
    expect(read.body.trim()).toBe(body)
    expect(warnings).toMatchObject([{rule: 'size', found: `${bytes.length} bytes`}])
  })

  it('gets a warning above a megabyte, not at one', () => {
    const sized = (size: number) => {
      const empty = Buffer.byteLength(seed({body: ''}))
      return parsed(seed({body: 'a'.repeat(size - empty)})).warnings.map(({rule}) => rule)
    }
    expect(sized(1_000_000)).toEqual([])
    expect(sized(1_000_001)).toEqual(['size'])
  })
})

describe('a seed with a front block', () => {
  const block = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n`

  it('and no header takes title, address and time from it', () => {
    const {seed: read, warnings} = parsed(
      `${block('title: "湖上的船"', 'date: 2023-11-14T22:13:20Z', 'from: https://lake.example/a-1')}<p>雾</p>\n`,
    )
    expect(warnings).toEqual([])
    expect(read).toMatchObject({title: '湖上的船', feedTime: null, body: '<p>雾</p>\n'})
    expect(read.url.href).toBe('https://lake.example/a-1')
    expect(read.frontTime).toEqual({at: 1_700_000_000_000, precision: 'second', zone: 'UTC'})
  })

  it('and a header takes title, address and feed time from the header and keeps the block', () => {
    const {seed: read} = parsed(
      block(
        'title: "旧题"',
        'date: 2023-11-14T20:00:00+08:00',
        'from: https://lake.example/旧',
        'categories: [ 湖报 ]',
      ) + seed(),
    )
    expect(read).toMatchObject({
      title: '湖上的船',
      feedTime: 1_700_000_000_000,
      frontTime: {at: Date.UTC(2023, 10, 14, 12), precision: 'second'},
      front: {title: '旧题', category: '湖报'},
    })
    expect(read.url.href).toBe('https://lake.example/a-1')
  })

  it('and a header with the time NaN has only the block’s time', () => {
    const {seed: read, warnings} = parsed(block('date: 2023-11-14') + seed({at: 'NaN'}))
    expect(warnings).toEqual([])
    expect(read).toMatchObject({
      feedTime: null,
      frontTime: {at: Date.UTC(2023, 10, 14), precision: 'day', zone: 'UTC'},
    })
  })

  it('may lack a title', () => {
    expect(parsed(`${block('from: https://lake.example/a-1')}<p>雾</p>`).seed.title).toBe('')
  })

  it('has no time if its date cannot be read', () => {
    expect(parsed(`${block('from: https://lake.example/a-1', 'date: 昨天')}<p>雾</p>`).seed.frontTime).toBeNull()
  })

  it('encodes the raw characters of its address', () => {
    const {seed: read} = parsed(`${block('from: https://lake.example/湖/a 1')}<p>雾</p>`)
    expect(read.url.href).toBe('https://lake.example/%E6%B9%96/a%201')
  })

  it('has a body that may begin with a comment, if no title follows the comment', () => {
    const {seed: read} = parsed(`${block('from: https://lake.example/a-1')}<!--more-->\n<p>雾</p>`)
    expect(read.body).toBe('<!--more-->\n<p>雾</p>')
  })

  it('that does not end is refused at its first line', () => {
    expect(refusal('\n---\ntitle: "a"\nfrom: https://lake.example/a-1\n<p>雾</p>')).toMatchObject({
      file: FILE,
      line: 2,
      rule: 'front-block',
      expected: 'a closing line "---"',
    })
  })

  it('without an address and without a header is refused', () => {
    expect(refusal(`${block('title: "a"')}<p>雾</p>`)).toMatchObject({
      file: FILE,
      line: 1,
      rule: 'front-block',
      expected: 'the address of the article',
    })
  })
})

describe('an address', () => {
  it.each([
    'ftp://lake.example/a',
    'javascript:alert(1)',
    'mailto:a@lake.example',
    'file:///etc/hosts',
    'https://',
    'http://[/',
  ])('that is not http or https is refused at its line: %s', (url) => {
    expect(refusal(seed({url}))).toMatchObject({
      file: FILE,
      line: 2,
      rule: 'address',
      found: `"${url}"`,
      expected: 'an address that begins with http:// or https://',
    })
  })

  it.each([
    'http://lake.example/a',
    'https://lake.example:8443/a',
    'HTTPS://lake.example/a',
    'https://127.0.0.1/a',
  ])('that is http or https is accepted: %s', (url) => {
    expect(parsed(seed({url})).seed.url.href).toBe(new URL(url).href)
  })

  it('in a front block is refused at the first line of the block', () => {
    expect(refusal('\n---\nfrom: ftp://lake.example/a\n---\n<p>雾</p>')).toMatchObject({line: 2, rule: 'address'})
  })

  it('is quoted in one short line', () => {
    const {found} = refusal(seed({url: `ftp://lake.example/${'a'.repeat(500)}`}))
    expect(found).toMatch(/^"ftp:\/\/lake\.example\/a+…"$/)
    expect(found.length).toBeLessThan(90)
  })
})

describe('every refusal', () => {
  it.each([
    {name: 'empty', text: ''},
    {name: 'blank', text: ' \n\n'},
    {name: 'a list', text: '# 目录\n\n- [一](1.md)\n'},
    {name: 'without a separator', text: HEAD.replace('------\n', '<p>雾</p>')},
    {name: 'without a title line', text: '<!--1700000000000-->\n------\n\n<p>雾</p>'},
    {name: 'with an open front block', text: '---\ntitle: "a"'},
    {name: 'with a front block without address', text: '---\ntitle: "a"\n---\n<p>雾</p>'},
    {name: 'with a foreign address', text: seed({url: 'gopher://lake.example/a'})},
    {name: 'binary', text: '\x89PNG\r\n\x1A\n\0\0\0\rIHDR'},
  ])('names file, line, finding, expectation and advice: $name', ({text}) => {
    const {file, line, found, expected, todo} = refusal(text)
    expect(file).toBe(FILE)
    expect(line).toBeGreaterThan(0)
    for (const words of [found, expected, todo]) expect(words).toMatch(/^[^\n\p{Cc}]+$/u)
    expect(todo).toMatch(/\.$/)
  })
})

describe('a body', () => {
  it('counts as pretty-printed with three indented elements, not with two', () => {
    const printed = (lines: number) => parsed(seed({body: `<div>${'\n  <p>雾</p>'.repeat(lines)}\n</div>`})).seed
    expect(printed(3).prettyPrinted).toBe(true)
    expect(printed(2).prettyPrinted).toBe(false)
  })
})
