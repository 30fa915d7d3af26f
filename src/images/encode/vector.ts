import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageRoot} from '../../base/package-root.ts'
import {drawings} from './queue.ts'

/** Longest time for one drawing, whatever a picture may take. */
const MAX_SECONDS = 15
/** Heap of the child's own code, in megabytes; what the drawing holds is watched by the child. */
const HEAP = 64

/** The module of the child, compiled: what runs the sources themselves does not reach into a new process. */
const CHILD = import.meta.url.endsWith('.ts')
  ? join(packageRoot, 'lib/src/images/encode/draw.js')
  : fileURLToPath(new URL('draw.js', import.meta.url))

/** What the child's exit code says; `draw.ts` has them. */
const ENDS: ReadonlyMap<number | null, Drawn> = new Map([
  [0, 'drawn'],
  [3, 'vector'],
])

export type Drawn = 'drawn' | 'vector' | 'given-up'

/**
 * Draws an SVG into a PNG, in a process that is killed when its time is over: small drawings can keep a renderer busy for
 * hours, and it does not look at the clock. `given-up` where the child was killed, by us or by itself: whether a drawing
 * runs out of time or of memory first is chance.
 */
export function drawVector(path: string, into: string, seconds: number): Promise<Drawn> {
  return drawings(
    () =>
      new Promise((done) => {
        const limit = Math.min(seconds, MAX_SECONDS)
        // Its input is a pipe that nobody writes to: when it ends, this process is no more, and the child ends too.
        const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, CHILD, path, into, String(limit)], {
          stdio: ['pipe', 'ignore', 'ignore'],
          env: {...process.env, NODE_OPTIONS: ''},
        })
        const timer = setTimeout(() => child.kill('SIGKILL'), limit * 1000)
        child.stdin.on('error', () => undefined)
        child.on('error', () => {
          clearTimeout(timer)
          done('given-up')
        })
        child.on('close', (code) => {
          clearTimeout(timer)
          done(ENDS.get(code) ?? 'given-up')
        })
      }),
  )
}
