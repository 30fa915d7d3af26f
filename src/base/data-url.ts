/** The content of a `data:` URL. */
export interface DataUrlContent {
  /** Media type in lower case, without parameters; `text/plain` if the URL states none. */
  readonly type: string
  readonly bytes: Buffer
}

const HEAD = /^\s*data:([^,;]*)((?:;[^,;]*)*?)(;\s*base64)?\s*,/i

/**
 * Decodes a `data:` URL (RFC 2397; the Fetch standard, "data: URL processor"): Base64, also with percent-encoding,
 * white space or the alphabet for URLs; or percent-encoded text, also with characters that should have been encoded.
 * Null for any other text, and for Base64 with other characters.
 */
export function decodeDataUrl(url: string): DataUrlContent | null {
  const head = HEAD.exec(url)
  if (!head) return null
  const [whole, type = '', , isBase64] = head
  const content = url.slice(whole.length)
  const bytes = isBase64 === undefined ? percentDecoded(content) : fromBase64(content)
  return bytes && {type: type.trim().toLowerCase() || 'text/plain', bytes}
}

function fromBase64(content: string): Buffer | null {
  const plain = content.includes('%') ? percentDecoded(content).toString('latin1') : content
  const text = plain.replace(/\s+/g, '')
  return /^[\w+/-]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null
}

/** The bytes of a percent-encoded text; a percent sign without two digits stays, and so do characters beyond ASCII. */
function percentDecoded(text: string): Buffer {
  const bytes = Buffer.from(text)
  if (!text.includes('%')) return bytes
  let to = 0
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] === 0x25 ? hexAt(bytes, at + 1) : null
    bytes[to++] = code ?? bytes[at] ?? 0
    if (code !== null) at += 2
  }
  return bytes.subarray(0, to)
}

function hexAt(bytes: Buffer, at: number): number | null {
  const digits = bytes.toString('latin1', at, at + 2)
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null
}
