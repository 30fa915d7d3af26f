import {join} from 'node:path'
import {packageRoot} from './package-root.ts'

/**
 * The path of a bundle in `lib/bundle`, by the name of its entry in `scripts/bundle/main.ts`
 * (docs/decisions/bundles.md).
 */
export const bundled = (name: 'run' | 'builder' | 'worker'): string => join(packageRoot, 'lib', 'bundle', `${name}.js`)
