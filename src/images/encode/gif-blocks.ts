/** The introducers of blocks in a GIF (GIF89a §12). */
const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b

/**
 * Whether a GIF ends before its trailer (GIF89a §27). Takes all bytes of the file. The blocks are followed from the
 * start, since compressed data may hold any byte and a file may have data after the trailer. A block of an unknown kind
 * ends the search with false: such a file is damaged, not truncated, and the decoder decides about it.
 */
export function endsBeforeTrailer(bytes: Uint8Array): boolean {
  let at = 13 + colourTable(bytes[10])
  while (at < bytes.length) {
    switch (bytes[at]) {
      case TRAILER:
        return false
      case EXTENSION:
        at = afterSubBlocks(bytes, at + 2)
        break
      case IMAGE:
        at = afterSubBlocks(bytes, at + 11 + colourTable(bytes[at + 9]))
        break
      case 0:
        // Some encoders write a terminator twice.
        at++
        break
      default:
        return false
    }
  }
  return true
}

/** The length of the colour table that the packed fields of a descriptor announce, in bytes. */
const colourTable = (fields = 0): number => (fields & 0x80 ? 3 * 2 ** ((fields & 7) + 1) : 0)

/** The position after sub-blocks and their terminator (GIF89a §15, §16). */
function afterSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) at += 1 + length
  return at + 1
}
