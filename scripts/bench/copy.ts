import {cp} from 'node:fs/promises'

/** Copies a folder: the least work that any build could do with its input. Run as `node copy.js FROM TO`. */
const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('Usage: copy FROM TO')
await cp(from, to, {recursive: true})
