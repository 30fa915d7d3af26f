import {describe, expect, it} from 'vitest'
import {decodeDataUrl} from '../../src/base/data-url.ts'

const read = (url: string) => {
  const content = decodeDataUrl(url)
  return content && [content.type, content.bytes.toString('utf8')]
}

describe('a data: URL', () => {
  it.each([
    {name: 'Base64', url: 'data:image/svg+xml;base64,PHN2Zy8+', type: 'image/svg+xml', text: '<svg/>'},
    {
      name: 'Base64 with a charset',
      url: 'data:image/svg+xml;charset=utf-8;base64,PHN2Zy8+',
      type: 'image/svg+xml',
      text: '<svg/>',
    },
    {name: 'Base64 in lines', url: 'data:image/svg+xml;base64,PHN2\n  Zy8+', type: 'image/svg+xml', text: '<svg/>'},
    {name: 'Base64 without padding', url: 'data:text/plain;base64,YQ', type: 'text/plain', text: 'a'},
    {
      name: 'Base64, percent-encoded',
      url: 'data:image/svg+xml;base64,PHN2Zy8%2B',
      type: 'image/svg+xml',
      text: '<svg/>',
    },
    {name: 'Base64 for URLs', url: 'data:text/plain;base64,Pz8_', type: 'text/plain', text: '???'},
    {name: 'percent-encoded text', url: 'data:image/svg+xml,%3Csvg%2F%3E', type: 'image/svg+xml', text: '<svg/>'},
    {
      name: 'text as it is',
      url: 'data:image/svg+xml;utf8,<svg a="100%"><text>潮,汐</text></svg>',
      type: 'image/svg+xml',
      text: '<svg a="100%"><text>潮,汐</text></svg>',
    },
    {name: 'no type', url: 'data:,a%20b', type: 'text/plain', text: 'a b'},
    {name: 'capitals and spaces', url: ' DATA:Image/PNG;BASE64 ,YQ==', type: 'image/png', text: 'a'},
  ])('is decoded: $name', ({url, type, text}) => {
    expect(read(url)).toEqual([type, text])
  })

  it.each([
    '',
    'https://bay.example/a,b',
    'data:image/png;base64',
    'data:image/png;base64,<>',
    'data:image/png;base64,YQ==YQ==',
  ])('is not %s', (url) => {
    expect(read(url)).toBeNull()
  })
})
