#!/usr/bin/env node
import {pathToFileURL} from 'node:url'
import {bundled} from '../base/bundled.ts'
import {withSourcePlaces} from '../base/source-places.ts'
import type * as Run from './run.ts'

// One file loads faster than the hundreds of modules that it is made of.
const {run} = (await import(pathToFileURL(bundled('run')).href)) as typeof Run

try {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
  })
} catch (error) {
  throw withSourcePlaces(error)
}
