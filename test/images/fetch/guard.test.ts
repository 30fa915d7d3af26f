import type {LookupAddress} from 'node:dns'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {AddressGuard, type Resolver} from '../../../src/images/fetch/guard.ts'
import {isSpecial} from '../../../src/images/fetch/special-addresses.ts'
import {temporaryFolder} from '../../support/command.ts'
import {fetcherWith, hostThat} from './hosts.ts'

const folder = temporaryFolder()
const into = join(folder, 'into.part')

const dotted = (bytes: readonly number[]): string => bytes.join('.')
const hex = (high = 0, low = 0): string => (high * 256 + low).toString(16)
/** A random address of a random special block. */
const privateV4 = fc
  .tuple(
    fc.constantFrom([10], [127], [169, 254], [172, 16], [172, 31], [192, 168], [100, 64], [0], [224], [255, 255]),
    fc.tuple(...Array.from({length: 3}, () => fc.integer({min: 0, max: 255}))),
  )
  .map(([head, tail]) => [...head, ...tail].slice(0, 4))

/** IPv6 addresses that embed an IPv4 address, in every known form. */
const carried = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): readonly string[] => [
  `::ffff:${dotted([a, b, c, d])}`,
  `::ffff:${hex(a, b)}:${hex(c, d)}`,
  `::ffff:0:${hex(a, b)}:${hex(c, d)}`,
  `::${dotted([a, b, c, d])}`,
  `64:ff9b::${dotted([a, b, c, d])}`,
  `2002:${hex(a, b)}:${hex(c, d)}::1`,
]

describe('addresses outside the public internet', () => {
  it('are refused, in every spelling that a URL allows', () => {
    const guard = new AddressGuard([])
    fc.assert(
      fc.property(privateV4, (bytes) => {
        const [a = 0, b = 0, c = 0, d = 0] = bytes
        const number = ((a * 256 + b) * 256 + c) * 256 + d
        const spellings = [
          dotted(bytes),
          String(number),
          `0x${number.toString(16)}`,
          `0${a.toString(8)}.${b}.${c * 256 + d}`,
        ]
        for (const spelling of spellings) expect(guard.allowsHost(new URL(`http://${spelling}/`).hostname)).toBe(false)
        for (const v6 of carried(bytes)) expect(guard.allowsHost(new URL(`http://[${v6}]/`).hostname)).toBe(false)
      }),
    )
  })

  it.each([
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2001:2::1',
    '3fff::1',
    '100::1',
    '64:ff9b:1::1',
    '5f00::1',
    '4000::1',
    'no address',
  ])('include %s', (address) => expect(isSpecial(address)).toBe(true))

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '192.0.1.1',
    '223.255.255.254',
    '2606:4700::1111',
    '2a00:1450::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
  ])('do not include %s', (address) => expect(isSpecial(address)).toBe(false))

  it('are allowed if the settings name the address or its block', () => {
    const guard = new AddressGuard(['127.0.0.1', '10.1.0.0/16', 'fd00::/8'])
    expect(
      ['127.0.0.1', '127.0.0.2', '10.1.2.3', '10.2.2.3', '[fd00::5]', '[fe80::5]'].map((host) =>
        guard.allowsHost(host),
      ),
    ).toEqual([true, false, true, false, true, false])
  })
})

describe('a host name', () => {
  const resolverOf = (answers: readonly (readonly string[])[]) => {
    let asked = 0
    const resolve: Resolver = (_, __, done) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)] ?? []
      done(
        null,
        addresses.map((address): LookupAddress => ({address, family: address.includes(':') ? 6 : 4})),
      )
    }
    return {resolve, asked: () => asked}
  }

  it('is refused before connecting if any of its addresses is not public', async () => {
    const {resolve} = resolverOf([['93.184.216.34', '10.0.0.1']])
    const fetcher = fetcherWith({}, {resolve})
    expect(await fetcher.get('http://lake.example/', {into, referer: null})).toMatchObject({reason: 'private-address'})
  })

  it('is resolved once, and the connection goes to the checked address', async () => {
    const host = await hostThat((_, response) => void response.end('bytes'))
    // A second lookup would give an address at which no server listens.
    const {resolve, asked} = resolverOf([['127.0.0.1'], ['127.0.0.77']])
    const fetcher = fetcherWith({}, {resolve})
    const answer = await fetcher.get(`http://lake.example:${host.port}/`, {into, referer: null})
    expect(answer).toMatchObject({ok: true, bytes: 5})
    expect(asked()).toBe(1)
    expect(host.asked[0]?.headers.host).toBe(`lake.example:${host.port}`)
  })

  it('may have a private address if the settings allow the name', async () => {
    const host = await hostThat((_, response) => void response.end('bytes'))
    const {resolve} = resolverOf([['127.0.0.1']])
    const fetcher = fetcherWith({}, {resolve, allowPrivate: ['lake.example']})
    expect(await fetcher.get(`http://lake.example:${host.port}/`, {into, referer: null})).toMatchObject({ok: true})
    expect(await fetcher.get(`http://shore.example:${host.port}/`, {into, referer: null})).toMatchObject({
      reason: 'private-address',
    })
  })

  it('that resolves to loopback is refused', async () => {
    expect(await fetcherWith({}, {allowPrivate: []}).get('http://localhost:9/', {into, referer: null})).toMatchObject({
      reason: 'private-address',
    })
  })
})

describe('redirects', () => {
  const leadingTo = (location: string) => hostThat((_, response) => void response.writeHead(302, {location}).end())

  it('are followed five times, not six', async () => {
    const host = await hostThat((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end('bytes')
      else response.writeHead(302, {location: `/${left - 1}`}).end()
    })
    expect(await fetcherWith().get(`${host.url}/5`, {into, referer: null})).toMatchObject({
      ok: true,
      url: `${host.url}/0`,
    })
    expect(await fetcherWith().get(`${host.url}/6`, {into, referer: null})).toMatchObject({reason: 'redirects'})
  })

  it('in a loop are stopped', async () => {
    const host = await hostThat((request, response) => {
      response.writeHead(301, {location: request.url === '/a' ? '/b' : '/a'}).end()
    })
    expect(await fetcherWith().get(`${host.url}/a`, {into, referer: null})).toMatchObject({reason: 'redirects'})
    expect(host.asked.length).toBe(2)
  })

  it.each([
    'http://127.0.0.2/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest',
    'http://2130706434/',
    'http://localhost.localdomain./',
  ])('to %s are refused', async (location) => {
    const host = await leadingTo(location)
    const resolve: Resolver = (_, __, done) => done(null, [{address: '127.0.0.3', family: 4}])
    const answer = await fetcherWith({}, {resolve}).get(host.url, {into, referer: null})
    expect(answer).toMatchObject({ok: false, reason: 'private-address'})
  })

  it.each([
    'file:///etc/hostname',
    'ftp://lake.example/',
    'http://',
    'javascript:1',
  ])('to %s are not followed', async (location) => {
    const host = await leadingTo(location)
    expect(await fetcherWith().get(host.url, {into, referer: null})).toMatchObject({ok: false, reason: 'redirects'})
  })
})
