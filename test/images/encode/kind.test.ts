import {describe, expect, it} from 'vitest'
import {pictureKindOf} from '../../../src/images/encode/kind.ts'
import {cpuTime} from '../../support/cpu-time.ts'
import {noise, plain, Workbench} from './invented.ts'

const context = new Workbench()

describe('a file that is no picture', () => {
  it.each([
    {name: 'a web page', text: '<!DOCTYPE html><html><body>404 <svg></svg></body></html>', reason: 'html'},
    {name: 'a page that starts late', text: '\n\n <html lang="en"><p>gone', reason: 'html'},
    {name: 'a page without an html element', text: '<script>location="/"</script>', reason: 'html'},
    {name: 'nothing', text: '', reason: 'empty'},
    {name: 'text', text: '雾', reason: 'not-a-picture'},
    {name: 'JSON', text: '{"error":"gone"}', reason: 'not-a-picture'},
    {name: 'a PDF', text: '%PDF-1.7\n', reason: 'not-a-picture'},
    {name: 'an XML feed', text: '<?xml version="1.0"?><feed/>', reason: 'not-a-picture'},
    {name: 'text that begins like a bitmap', text: 'BMW and others', reason: 'not-a-picture'},
    {name: 'zeros', text: '\0'.repeat(64), reason: 'not-a-picture'},
    {name: 'a Photoshop file', text: '8BPS\0\x01', reason: 'undecodable'},
    {name: 'a HEIC photograph', text: '\0\0\0\x18ftypheic\0\0\0\0mif1heic', reason: 'undecodable'},
    {name: 'a JPEG XL', text: '\0\0\0\x0CJXL \r\n', reason: 'undecodable'},
    {name: 'a JPEG 2000', text: '\0\0\0\x0CjP  \r\n', reason: 'undecodable'},
    {name: 'a GIMP file', text: 'gimp xcf v011\0', reason: 'undecodable'},
    {name: 'a portable pixmap', text: 'P6\n2 2\n255\n', reason: 'undecodable'},
    {name: 'a PostScript drawing', text: '%!PS-Adobe-3.0 EPSF-3.0', reason: 'undecodable'},
  ])('is refused with its kind as the reason: $name', async ({text, reason}) => {
    expect(await context.encode(text)).toEqual({kind: 'unfit', reason})
  })
})

describe('the type of a picture', () => {
  it.each([
    {type: 'image/jpeg', make: () => plain(9, 9).jpeg().toBuffer()},
    {type: 'image/png', make: () => plain(9, 9).png().toBuffer()},
    {type: 'image/gif', make: () => plain(9, 9).gif().toBuffer()},
    {type: 'image/webp', make: () => plain(9, 9).webp().toBuffer()},
    {type: 'image/avif', make: () => plain(9, 9).avif({effort: 0}).toBuffer()},
    {type: 'image/tiff', make: () => plain(9, 9).tiff().toBuffer()},
  ])('is determined by its bytes: $type', async ({type, make}) => {
    expect(await context.encode(await make())).toMatchObject({kind: 'fit', type})
  })

  it.each([
    {name: 'bare', text: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'},
    {name: 'after a declaration', text: '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'},
    {name: 'after a comment', text: '\uFEFF  <!-- drawn by hand --><svg/>'},
    {
      name: 'after a document type',
      text: '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n<SVG/>',
    },
  ])('is SVG: $name', ({text}) => {
    expect(pictureKindOf(Buffer.from(text))).toBe('image/svg+xml')
  })

  it('is determined quickly even for files made to slow down the check for SVG', () => {
    const started = cpuTime()
    for (const piece of ['<!doctype svg', '<!doctype svg ', '<!---->', '<!-- ', '<?xml ', ' ', '<?xml ?><!---->'])
      pictureKindOf(Buffer.from(piece.repeat(80)))
    expect(cpuTime() - started).toBeLessThan(500)
  })

  it('does not depend on data appended to the file', async () => {
    const bytes = Buffer.concat([await noise(200, 100).jpeg().toBuffer(), Buffer.from('<html>'.repeat(50))])
    expect(await context.encode(bytes)).toMatchObject({kind: 'fit', type: 'image/jpeg', picture: {note: null}})
  })
})
