import {spawn} from 'node:child_process'
import {packageRoot} from '../../src/base/package-root.ts'

/** Exit code of a program, and its standard output and error in one text. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a Node program in the project's folder. The code of a killed program is -1. */
export function runNode(argv: readonly string[]): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...argv], {cwd: packageRoot, stdio: ['ignore', 'pipe', 'pipe']})
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => done({code: code ?? -1, output: Buffer.concat(chunks).toString('utf8')}))
  })
}
