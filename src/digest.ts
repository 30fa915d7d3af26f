import {hash} from 'node:crypto'

/** 96 bits of a text's SHA-256, in 16 characters: enough that no two texts of an archive ever share it by chance. */
export const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16)
