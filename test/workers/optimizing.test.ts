import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {optimizeLater} from '../../src/workers/optimizing.ts'

describe('the flag for later optimizing', () => {
  it.each([
    {node: 20, v8: '11.3.244.8-node.38', flag: /^--interrupt-budget=\d+$/},
    {node: 22, v8: '12.4.254.21-node.56', flag: /^--invocation-count-for-turbofan=\d+$/},
    {node: 26, v8: '14.6.202.33-node.19', flag: /^--invocation-count-for-turbofan=\d+$/},
  ])('is one that the V8 of Node $node knows', ({v8, flag}) => {
    expect(optimizeLater(v8)).toMatch(flag)
  })

  it('is accepted by this Node, and prints nothing', () => {
    const code = `require('node:v8').setFlagsFromString('${optimizeLater(process.versions.v8)}')`
    const {stderr, status} = spawnSync(process.execPath, ['-e', code], {encoding: 'utf8'})
    expect({stderr, status}).toEqual({stderr: '', status: 0})
  })
})
