import {defineConfig} from 'vitest/config'

/** Tests that start processes, threads, servers or a browser, or build whole sites: each file gets a process of its own. */
const system = ['test/**/*.system.test.ts']
/** Long trials, and trials of the development tools: `npm run test:nightly`. */
const nightly = ['test/**/*.nightly.test.ts']
/** Tests that read a corpus of real articles: `npm run test:corpus`. */
const corpus = ['test/corpus/**']

/** The compiled package runs as it is; only tests and the modules that they import as sources are transformed. */
const server = {deps: {external: [/\/lib\/(?:bundle|src|scripts|templates)\//]}}
/** A state that a test waits for comes late on a busy machine. */
const expect = {poll: {timeout: 30_000}}
const shared = {server, expect, testTimeout: 120_000, hookTimeout: 300_000}

export default defineConfig(({mode}) => ({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    // Three at a time on two cores: system tests wait for processes, browsers and timers of their own.
    maxWorkers: 3,
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...system, ...nightly, ...corpus],
          // Modules stay loaded from one file to the next: no unit test changes them.
          isolate: false,
          // A project has a mode of its own, so the command line's is passed on.
          provide: {acceptsFixtures: mode === 'accept'},
        },
      },
      {test: {...shared, name: 'system', include: system, exclude: [...nightly, ...corpus]}},
      {test: {...shared, name: 'corpus', include: ['test/corpus/**/*.test.ts']}},
      {test: {...shared, name: 'nightly', include: nightly}},
    ],
  },
}))
