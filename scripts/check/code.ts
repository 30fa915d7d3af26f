import {join} from 'node:path'
import {packageRoot} from '../../src/base/package-root.ts'
import type {Finding, Outcome} from './finding.ts'
import {runNode} from './run-node.ts'

const TSC = join(packageRoot, 'node_modules/typescript/bin/tsc')
const BIOME = join(packageRoot, 'node_modules/@biomejs/biome/bin/biome')

/** An error line of tsc without colours: `src/a.ts(3,7): error TS2322: Type …`. */
const TSC_LINE = /^(?<file>[^\s(]+)\((?<line>\d+),\d+\): error (?<rule>TS\d+): (?<message>.*)$/
/** An error line of Biome's GitHub reporter, its only stable format for programs. */
const BIOME_LINE = /^::error title=(?<rule>[^,]*),file=(?<file>[^,]*),line=(?<line>\d+),[^:]*::(?<message>.*)$/

/** Checks the types of all TypeScript files, including tests and scripts. */
export async function checkTypes(): Promise<Outcome> {
  const {code, output} = await runNode([TSC, '-p', 'tsconfig.check.json', '--pretty', 'false'])
  return {looked: 'tsc -p tsconfig.check.json', findings: code === 0 ? [] : findingsIn(output, TSC_LINE)}
}

/** Checks lint rules and formatting. Biome's warnings are counted but are not findings. */
export async function checkLint(): Promise<Outcome> {
  const {code, output} = await runNode([BIOME, 'ci', '.', '--reporter=github', '--max-diagnostics=none'])
  const warnings = output.match(/^::warning /gm)?.length ?? 0
  const looked = `biome ci .${warnings > 0 ? ` (${warnings} warnings)` : ''}`
  return {looked, findings: code === 0 ? [] : findingsIn(output, BIOME_LINE)}
}

/** Parses the output of a failed tool into findings. If no line matches, the whole output is one finding. */
function findingsIn(output: string, pattern: RegExp): readonly Finding[] {
  const findings = output.split('\n').flatMap((line): Finding[] => {
    const {file, line: at, rule, message} = pattern.exec(line)?.groups ?? {}
    return file === undefined ? [] : [{place: `${file}:${at}`, rule: rule ?? '', message: message ?? ''}]
  })
  return findings.length > 0 ? findings : [{place: '.', rule: 'failed', message: output.trim()}]
}
