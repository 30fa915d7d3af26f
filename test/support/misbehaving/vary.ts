import {chunk} from './png.ts'

/** Formats of the server's valid pictures. */
export const FORMATS = ['jpeg', 'png', 'gif', 'webp'] as const
export type Format = (typeof FORMATS)[number]

/** The same picture with a comment in the file: a cheap way to make files with different bytes. */
export function withRemark(picture: Buffer, format: Format, remark: string): Buffer {
  const text = Buffer.from(remark, 'latin1')
  if (format === 'jpeg') {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(text.length + 2)
    return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text, picture.subarray(2)])
  }
  if (format === 'png') {
    const end = picture.length - 12
    const words = Buffer.concat([Buffer.from('Comment\0', 'latin1'), text])
    return Buffer.concat([picture.subarray(0, end), chunk('tEXt', words), picture.subarray(end)])
  }
  if (format === 'gif') {
    const end = picture.length - 1
    const words = Buffer.concat([Buffer.from([0x21, 0xfe, text.length]), text, Buffer.from([0])])
    return Buffer.concat([picture.subarray(0, end), words, picture.subarray(end)])
  }
  return webpWithChunk(picture, text)
}

/** Appends the text as an unknown chunk, which decoders of WebP skip. */
function webpWithChunk(picture: Buffer, text: Buffer): Buffer {
  const head = Buffer.from('NOTE\0\0\0\0', 'latin1')
  head.writeUInt32LE(text.length, 4)
  const whole = Buffer.concat([picture, head, text, Buffer.alloc(text.length % 2)])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}
