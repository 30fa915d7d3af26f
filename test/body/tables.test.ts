import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const shown = (html: string): string => joined(clean(html, {title: 'A harbour'}))
const body = '<tbody><tr><td>1</td><td>2</td></tr></tbody>'
const row = '<tr><td>1</td><td>2</td></tr>'

interface Case {
  readonly name: string
  readonly html: string
  readonly is: string
}

const CASES: readonly Case[] = [
  {
    name: 'a head of one row',
    html: `<tr><th>a</th><th>b</th></tr>${row}`,
    is: `<thead><tr><th>a</th><th>b</th></tr></thead>${body}`,
  },
  {
    name: 'a head of two rows',
    html: `<thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></thead>${row}`,
    is: `<thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></thead>${body}`,
  },
  {
    name: 'a head of two rows without thead',
    html: `<tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr>${row}`,
    is: `<thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></thead>${body}`,
  },
  {
    name: 'a head of td in thead',
    html: `<thead><tr><td>a</td><td>b</td></tr></thead>${row}`,
    is: `<thead><tr><td>a</td><td>b</td></tr></thead>${body}`,
  },
  {
    name: 'a head with an empty corner',
    html: '<tr><td></td><th>b</th></tr><tr><th>x</th><td>2</td></tr>',
    is: '<thead><tr><td></td><th>b</th></tr></thead><tbody><tr><th>x</th><td>2</td></tr></tbody>',
  },
  {
    name: 'a th beside two rows is no head',
    html: '<tr><th rowspan="2">a</th><th>b</th></tr><tr><td>1</td></tr>',
    is: '<tbody><tr><th rowspan="2">a</th><th>b</th></tr><tr><td>1</td></tr></tbody>',
  },
  {
    name: 'a second thead is a body',
    html: `<thead><tr><th>a</th><th>b</th></tr></thead>${body}<thead><tr><th>c</th><th>d</th></tr></thead>`,
    is: `<thead><tr><th>a</th><th>b</th></tr></thead>${body}<tbody><tr><th>c</th><th>d</th></tr></tbody>`,
  },
  {
    name: 'nothing but th',
    html: '<tr><th>a</th><th>b</th></tr><tr><th>c</th><th>d</th></tr>',
    is: '<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><th>c</th><th>d</th></tr></tbody>',
  },
  {
    name: 'a foot written first',
    html: `<tfoot><tr><td>9</td><td>9</td></tr></tfoot>${body}`,
    is: `${body}<tfoot><tr><td>9</td><td>9</td></tr></tfoot>`,
  },
  {
    name: 'a foot between head and body',
    html: `<thead><tr><th>a</th><th>b</th></tr></thead><tfoot><tr><td>9</td><td>9</td></tr></tfoot>${body}`,
    is: `<thead><tr><th>a</th><th>b</th></tr></thead>${body}<tfoot><tr><td>9</td><td>9</td></tr></tfoot>`,
  },
  {
    name: 'two bodies',
    html: `${body}<tbody><tr><td>3</td><td>4</td></tr></tbody>`,
    is: `${body}<tbody><tr><td>3</td><td>4</td></tr></tbody>`,
  },
  {name: 'an empty foot', html: `<tfoot><tr><td></td><td></td></tr></tfoot>${body}${row}`, is: `${body}${body}`},
  {
    name: 'a cell over two rows',
    html: '<tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr>',
    is: '<tbody><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></tbody>',
  },
  {
    name: 'a cell over all rows that follow',
    html: '<tr><td rowspan="0">1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr>',
    is: '<tbody><tr><td rowspan="3">1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr></tbody>',
  },
  {
    name: 'a cell that reaches out of its group',
    html: `<thead><tr><th rowspan="3">a</th><th>b</th></tr></thead>${body}`,
    is: `<thead><tr><th>a</th><th>b</th></tr></thead>${body}`,
  },
  {
    name: 'a cell over two columns',
    html: `<tr><td colspan="2">1</td></tr>${row}`,
    is: `<tbody><tr><td colspan="2">1</td></tr>${row}</tbody>`,
  },
  {
    name: 'a cell over more columns than there are',
    html: `<tr><td colspan="99">1</td></tr>${row}`,
    is: `<tbody><tr><td colspan="2">1</td></tr>${row}</tbody>`,
  },
  {
    name: 'a row of sixty columns under one cell',
    html: `<tr><td colspan="60">1</td></tr><tr>${'<td>2</td>'.repeat(60)}</tr>`,
    is: `<tbody><tr><td colspan="60">1</td></tr><tr>${'<td>2</td>'.repeat(60)}</tr></tbody>`,
  },
  {
    name: 'odd spans',
    html: `<tr><td colspan="x" rowspan="-3">1</td><td colspan="0" rowspan="2.5">2</td></tr><tr><td>3</td></tr>`,
    is: '<tbody><tr><td>1</td><td rowspan="2">2</td></tr><tr><td>3</td></tr></tbody>',
  },
  {
    name: 'an empty row',
    html: `${row}<tr><td></td><td>&nbsp;</td></tr>${row}`,
    is: `<tbody>${row}${row}</tbody>`,
  },
  {
    name: 'an empty row under a cell that reaches over it',
    html: '<tr><td rowspan="3">1</td><td>2</td></tr><tr><td></td></tr><tr><td>3</td></tr>',
    is: '<tbody><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></tbody>',
  },
  {
    name: 'a row without cells of its own',
    html: '<tr><td rowspan="2">1</td><td rowspan="2">2</td></tr><tr></tr><tr><td>3</td><td>4</td></tr>',
    is: '<tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody>',
  },
  {
    name: 'an empty row whose cell reaches down',
    html: '<tr><td rowspan="2"></td><td></td></tr><tr><td>1</td></tr>',
    is: '<tbody><tr><td rowspan="2"></td><td></td></tr><tr><td>1</td></tr></tbody>',
  },
  {
    name: 'empty cells',
    html: '<tr><td></td><td>2</td></tr><tr><td>3</td><td></td></tr>',
    is: '<tbody><tr><td></td><td>2</td></tr><tr><td>3</td><td></td></tr></tbody>',
  },
  {
    name: 'a caption',
    html: `<caption>Boats <b>here</b></caption>${row}${row}`,
    is: `<caption>Boats <strong>here</strong></caption><tbody>${row}${row}</tbody>`,
  },
  {
    name: 'a caption of two paragraphs',
    html: `<caption><p>Boats</p><p>here</p></caption>${row}${row}`,
    is: `<caption>Boats<br>here</caption><tbody>${row}${row}</tbody>`,
  },
  {
    name: 'scopes',
    html: '<tr><th scope="col">a</th><th scope="COLGROUP">b</th></tr><tr><th scope="row">1</th><td>2</td></tr>',
    is: '<thead><tr><th scope="col">a</th><th scope="colgroup">b</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr></tbody>',
  },
  {
    name: 'a td with a scope',
    html: '<tr><td scope="row">1</td><td>2</td></tr><tr><td scope="x">3</td><td>4</td></tr>',
    is: '<tbody><tr><th scope="row">1</th><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody>',
  },
  {
    name: 'headers',
    html: '<tr><th id="a">a</th><th id="b">b</th></tr><tr><td headers="a">1</td><td headers="a b x">2</td></tr>',
    is: '<thead><tr><th id="text-a">a</th><th id="text-b">b</th></tr></thead><tbody><tr><td headers="text-a">1</td><td headers="text-a text-b">2</td></tr></tbody>',
  },
  {
    name: 'headers of nothing',
    html: '<tr><th id="a">a</th><th>b</th></tr><tr><td headers="x">1</td><td headers="">2</td></tr>',
    is: `<thead><tr><th>a</th><th>b</th></tr></thead>${body}`,
  },
  {
    name: 'groups of columns, which are only style',
    html: `<colgroup><col span="2" style="width:9em"></colgroup>${row}${row}`,
    is: `<tbody>${row}${row}</tbody>`,
  },
  {
    name: 'paragraphs, lists and links in cells',
    html: '<tr><td><p>1</p><p>2</p></td><td><ul><li>3</li></ul></td><td><h3>4</h3></td></tr>',
    is: '<tbody><tr><td>1<br>2</td><td><ul><li>3</li></ul></td><td><strong>4</strong></td></tr></tbody>',
  },
]

