import {describe, expect, it} from 'vitest'
import type {SafeUrl} from '../../src/model/brand.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {largerAddresses} from '../../src/outlets/larger-pictures.ts'
import {pictureAddress} from '../../src/outlets/picture-address.ts'

const outlets = outletsWith([])
const larger = (slug: string, address: string) => largerAddresses(address as SafeUrl, outlets.named(slug))

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['dw', 'https://static.dw.com/image/70000001_303.jpg', ['https://static.dw.com/image/70000001_304.jpg']],
  [
    'bbc',
    'https://ichef.bbci.co.uk/news/640/cpsprodpb/1A2B/production/_70000001_boat.jpg',
    ['https://ichef.bbci.co.uk/news/1024/cpsprodpb/1A2B/production/_70000001_boat.jpg'],
  ],
  [
    'bbc',
    'https://ichef.bbci.co.uk/ace/ws/640/cpsprodpb/1a2b/live/boat.jpg.webp',
    ['https://ichef.bbci.co.uk/ace/ws/800/cpsprodpb/1a2b/live/boat.jpg.webp'],
  ],
  [
    'rfi',
    'https://s.rfi.fr/media/display/00000000-1111-2222-3333-444444444444/w:310/p:16x9/boat.jpg',
    [
      'https://s.rfi.fr/media/display/00000000-1111-2222-3333-444444444444/w:1280/p:16x9/boat.jpg',
      'https://s.rfi.fr/media/display/00000000-1111-2222-3333-444444444444/w:1024/p:16x9/boat.jpg',
    ],
  ],
]

describe('the larger versions of a picture', () => {
  it.each(CASES)('at %s: %s', (slug, address, expected) => {
    expect(larger(slug, address)).toEqual(expected)
  })

  it.each(CASES)('at %s have the key of the picture', (slug, address) => {
    const outlet = outlets.named(slug)
    const keyOf = (one: string) => {
      const found = pictureAddress(one, new URL(outlet.home), outlet)
      return found === null || found === 'furniture' ? null : found.key
    }
    for (const one of larger(slug, address)) expect(keyOf(one)).toBe(keyOf(address))
    expect(keyOf(address)).not.toBeNull()
  })

  it('are none without a rule and for the largest version', () => {
    expect(larger('dw', 'https://static.dw.com/image/70000001_304.jpg')).toEqual([])
    expect(
      larger('rfi', 'https://s.rfi.fr/media/display/00000000-1111-2222-3333-444444444444/w:1280/p:16x9/a.jpg'),
    ).toEqual([])
    expect(larger('voa', 'https://gdb.voanews.com/boat_w650_r1.jpg')).toEqual([])
  })
})
