/** A decoded picture, upright and in sRGB, of one byte a sample and no more than the largest width that is wanted. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** Whether something shines through. */
export function isSeeThrough({data, channels}: Pixels): boolean {
  if (channels !== 2 && channels !== 4) return false
  for (let at = channels - 1; at < data.length; at += channels) if ((data[at] ?? 255) < 250) return true
  return false
}
