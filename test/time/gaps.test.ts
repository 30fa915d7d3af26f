import {expect, it} from 'vitest'
import {gapsAmong} from '../../src/time/gaps.ts'

it('gaps are runs of days without articles between days with some, longest first', () => {
  const days = ['2023-02-20', '2023-03-02', '2023-03-03', '2023-03-10', '2023-05-01']
  expect(gapsAmong(days, 6, 5)).toEqual([
    {from: '2023-03-11', to: '2023-04-30', days: 51},
    {from: '2023-02-21', to: '2023-03-01', days: 9},
    {from: '2023-03-04', to: '2023-03-09', days: 6},
  ])
  expect(gapsAmong(days, 7, 1)).toEqual([{from: '2023-03-11', to: '2023-04-30', days: 51}])
  expect(gapsAmong(days, 52, 5)).toEqual([])
  expect(gapsAmong([], 1, 5)).toEqual([])
})
