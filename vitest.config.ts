import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Two at a time: tests of the whole build start processes of their own.
    maxWorkers: 2,
    reporters: ['default', './test/support/closing-line.ts'],
  },
})
