import {hash} from 'node:crypto'

/** Digits of a SHA-256 in hex. */
export const SHA256_DIGITS = 64

/** Characters of a digest. */
export const DIGEST = 16

/** 96 bits of a text's SHA-256, in 16 characters: enough that no two texts of an archive ever share it by chance. */
export const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, DIGEST)
