import {spawn} from 'node:child_process'
import {packageRoot} from '../../src/base/package-root.ts'

/** How a program ended, and all that it said on both of its channels. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a Node program in the project's folder, to its end. One that was killed ends with -1. */
export function runNode(argv: readonly string[]): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...argv], {cwd: packageRoot, stdio: ['ignore', 'pipe', 'pipe']})
    const heard: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => heard.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => heard.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => done({code: code ?? -1, output: Buffer.concat(heard).toString('utf8')}))
  })
}
