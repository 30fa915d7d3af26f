import {describe, expect, it} from 'vitest'
import {opensFront, readFront} from '../../src/seed/front.ts'
import {Lines} from '../../src/seed/lines.ts'
import type {Front} from '../../src/seed/seed.ts'

function front(...inner: readonly string[]): Front {
  const read = readFront(new Lines(`---\n${inner.join('\n')}\n---\n<p>雾</p>`))
  if (!read) throw new Error('The front block has no closing line.')
  return read
}

describe('a front block', () => {
  it('gives its title, address, date, author, category and tags', () => {
    expect(
      front(
        'layout: post',
        'title: "湖上的船"',
        'date: 2023-11-14T22:13:20.000Z',
        'author: 安娜',
        'from: https://lake.example/a-1',
        'tags: [ 湖, "船", \'雾\' ]',
        'categories: [ 湖报 ]',
      ),
    ).toEqual({
      title: '湖上的船',
      url: 'https://lake.example/a-1',
      date: '2023-11-14T22:13:20.000Z',
      author: '安娜',
      category: '湖报',
      tags: ['湖', '船', '雾'],
    })
  })

  it('gives null for a missing or empty value', () => {
    expect(front('title:', 'author: ""', 'categories: [ ]')).toEqual({
      title: null,
      url: null,
      date: null,
      author: null,
      category: null,
      tags: [],
    })
  })

  it('leaves the reader at the first line below it', () => {
    const lines = new Lines('---\ntitle: "a"\n---  \n\n<p>雾</p>')
    expect(readFront(lines)?.title).toBe('a')
    expect(lines.number).toBe(4)
    expect(lines.rest()).toBe('\n<p>雾</p>')
  })

  it('is not read without its closing line, which may be the last of the file', () => {
    expect(readFront(new Lines('---\ntitle: "a"\n<p>雾</p>'))).toBeNull()
    expect(readFront(new Lines('---\ntitle: "a"\n---'))?.title).toBe('a')
  })

  it('opens with three hyphens and nothing else', () => {
    expect(['---', '--- ', '---\t'].map(opensFront)).toEqual([true, true, true])
    expect(['----', '--', '--- a', ' ---', '<!--1-->'].map(opensFront)).toEqual([false, false, false, false, false])
  })
})

describe('a title in a front block', () => {
  it.each([
    {name: 'escaped quotes', lines: ['title: "他说 \\"走\\" 了"'], title: '他说 "走" 了'},
    {name: 'an escaped quote at its end', lines: ['title: "他说 \\"走\\""'], title: '他说 "走"'},
    {name: 'an escaped backslash at its end', lines: ['title: "a\\\\"'], title: 'a\\'},
    {name: 'a colon', lines: ['title: "湖: 船"'], title: '湖: 船'},
    {name: 'no quotes', lines: ['title: 湖上的船'], title: '湖上的船'},
    {name: 'no quotes around all of it', lines: ['title: "湖" 上的船'], title: '"湖" 上的船'},
    {name: 'entities', lines: ['title: "湖 &#38; 船 &quot;"'], title: '湖 & 船 "'},
    {name: 'hyphens', lines: ['title: "---"'], title: '---'},
    {name: 'a quote that closes on the next line', lines: ['title: "湖上', '"'], title: '湖上'},
    {
      name: 'a quote that closes six lines later',
      lines: ['title: "一', '二', '', '三', '四', '五', '"'],
      title: '一 二  三 四 五',
    },
    {name: 'a last line with the quote', lines: ['title: "湖上', '的船"'], title: '湖上 的船'},
    {name: 'a quote that never closes', lines: ['title: "湖上'], title: '"湖上'},
  ])('keeps $name, and the next line is read', ({lines, title}) => {
    expect(front(...lines, 'from: https://lake.example/a-1')).toMatchObject({title, url: 'https://lake.example/a-1'})
  })
})

describe('a line that is not `key: value`', () => {
  it.each(['  - a', '# note', 'Title: b', 'from', 'key-with: hyphen', ''])('is passed over: "%s"', (line) => {
    expect(front('title: a', line, 'from: https://lake.example/b')).toMatchObject({
      title: 'a',
      url: 'https://lake.example/b',
    })
  })
})
