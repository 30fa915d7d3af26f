import {hash} from 'node:crypto'

/** Length of a SHA-256 in hexadecimal digits. */
export const SHA256_DIGITS = 64

/** Length of a `digest`, in characters. */
export const DIGEST = 16

/**
 * The first 96 bits of a text's SHA-256 as 16 characters of base64url. At the size of an archive, a chance collision is
 * out of the question.
 */
export const digest = (text: string | Uint8Array): string => hash('sha256', text, 'base64url').slice(0, DIGEST)

/** The SHA-256 of bytes, or of a text in UTF-8, in hex. */
export const sha256Of = (content: Uint8Array | string): string => hash('sha256', content, 'hex')
