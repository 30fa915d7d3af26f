import {PassThrough} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {duration, Reporter} from '../../src/cli/progress.ts'

/** A reporter whose clock the test moves, and what it has printed. */
function reporter({isTTY = false, quiet = false} = {}) {
  const stderr = Object.assign(new PassThrough({encoding: 'utf8'}), {isTTY})
  let time = 0
  const own = new Reporter({stderr, now: () => time}, quiet)
  const at = (ms: number, step: () => void): string => {
    time = ms
    step()
    return String(stderr.read() ?? '')
  }
  return {own, at}
}

describe('the progress of a build', () => {
  it('is silent for two seconds, and then a line every ten', () => {
    const {own, at} = reporter()
    own.stage('pages')
    expect(at(1999, () => own.step(1, 10))).toBe('')
    expect(at(12_000, () => own.step(6, 10))).toBe('Printing pages: 6 of 10 · 8 s left\n')
    expect(at(21_900, () => own.step(7, 10))).toBe('')
    expect(at(22_000, () => own.step(10, 10, ' · note'))).toBe('Printing pages: 10 of 10 · note\n')
  })

  it('is a bar on a terminal, which the end of the stage clears', () => {
    const {own, at} = reporter({isTTY: true})
    own.stage('seeds')
    expect(at(3000, () => own.step(5, 10))).toBe(
      `\r\x1b[KReading seeds ${'█'.repeat(12)}${'░'.repeat(12)} 5/10 · 3 s left`,
    )
    expect(at(3000, () => own.stage('pages'))).toBe('\r\x1b[K')
  })

  it('is nothing if the build is quiet', () => {
    const {own, at} = reporter({isTTY: true, quiet: true})
    own.stage('seeds')
    expect(at(60_000, () => own.step(5, 10))).toBe('')
  })

  it('gives the time of each stage in milliseconds, summed where a stage comes twice', () => {
    const {own, at} = reporter()
    own.stage('seeds')
    at(400, () => own.stage('pages'))
    at(1000, () => own.stage('seeds'))
    at(1100, () => undefined)
    expect([...own.finish()].map(([stage, {ms}]) => [stage, ms])).toEqual([
      ['seeds', 500],
      ['pages', 600],
    ])
  })

  it.each([
    [40, '40 s'],
    [99.4, '99 s'],
    [720, '12 min'],
    [11_100, '3 h 5 min'],
  ])('says %d seconds as %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text)
  })
})
