import type {Reporter, TestModule} from 'vitest/node'

/** Ends a run on one plain line that any log reader understands: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let [passed, failed, skipped] = [0, 0, 0]
    for (const module of modules) {
      const own = [...module.children.allTests()]
      passed += own.filter((test) => test.result().state === 'passed').length
      const fallen = own.filter((test) => test.result().state === 'failed').length
      // A file that does not load, or whose preparations fail, has no test that fails.
      failed += fallen === 0 && module.state() === 'failed' ? 1 : fallen
      skipped += own.filter((test) => test.result().state === 'skipped').length
    }
    const rest = skipped > 0 ? `, ${skipped} skipped` : ''
    process.on('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed${rest}\n`))
  }
}
