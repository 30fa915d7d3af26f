import type {Reporter, TestModule} from 'vitest/node'

/** Ends a run on one plain line that any log reader understands: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let [passed, failed, skipped] = [0, 0, 0]
    for (const module of modules) {
      const own = [...module.children.allTests()]
      passed += own.filter((test) => test.result().state === 'passed').length
      failed += own.filter((test) => test.result().state === 'failed').length
      skipped += own.filter((test) => test.result().state === 'skipped').length
      // A file that does not load has no tests to fail.
      if (own.length === 0 && module.state() === 'failed') failed++
    }
    const rest = skipped > 0 ? `, ${skipped} skipped` : ''
    process.on('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed${rest}\n`))
  }
}
