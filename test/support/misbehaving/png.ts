import {crc32, createDeflate, deflateSync} from 'node:zlib'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')

/** A chunk of a PNG file, with its length and checksum (PNG specification, 5.3). */
export function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([length, body, sum])
}

/** A PNG that states this size, in RGB or one-bit grey; `pixels` is the compressed content and need not match. */
function png(width: number, height: number, colour: boolean, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set(colour ? [8, 2, 0, 0, 0] : [1, 0, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG that states a size and has almost no content. */
export const claiming = (width: number, height: number): Buffer =>
  png(width, height, true, deflateSync(Buffer.alloc(64)))

/** A valid black PNG of this size, whose file is a thousand times smaller than its pixels. */
export async function blackArea(width: number, height: number): Promise<Buffer> {
  const deflate = createDeflate({level: 9})
  const packed: Buffer[] = []
  deflate.on('data', (bytes: Buffer) => packed.push(bytes))
  const ended = new Promise((done, fail) => deflate.once('end', done).once('error', fail))
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * 100)
  for (let row = 0; row < height; row += 100) {
    const fewer = rows.subarray(0, (rows.length / 100) * Math.min(100, height - row))
    if (!deflate.write(fewer)) await new Promise((done) => deflate.once('drain', done))
  }
  deflate.end()
  await ended
  return png(width, height, false, Buffer.concat(packed))
}