describe('a table keeps its rows, columns and heads', () => {
  it.each(CASES)('$name', ({html, is}) => {
    const before = '<p>Boats:</p>'
    expect(shown(`${before}<table>${html}</table>`)).toBe(`${before}<table>${is}</table>`)
    expect(shown(`${before}<table>${is}</table>`)).toBe(`${before}<table>${is}</table>`)
  })

  it('has ids of its own in each table', () => {
    const table = '<table><tr><th id="a">x</th><th>y</th></tr><tr><td headers="a">1</td><td>2</td></tr></table>'
    const ids = Array.from(shown(table + table).matchAll(/ (?:id|headers)="([^"]+)"/g), ([, id]) => id)
    expect(ids).toHaveLength(4)
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).toBe(ids[3])
    expect(ids[0]).not.toBe(ids[2])
  })

  it('also around a small table inside a cell', () => {
    const inner = '<table><tr><td>x</td></tr></table>'
    expect(shown(`<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>${inner}</td></tr></table>`)).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>x</td></tr></tbody></table>',
    )
  })
})

describe('a table that only places its content', () => {
  it.each([
    {name: 'of two cells', html: '<table><tr><td>1</td><td>2</td></tr></table>'},
    {name: 'by its role', html: '<table role="presentation"><tr><td>1</td><td>2</td><td> </td></tr></table>'},
    {name: 'with a caption', html: '<table><caption>1</caption><tr><td>2</td></tr></table>'},
    {
      name: 'of nothing but a caption',
      html: '<table><caption>1<p>2</p></caption><tr><td></td><td></td><td></td></tr></table>',
    },
  ])('is dissolved: $name', ({html}) => {
    expect(shown(html)).toBe('<p>1</p><p>2</p>')
  })

  it('is dissolved around a table of data', () => {
    const data = `<table><tbody>${row}${row}</tbody></table>`
    expect(shown(`<table><tr><td>x</td><td>${data}</td><td>y</td></tr></table>`)).toBe(`<p>x</p>${data}<p>y</p>`)
  })
})
