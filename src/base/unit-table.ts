import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from './package-root.ts'

/**
 * A table with a class for each UTF-16 code unit. The compilation of the package makes it and writes it into a file,
 * since to make one takes a thread some hundredths of a second, and to read it none.
 */
export interface UnitTable {
  readonly path: string
  readonly make: () => Uint8Array
}

/** A table of a name, made by a function. */
export const unitTable = (name: string, make: () => Uint8Array): UnitTable => ({
  path: join(packageRoot, 'lib', 'src', 'tables', `${name}.bin`),
  make,
})

/** The table in its file. Throws if the package was not compiled. */
export function readTable({path}: UnitTable): Uint8Array {
  const bytes = readFileSync(path)
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}
