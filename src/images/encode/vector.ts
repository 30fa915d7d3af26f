import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {packageRoot} from '../../base/package-root.ts'
import {drawings} from './queue.ts'

/** Most seconds for one drawing, even if the limit for a picture is higher. */
const MAX_SECONDS = 15
/** Heap of the child's JavaScript in megabytes. The child itself limits the memory of the renderer. */
const HEAP = 64

/** Path of the child's compiled module, which a new process can run. */
const CHILD = join(packageRoot, 'lib/src/images/encode/draw.js')

/** The result by the child's exit code; draw.ts sets them. */
const ENDS: ReadonlyMap<number | null, Drawn> = new Map([
  [0, 'drawn'],
  [3, 'vector'],
])

/** The result of rendering: done, impossible, or ended for lack of time or memory. */
export type Drawn = 'drawn' | 'vector' | 'given-up'

/**
 * Renders an SVG to a PNG in a child process with a time limit of `seconds`: a small drawing can keep the renderer busy
 * for hours, and it has no timeout of its own. Returns `vector` if the drawing cannot be rendered; `given-up` if the
 * child ended in any other way. Running out of time and of memory are not distinguished, since either may come first.
 */
export function drawVector(path: string, into: string, seconds: number): Promise<Drawn> {
  return drawings(
    () =>
      new Promise((done) => {
        const limit = Math.min(seconds, MAX_SECONDS)
        // The child's stdin is a pipe without data. It closes when this process dies, and the child then ends itself.
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
