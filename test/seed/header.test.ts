import {describe, expect, it} from 'vitest'
import {type Header, opensHeader, readHeader} from '../../src/seed/header.ts'
import {Lines} from '../../src/seed/lines.ts'
import {cpuTime} from '../support/cpu-time.ts'

const TITLE = '[湖上的船](https://lake.example/a-1)'
const FILE = 'lake/17.md'

function header(text: string): Header {
  const read = readHeader(new Lines(text), FILE)
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.problem)}`)
  return read.value
}

function refusal(text: string) {
  const read = readHeader(new Lines(text), FILE)
  if (read.ok) throw new Error('Expected a refusal, but a header was read.')
  return read.problem
}

describe('the first line of a header', () => {
  it.each([
    {name: 'milliseconds', stamp: '1700000000123', at: '2023-11-14T22:13:20.123Z'},
    {name: 'milliseconds of 12 digits', stamp: '946684799000', at: '1999-12-31T23:59:59.000Z'},
    {name: 'milliseconds of 1975', stamp: '157766400000', at: '1975-01-01T00:00:00.000Z'},
    {name: 'milliseconds with a fraction', stamp: '1700000000123.75', at: '2023-11-14T22:13:20.124Z'},
    {name: 'a plus sign', stamp: '+1700000000123', at: '2023-11-14T22:13:20.123Z'},
    {name: 'seconds', stamp: '1700000000', at: '2023-11-14T22:13:20.000Z'},
    {name: 'seconds of 9 digits', stamp: '946684799', at: '1999-12-31T23:59:59.000Z'},
    {name: 'seconds with a fraction', stamp: '1700000000.5', at: '2023-11-14T22:13:20.500Z'},
    {name: 'microseconds', stamp: '1700000000123456', at: '2023-11-14T22:13:20.123Z'},
    {name: 'microseconds of 15 digits', stamp: '946684799000000', at: '1999-12-31T23:59:59.000Z'},
    {name: 'nanoseconds', stamp: '1700000000123456789', at: '2023-11-14T22:13:20.123Z'},
    {name: 'nanoseconds of 18 digits', stamp: '946684799000000000', at: '1999-12-31T23:59:59.000Z'},
    {name: 'the millisecond before 1970', stamp: '-1', at: '1969-12-31T23:59:59.999Z'},
    {name: 'the day before 1970', stamp: '-86400000', at: '1969-12-31T00:00:00.000Z'},
    {name: 'a time of 1960', stamp: '-315619200000', at: '1960-01-01T00:00:00.000Z'},
    {name: 'a time of 1900', stamp: '-2208988800000', at: '1900-01-01T00:00:00.000Z'},
    {name: 'a time of 1900 with a typographic minus', stamp: '−2208988800000', at: '1900-01-01T00:00:00.000Z'},
    {name: 'microseconds before 1970', stamp: '-2208988800000000', at: '1900-01-01T00:00:00.000Z'},
    {name: 'nanoseconds before 1970', stamp: '-2208988800000000000', at: '1900-01-01T00:00:00.000Z'},
    {name: 'the last moment of 9999, kept as stated', stamp: '253402300799000', at: '9999-12-31T23:59:59.000Z'},
    {name: 'a time of 1066, kept as stated', stamp: '-28502755200000', at: '1066-10-14T00:00:00.000Z'},
    {name: 'the digits of a day', stamp: '20231114', at: '2023-11-14T00:00:00.000Z'},
    {name: 'the digits of a day with a clock', stamp: '20231114221320', at: '2023-11-14T22:13:20.000Z'},
    {name: 'a date', stamp: '2023-11-14', at: '2023-11-14T00:00:00.000Z'},
    {name: 'a time in ISO 8601', stamp: '2023-11-15T06:13:20+08:00', at: '2023-11-14T22:13:20.000Z'},
    {name: 'NaN, a feed without time', stamp: 'NaN', at: null},
  ])('may be $name, without a warning', ({stamp, at}) => {
    const read = header(`<!--${stamp}-->\n${TITLE}\n------\n\n<p>雾</p>`)
    expect(read.oddTime).toBeNull()
    expect(read.feedTime === null ? null : new Date(read.feedTime).toISOString()).toBe(at)
  })

  it('may have spaces around its digits', () => {
    expect(header(`  <!-- 1700000000000 -->  \n${TITLE}\n------\n`).feedTime).toBe(1_700_000_000_000)
  })

  it.each([
    '',
    '0',
    '-0',
    '9223372036854775807',
    '-9223372036854775808',
    '99999999999999999999',
    '-9999999999999999999999',
    '2023-13-14',
    '1e12',
    '0x18bcfe56800',
    '1700000000000Z',
    'undefined',
    'null',
    'nan',
    'Infinity',
  ])('gives no time but a warning with its line, and the header is read, for "%s"', (stamp) => {
    const read = header(`\n<!--${stamp}-->\n${TITLE}\n------\n`)
    expect(read.feedTime).toBeNull()
    expect(read.title).toBe('湖上的船')
    expect(read.oddTime).toMatchObject({file: FILE, line: 2, rule: 'feed-time', found: `"${stamp}"`})
  })
})

describe('the title line', () => {
  it.each([
    {name: 'brackets in the title', line: '[船 [影] 来](https://lake.example/a)', title: '船 [影] 来'},
    {name: 'a bracket that does not close', line: '[船 [影 来](https://lake.example/a)', title: '船 [影 来'},
    {name: 'parentheses in the title', line: '[船 (二) 来](https://lake.example/a)', title: '船 (二) 来'},
    {name: 'a link in the title', line: '[见[此](here) 处](https://lake.example/a)', title: '见[此](here) 处'},
    {
      name: 'an address in the title',
      line: '[见](http://x.example/) 处](https://lake.example/a)',
      title: '见](http://x.example/) 处',
    },
    {name: 'no title', line: '[](https://lake.example/a)', title: ''},
  ])('keeps $name', ({line, title}) => {
    expect(header(`<!--NaN-->\n${line}\n------\n`)).toMatchObject({title, href: 'https://lake.example/a'})
  })

  it.each([
    'https://lake.example/a(b)_c',
    'https://lake.example/a(b)',
    'https://lake.example/[b]/c',
    'https://lake.example/is-it?/a-1#b',
    'HTTPS://LAKE.EXAMPLE/A',
  ])('keeps the address %s whole', (href) => {
    expect(header(`<!--NaN-->\n[A [clip] (2)](${href})  \n------\n`)).toMatchObject({title: 'A [clip] (2)', href})
  })

  it('joins a title that spans lines with a space', () => {
    const read = header('<!--NaN-->\n[湖上\n的\n船](https://lake.example/a)\n------\n')
    expect(read).toMatchObject({title: '湖上 的 船', href: 'https://lake.example/a'})
  })

  it('may span 20 lines and not 21', () => {
    const spanning = (lines: number) => `<!--NaN-->\n[${'a\n'.repeat(lines - 1)}a](https://lake.example/a)\n------\n`
    expect(header(spanning(20)).title).toMatch(/^(?:a ){19}a$/)
    expect(refusal(spanning(21))).toMatchObject({line: 2, found: '"[a"'})
  })

  it('is refused, with line number and text, if it is not in this form', () => {
    expect(refusal('<!--1700000000000-->\n湖上的船 https://lake.example/a\n------\n')).toMatchObject({
      file: FILE,
      line: 2,
      rule: 'header',
      found: '"湖上的船 https://lake.example/a"',
      expected: 'a line "[title](address)"',
    })
  })

  it('is refused if its address has a space, and read if the space is encoded', () => {
    expect(refusal('<!--NaN-->\n[船](https://lake.example/a b)\n------\n').line).toBe(2)
    expect(header('<!--NaN-->\n[船](https://lake.example/a%20b)\n------\n').href).toBe('https://lake.example/a%20b')
  })
})

