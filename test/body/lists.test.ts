import {describe, expect, it} from 'vitest'
import {clean, joined} from './readable.ts'

const shown = (html: string): string => joined(clean(html, {title: 'A harbour'}))
const two = '<li>one</li><li>two</li>'

describe('the numbers of a list', () => {
  it.each([
    {html: `<ol>${two}</ol>`, is: `<ol>${two}</ol>`},
    {html: `<ol start="3">${two}</ol>`, is: `<ol start="3">${two}</ol>`},
    {html: `<ol start="0">${two}</ol>`, is: `<ol start="0">${two}</ol>`},
    {html: `<ol start="-2">${two}</ol>`, is: `<ol start="-2">${two}</ol>`},
    {html: `<ol start="1">${two}</ol>`, is: `<ol>${two}</ol>`},
    {html: `<ol start="3rd">${two}</ol>`, is: `<ol start="3">${two}</ol>`},
    {html: `<ol start="x">${two}</ol>`, is: `<ol>${two}</ol>`},
    {html: `<ol start="98765432">${two}</ol>`, is: `<ol>${two}</ol>`},
    {html: `<ol reversed>${two}</ol>`, is: `<ol reversed>${two}</ol>`},
    {html: `<ol reversed="reversed" start="9">${two}</ol>`, is: `<ol start="9" reversed>${two}</ol>`},
    {html: `<ol reversed start="2">${two}</ol>`, is: `<ol reversed>${two}</ol>`},
    {html: `<ol type="a">${two}</ol>`, is: `<ol type="a">${two}</ol>`},
    {html: `<ol type="A">${two}</ol>`, is: `<ol type="A">${two}</ol>`},
    {html: `<ol type="i">${two}</ol>`, is: `<ol type="i">${two}</ol>`},
    {html: `<ol type="I" start="4">${two}</ol>`, is: `<ol start="4" type="I">${two}</ol>`},
    {html: `<ol type="1">${two}</ol>`, is: `<ol>${two}</ol>`},
    {html: `<ol type="disc">${two}</ol>`, is: `<ol>${two}</ol>`},
    {html: `<ol style="list-style-type: lower-alpha">${two}</ol>`, is: `<ol type="a">${two}</ol>`},
    {html: `<ol style="list-style:upper-roman inside">${two}</ol>`, is: `<ol type="I">${two}</ol>`},
    {html: `<ol type="a" style="list-style-type:decimal">${two}</ol>`, is: `<ol>${two}</ol>`},
    {html: '<ol><li type="a">one</li><li type="a">two</li></ol>', is: `<ol type="a">${two}</ol>`},
    {html: '<ol><li type="a">one</li><li>two</li></ol>', is: `<ol>${two}</ol>`},
    {html: `<ol style="list-style: none">${two}</ol>`, is: `<ol class="plain">${two}</ol>`},
    {html: '<ol><li value="5">one</li><li>two</li></ol>', is: `<ol start="5">${two}</ol>`},
    {html: '<ol><li>one</li><li value="5">two</li></ol>', is: '<ol><li>one</li><li value="5">two</li></ol>'},
    {html: '<ol><li>one</li><li value="2">two</li></ol>', is: `<ol>${two}</ol>`},
    {html: '<ol><li>one</li><li value="-1">two</li></ol>', is: '<ol><li>one</li><li value="-1">two</li></ol>'},
    {html: '<ol><li>one</li><li value="1">two</li></ol>', is: '<ol><li>one</li><li value="1">two</li></ol>'},
    {html: '<ol reversed><li value="9">one</li><li>two</li></ol>', is: `<ol start="9" reversed>${two}</ol>`},
    {html: '<ol><li>one</li><li> </li><li>two</li></ol>', is: '<ol><li>one</li><li value="3">two</li></ol>'},
    {html: '<ol><li></li><li>one</li><li>two</li></ol>', is: `<ol start="2">${two}</ol>`},
    {
      html: '<ol reversed><li>one</li><li></li><li>two</li></ol>',
      is: '<ol start="3" reversed><li>one</li><li value="1">two</li></ol>',
    },
    {
      html: '<ol><li>one<ol type="a"><li>two</li></ol></li></ol>',
      is: '<ol><li>one<ol type="a"><li>two</li></ol></li></ol>',
    },
    {
      html: '<ol><li>one</li><ol start="7"><li>two</li></ol></ol>',
      is: '<ol><li>one<ol start="7"><li>two</li></ol></li></ol>',
    },
    {html: '<ol dir="rtl" start="3"><li>one</li></ol>', is: '<ol start="3"><li>one</li></ol>'},
    {html: `<ul start="3" type="a" reversed>${two}</ul>`, is: `<ul>${two}</ul>`},
    {html: '<ul><li value="3">one</li><li value="7">two</li></ul>', is: `<ul>${two}</ul>`},
    {html: '<li value="3">one</li><li>two</li>', is: `<ul>${two}</ul>`},
  ])('are those of the page: $html', ({html, is}) => {
    const before = '<p>Boats:</p>'
    expect(shown(before + html)).toBe(before + is)
    expect(shown(before + is)).toBe(before + is)
  })
})
