import {describe, expect, it} from 'vitest'
import type {Wanted} from '../../../src/images/media/record.ts'
import {Records} from '../../../src/images/media/records.ts'
import {statusOf, statusTable} from '../../../src/images/media/status.ts'
import {at, failed, stored, wanted} from './records.ts'

const lake = (name: string): Wanted => wanted(name, `https://lake.example/${name}`)
const pier = (name: string): Wanted =>
  wanted(name, `https://www.pier.example:8443/${name}`, `https://lake.example/${name}`)
const records = new Records()
for (const record of [
  stored(lake('1'), 'same', {bytes: 1_200_000}),
  stored(lake('2'), 'same', {bytes: 1_200_000}),
  stored(pier('3'), 'same', {bytes: 1_200_000}),
  stored(pier('4'), 'other', {bytes: 40_000}),
  failed(lake('5'), {reason: 'timeout'}),
  failed(lake('6')),
  failed(lake('7')),
  {...lake('8'), status: 'dropped', reason: 'tracker', url: 'https://lake.example/8', time: at(1)} as const,
])
  records.set(record)
const pictures = [pier('3'), pier('4'), ...['1', '2', '5', '6', '7', '8', '9'].map(lake)]

describe('the status of pictures', () => {
  it('counts each picture once, and equal bytes once per host and once in total', () => {
    expect(statusOf(pictures, records)).toEqual({
      hosts: [
        {
          host: 'lake.example',
          wanted: 7,
          stored: 2,
          dropped: 1,
          notTried: 1,
          failed: {gone: 2, timeout: 1},
          bytes: 1_200_000,
        },
        {host: 'www.pier.example:8443', wanted: 2, stored: 2, dropped: 0, notTried: 0, failed: {}, bytes: 1_240_000},
      ],
      total: {
        host: '',
        wanted: 9,
        stored: 4,
        dropped: 1,
        notTried: 1,
        failed: {gone: 2, timeout: 1},
        bytes: 1_240_000,
      },
    })
  })

  it('is a table with one line per host', () => {
    expect(statusTable(statusOf(pictures, records))).toBe(
      [
        'Host                   Wanted  Stored   MB  Trackers  Not tried  Failed',
        'lake.example                7       2  1.2         1          1  3: gone 2, timeout 1',
        'www.pier.example:8443       2       2  1.2         0          0  0',
        'All                         9       4  1.2         1          1  3: gone 2, timeout 1',
      ].join('\n'),
    )
  })

  it('has only a heading and a total if there are no pictures', () => {
    expect(statusTable(statusOf([], records)).split('\n')).toHaveLength(2)
  })
})
