import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {LocalImage, Variant} from '../../model/picture.ts'
import type {OriginalFacts} from './facts.ts'
import {mayMove} from './judge.ts'
import type {Look} from './look.ts'
import {type Format, variantOf, widthsOf} from './plan.ts'
import type {Encoding} from './settings.ts'

/** Most pixels of an AVIF variant: its encoder needs fifty bytes of memory for each. */
const MAX_AVIF_PIXELS = 4_000_000

/** The variants planned for a picture, by format. */
export interface Draft {
  readonly still: LocalImage['variants']
  readonly jpeg: readonly Variant[]
  readonly avif: readonly Variant[]
  readonly moving: readonly Variant[]
}

/** Plans the variants of a picture. A truncated picture (`brokenOff`) gets no animated variants. */
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

/** Estimates the peak memory for decoding a picture and writing its variants, in bytes. */
export function heldBy({held, type, frames, width, height}: Look, {still, avif, moving}: Draft): number {
  const {width: widest, height: tallest} = still.at(-1) ?? still[0]
  const pixels = widest * tallest
  const writing = pixels * (avif.length > 0 ? 54 : 13)
  const movement =
    moving.length > 0 ? frames * width * height * (type === 'image/gif' ? 1.5 : type === 'image/webp' ? 5 : 9) : 0
  return Math.max(held + pixels * 4, writing, movement + pixels * 4)
}

/** Whether all these variants exist in the cache. */
export const allThere = (variants: readonly Variant[], cache: string): boolean =>
  variants.every(({address}) => existsSync(join(cache, address)))

/** The finished picture of a draft; `avif` is whether the AVIF variants exist. */
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
