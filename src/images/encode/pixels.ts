/** A decoded picture: upright, in sRGB, one byte per sample, scaled down to the largest width needed. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** Whether any pixel is visibly transparent: an alpha value below 250 of 255. */
export function isSeeThrough({data, channels}: Pixels): boolean {
  if (channels !== 2 && channels !== 4) return false
  for (let at = channels - 1; at < data.length; at += channels) if ((data[at] ?? 255) < 250) return true
  return false
}
