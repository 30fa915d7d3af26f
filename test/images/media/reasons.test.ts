import {describe, expect, it} from 'vitest'
import {isDue, isPermanent, reasonOf} from '../../../src/images/media/reasons.ts'
import {attempt, failed, stored, wanted} from './records.ts'

describe('of several attempts', () => {
  it.each([
    [['gone', 'truncated', 'html'], 'truncated'],
    [['timeout', 'gone', 'unreachable'], 'timeout'],
    [['unreachable', 'gone'], 'gone'],
    [['absent', 'private-address'], 'private-address'],
    [['absent'], 'absent'],
    [[], 'absent'],
  ] as const)('%j, the reason is %s', (reasons, reason) => {
    expect(reasonOf(reasons.map((one) => attempt(one)))).toBe(reason)
    expect(reasonOf(reasons.toReversed().map((one) => attempt(one)))).toBe(reason)
  })

  it.each([
    {reasons: ['gone', 'html', 'not-a-picture'], permanent: true},
    {reasons: ['gone', 'forbidden', 'too-many-bytes', 'private-address', 'redirects'], permanent: true},
    {reasons: ['absent', 'gone'], permanent: true},
    {reasons: ['gone', 'timeout'], permanent: false},
    {reasons: ['unreachable'], permanent: false},
    {reasons: ['absent'], permanent: false},
    {reasons: [], permanent: false},
  ] as const)('$reasons, permanent is $permanent', ({reasons, permanent}) => {
    expect(isPermanent(reasons.map((one) => attempt(one)))).toBe(permanent)
  })
})

describe('a picture is searched for again', () => {
  const DAY = 86_400_000
  const a = wanted('a.png')
  const retry = {now: 90 * DAY, retryAfterDays: 90, retryFailed: false}

  it('at once after a temporary failure', () => {
    expect(isDue(failed(a, {permanent: false}), a, {...retry, now: 2})).toBe(true)
  })

  it('after the configured days if the failure is permanent', () => {
    expect(isDue(failed(a), a, retry)).toBe(false)
    expect(isDue(failed(a), a, {...retry, now: 90 * DAY + 1})).toBe(true)
    expect(isDue(failed(a), a, {...retry, retryAfterDays: 0})).toBe(true)
  })

  it('if the user requests it with retryFailed', () => {
    expect(isDue(failed(a), a, {...retry, retryFailed: true})).toBe(true)
  })

  it('if an article has a new address for it', () => {
    expect(isDue(failed(a), wanted('a.png', ...a.addresses, 'https://pier.example/a.png'), retry)).toBe(true)
    expect(isDue(failed(wanted('a.png', ...a.addresses, 'https://pier.example/a.png')), a, retry)).toBe(false)
  })

  it('never if it is stored or dropped', () => {
    const dropped = {
      ...a,
      status: 'dropped',
      reason: 'tracker',
      url: 'https://lake.example/a',
      time: stored(a, 'a').time,
    } as const
    for (const record of [stored(a, 'a'), dropped]) expect(isDue(record, a, {...retry, retryFailed: true})).toBe(false)
  })
})
