import {describe, expect, it} from 'vitest'
import {parseMoment} from '../../src/time/instant.ts'
import {runNode} from '../support/command.ts'

const iso = (text: string, zone: string): string | null => {
  const moment = parseMoment(text, zone)
  return moment === null ? null : new Date(moment.at).toISOString()
}

describe('a time with an offset does not depend on the outlet’s zone', () => {
  it.each([
    {text: '2023-11-14T22:13:20.123Z', at: '2023-11-14T22:13:20.123Z'},
    {text: '2023-11-14T22:13:20Z', at: '2023-11-14T22:13:20.000Z'},
    {text: '2023-11-14T22:13Z', at: '2023-11-14T22:13:00.000Z'},
    {text: '2023-11-14t22:13:20z', at: '2023-11-14T22:13:20.000Z'},
    {text: '2023-11-14T22:13:20+08:00', at: '2023-11-14T14:13:20.000Z'},
    {text: '2023-11-14T22:13:20-0330', at: '2023-11-15T01:43:20.000Z'},
    {text: '2023-11-14 22:13:20 +0800', at: '2023-11-14T14:13:20.000Z'},
    {text: '2023-11-14T22:13:20,5Z', at: '2023-11-14T22:13:20.500Z'},
    {text: '2023-11-14T22:13:20.123456789Z', at: '2023-11-14T22:13:20.123Z'},
    {text: '2016-12-31T23:59:60Z', at: '2016-12-31T23:59:59.000Z'},
    {text: 'Tue, 14 Nov 2023 22:13:20 +0000', at: '2023-11-14T22:13:20.000Z'},
    {text: 'Tue, 14 Nov 2023 22:13:20 GMT', at: '2023-11-14T22:13:20.000Z'},
    {text: '4 Nov 2023 22:13 -0500', at: '2023-11-05T03:13:00.000Z'},
    {text: 'Tue 14 November 2023 22:13:20 EST', at: '2023-11-15T03:13:20.000Z'},
    {text: 'Wed, 14 Jun 2023 22:13:20 PDT', at: '2023-06-15T05:13:20.000Z'},
    {text: '  2023-11-14T22:13:20Z\n', at: '2023-11-14T22:13:20.000Z'},
  ])('$text', ({text, at}) => {
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York']) expect(iso(text, zone)).toBe(at)
    expect(parseMoment(text, 'UTC')?.precision).toBe('second')
  })
})

describe('a time without an offset is in the outlet’s zone', () => {
  it.each([
    {text: '2023-11-14 09:57:44', zone: 'Asia/Shanghai', at: '2023-11-14T01:57:44.000Z'},
    {text: '2023-11-14T09:57:44', zone: 'UTC', at: '2023-11-14T09:57:44.000Z'},
    {text: '2023-11-14T09:57', zone: 'Asia/Kolkata', at: '2023-11-14T04:27:00.000Z'},
    {text: '14/11/2023 - 01:05', zone: 'Europe/Paris', at: '2023-11-14T00:05:00.000Z'},
    {text: '09/08/2023 - 01:05', zone: 'Europe/Paris', at: '2023-08-08T23:05:00.000Z'},
    {text: '09/08/2023-01:05', zone: 'Europe/Paris', at: '2023-08-08T23:05:00.000Z'},
  ])('$text in $zone', ({text, zone, at}) => {
    expect(iso(text, zone)).toBe(at)
    expect(parseMoment(text, zone)).toMatchObject({precision: 'second', zone})
  })
})

describe('a date alone is the first moment of that day in the outlet’s zone', () => {
  it.each([
    {text: '2023-11-14', zone: 'UTC', at: '2023-11-14T00:00:00.000Z'},
    {text: '2023-11-14', zone: 'Asia/Shanghai', at: '2023-11-13T16:00:00.000Z'},
    {text: '2023年11月14日', zone: 'Asia/Taipei', at: '2023-11-13T16:00:00.000Z'},
    {text: '2023年 1月 4日', zone: 'America/New_York', at: '2023-01-04T05:00:00.000Z'},
    {text: '2024-02-29', zone: 'UTC', at: '2024-02-29T00:00:00.000Z'},
    {text: '0099-01-01', zone: 'UTC', at: '0099-01-01T00:00:00.000Z'},
    {text: '0001-01-01', zone: 'UTC', at: '0001-01-01T00:00:00.000Z'},
    {text: '9999-12-31', zone: 'Asia/Shanghai', at: '9999-12-30T16:00:00.000Z'},
    {text: '0000-01-01', zone: 'UTC', at: null},
  ])('$text in $zone', ({text, zone, at}) => {
    expect(iso(text, zone)).toBe(at)
    if (at !== null) expect(parseMoment(text, zone)).toMatchObject({precision: 'day', zone})
  })
})

describe('any other text is null', () => {
  it.each([
    '',
    '昨天',
    '3 小时前',
    '1700000000000',
    '2023',
    '2023-11',
    '2023-13-01',
    '2023-00-10',
    '2023-02-29',
    '2023-04-31T10:00:00Z',
    '2023-11-14T24:00:00Z',
    '2023-11-14T10:60:00Z',
    '2023-11-14T10:00:61Z',
    '2023-11-14T10:00:00 MARS',
    '14 Foo 2023 10:00:00 GMT',
    '31 Feb 2023 10:00:00 GMT',
    'Tue, 14 Nov 2023 10:00:00',
    'Tue, 14 Nov 2023 10:00:00 XYZ',
    '11/14/2023 - 10:00',
    '14.11.2023 - 10:00',
    '2023年13月1日',
    '2023-11-14T10:00:00Z and more',
    'x 2023-11-14',
  ])('"%s"', (text) => {
    expect(parseMoment(text, 'UTC')).toBeNull()
  })
})

describe('the machine’s zone', () => {
  it('does not affect results', async () => {
    const module = new URL('../../lib/src/time/instant.js', import.meta.url).href
    const script = `
      const {parseMoment} = await import(${JSON.stringify(module)})
      const texts = ['2023-11-14T09:57:44', '2023-11-14', '09/08/2023 - 01:05', '2023年3月4日', '2021-03-28 02:30:00']
      const zones = ['UTC', 'Asia/Shanghai', 'Europe/Paris', 'America/Sao_Paulo']
      console.log(new Date(0).getTimezoneOffset())
      console.log(JSON.stringify(zones.map((zone) => texts.map((text) => parseMoment(text, zone)))))`
    const printed = await Promise.all(
      ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'].map(async (TZ) => {
        const {stdout, code, stderr} = await runNode(['--input-type=module', '-e', script], {
          env: {...process.env, TZ, LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8'},
        })
        expect({code, stderr}).toEqual({code: 0, stderr: ''})
        return stdout.trim().split('\n')
      }),
    )
    // The child processes had different zones and read the same moments.
    expect(new Set(printed.map(([offset]) => offset)).size).toBe(4)
    expect(new Set(printed.map(([, moments]) => moments)).size).toBe(1)
    expect(JSON.parse(printed[0]?.[1] ?? '')[1][0].at).toBe(Date.UTC(2023, 10, 14, 1, 57, 44))
  })
})
