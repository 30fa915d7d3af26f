import {cp} from 'node:fs/promises'

/** The floor for any build: its input, copied by the system. `node copy.js FROM TO`. */
const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('Usage: copy FROM TO')
await cp(from, to, {recursive: true})
