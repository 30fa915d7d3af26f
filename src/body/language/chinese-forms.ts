type Range = readonly [number, number]

const LINE_FEED = 0x0a
/** The first surrogate code unit. */
export const SURROGATES = 0xd800

/**
 * The code units of every Han character of a double-byte encoding, by the decoder of the WHATWG Encoding Standard.
 * `leads` and `trails` are the ranges of the first and the second byte, both ends included; `isHan` tells whether a code
 * unit is a Han character.
 */
function repertoire(
  label: string,
  leads: Range,
  trails: readonly Range[],
  isHan: (unit: number) => boolean,
): Set<number> {
  const lines: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    // Each character stands on its own line, so that an invalid pair of bytes does not spoil the next.
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) lines.push(lead, trail, LINE_FEED)
  }
  const found = new Set<number>()
  for (const line of new TextDecoder(label).decode(new Uint8Array(lines)).split('\n')) {
    const unit = line.charCodeAt(0)
    if (line.length === 1 && isHan(unit)) found.add(unit)
  }
  return found
}

/** Code units of Han characters that belong to one Chinese script alone. */
export interface FormsOfOneScript {
  readonly simplified: readonly number[]
  readonly traditional: readonly number[]
}

/** Simplified characters are in GB2312 and not in Big5, traditional ones the reverse. docs/format.md §13. */
export function formsOfOneScript(isHan: (unit: number) => boolean): FormsOfOneScript {
  const gb2312 = repertoire('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]], isHan)
  const big5 = repertoire(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
    isHan,
  )
  const apart = (here: Set<number>, there: Set<number>): number[] =>
    [...here].filter((unit) => unit < SURROGATES && !there.has(unit))
  return {simplified: apart(gb2312, big5), traditional: apart(big5, gb2312)}
}
