import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {LocalImage, Variant} from '../../model/picture.ts'
import type {OriginalFacts} from './facts.ts'
import {mayMove} from './judge.ts'
import type {Look} from './look.ts'
import {type Format, variantOf, widthsOf} from './plan.ts'
import type {Encoding} from './settings.ts'

/** A variant in AVIF of more pixels is not tried: its encoder holds fifty bytes for each. */
const MAX_AVIF_PIXELS = 4_000_000

/** All that a picture will have, and is once it is written. */
export interface Draft {
  readonly still: LocalImage['variants']
  readonly jpeg: readonly Variant[]
  readonly avif: readonly Variant[]
  readonly moving: readonly Variant[]
}

/** What is to be written of a picture. A picture that breaks off does not move. */
export function draftOf(sha256: string, look: Look, brokenOff: boolean, encoding: Encoding): Draft {
  const [first, ...rest] = widthsOf(look, encoding)
  const inFormat = (format: Format) => (width: number) => variantOf(sha256, look, width, format)
  const all = (format: Format, wanted: boolean) => (wanted ? [first, ...rest].map(inFormat(format)) : [])
  const largest = variantOf(sha256, look, rest.at(-1) ?? first, 'webp')
  return {
    still: [inFormat('webp')(first), ...rest.map(inFormat('webp'))],
    jpeg: all('jpeg', encoding.jpeg),
    avif: all('avif', encoding.avif !== null && largest.width * largest.height <= MAX_AVIF_PIXELS),
    moving: all('moving', !brokenOff && mayMove(look, encoding)),
  }
}

/** Bytes that decoding and writing all of it holds at most, about. */
export function heldBy({held, type, frames, width, height}: Look, {still, avif, moving}: Draft): number {
  const {width: widest, height: tallest} = still.at(-1) ?? still[0]
  const pixels = widest * tallest
  const writing = pixels * (avif.length > 0 ? 54 : 13)
  const movement = moving.length > 0 ? frames * width * height * (type === 'image/webp' ? 5 : 1.5) : 0
  return Math.max(held + pixels * 4, writing, movement + pixels * 4)
}

/** Whether all of these lie in the cache. */
export const allThere = (variants: readonly Variant[], cache: string): boolean =>
  variants.every(({address}) => existsSync(join(cache, address)))

/** The picture that a draft has become; `avif` tells whether that is there. */
export function pictureOf(
  {look, outcome}: {readonly look: Look; readonly outcome: Extract<OriginalFacts['outcome'], {kind: 'decoded'}>},
  draft: Draft,
  avif: boolean,
): LocalImage {
  const still = look.frames > 1 && draft.moving.length === 0
  return {
    kind: 'local',
    width: look.width,
    height: look.height,
    variants: draft.still,
    avif: avif ? draft.avif : [],
    jpeg: draft.jpeg,
    animated: draft.moving,
    preview: outcome.preview,
    note: outcome.note ?? (still ? 'first-frame' : null),
  }
}