describe('the line below the title', () => {
  it.each(['---', '------', '-------', '--------------------', '------   ', '------\t'])('may be "%s"', (line) => {
    const lines = new Lines(`<!--NaN-->\n${TITLE}\n${line}\n\n<p>雾</p>`)
    expect(readHeader(lines, FILE).ok).toBe(true)
    expect(lines.rest().trim()).toBe('<p>雾</p>')
  })

  it.each(['--', '- - -', '======', '------ x'])('may not be "%s"', (line) => {
    expect(refusal(`<!--NaN-->\n${TITLE}\n${line}\n\n<p>雾</p>`)).toMatchObject({
      line: 3,
      rule: 'header',
      found: `"${line}"`,
      expected: 'a line "------"',
    })
  })

  it('is reported as missing at the end of the file', () => {
    expect(refusal(`<!--NaN-->\n${TITLE}`)).toMatchObject({line: 3, found: 'the end of the file'})
  })
})

describe('a header', () => {
  it('may have blank lines before and between its lines', () => {
    const lines = new Lines(`\n \n<!--1700000000000-->\n\n\u3000\n${TITLE}\n\n\n------\n\n<p>雾</p>`)
    expect(readHeader(lines, FILE)).toMatchObject({ok: true, value: {title: '湖上的船', feedTime: 1_700_000_000_000}})
    expect(lines.rest()).toBe('\n<p>雾</p>')
  })

  it('may state its time below the line', () => {
    const read = header(`${TITLE}\n------\n日期：Tue, 14 Nov 2023 22:13:20 +0000\n\n<p>雾</p>`)
    expect(read).toEqual({
      title: '湖上的船',
      href: 'https://lake.example/a-1',
      feedTime: 1_700_000_000_000,
      oddTime: null,
      line: 1,
    })
  })

  it('may state it after an ASCII colon and some blank lines', () => {
    expect(header(`${TITLE}\n------\n\n\n日期: Tue, 14 Nov 2023 22:13:20 +0000\n`).feedTime).toBe(1_700_000_000_000)
  })

  it('with an unreadable time there is kept, with a warning that names the line', () => {
    const read = header(`${TITLE}\n------\n日期：昨天\n\n<p>雾</p>`)
    expect(read.feedTime).toBeNull()
    expect(read.oddTime).toMatchObject({file: FILE, line: 3, rule: 'feed-time', found: '"昨天"'})
  })

  it('without a time above or below is refused, since a Markdown page may begin in this way', () => {
    expect(refusal(`${TITLE}\n------\n\n<p>雾</p>`)).toMatchObject({line: 4, rule: 'header', found: '"<p>雾</p>"'})
  })

  it.each([
    {name: 'an empty file', text: '', line: 1, found: 'the end of the file'},
    {name: 'a blank file', text: '\n \n\t\n', line: 4, found: 'the end of the file'},
    {name: 'a list', text: '# 目录\n\n- [一](1.md)\n', line: 1, found: '"# 目录"'},
    {name: 'a stamp alone', text: '<!--1700000000000-->\n', line: 2, found: 'the end of the file'},
    {name: 'HTML', text: '<!DOCTYPE html>\n<p>雾</p>', line: 1, found: '"<!DOCTYPE html>"'},
  ])('is reported as missing in $name', ({text, line, found}) => {
    expect(refusal(text)).toMatchObject({file: FILE, line, rule: 'header', found})
  })

  it('is looked for after a front block only if the next lines look like one', () => {
    expect(opensHeader(new Lines(`\n<!--NaN-->\n\n${TITLE}`))).toBe(true)
    expect(opensHeader(new Lines(`${TITLE}\n------`))).toBe(true)
    expect(opensHeader(new Lines('<!--more-->\n<p>雾</p>'))).toBe(false)
    expect(opensHeader(new Lines('[1] 注释\n<p>雾</p>'))).toBe(false)
  })

  it.each([
    {name: 'a comment of spaces', text: `<!--${' '.repeat(300_000)}x`},
    {name: 'a title that opens many addresses and closes none', text: `<!--NaN-->\n[${'](a:'.repeat(100_000)}`},
    {name: 'a title of brackets', text: `<!--NaN-->\n[${']('.repeat(200_000)}`},
  ])('is refused quickly if $name has no end', ({text}) => {
    const started = cpuTime()
    expect(readHeader(new Lines(text), FILE).ok).toBe(false)
    expect(cpuTime() - started).toBeLessThan(2000)
  })
})
