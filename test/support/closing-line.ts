import type {Reporter, TestModule} from 'vitest/node'

/** Prints the totals as the last line of a test run: `N passed, N failed`, and `, N skipped` if any were. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let [passed, failed, skipped] = [0, 0, 0]
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      passed += tests.filter((test) => test.result().state === 'passed').length
      const failures = tests.filter((test) => test.result().state === 'failed').length
      // A file that does not load, or whose hooks fail, has no failed test and counts as one failure.
      failed += failures === 0 && module.state() === 'failed' ? 1 : failures
      skipped += tests.filter((test) => test.result().state === 'skipped').length
    }
    const rest = skipped > 0 ? `, ${skipped} skipped` : ''
    process.on('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed${rest}\n`))
  }
}
