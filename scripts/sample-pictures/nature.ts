import {
  backdrop,
  below,
  blurred,
  curve,
  downward,
  glow,
  group,
  mix,
  n,
  oval,
  type Point,
  rect,
  repeat,
  ridge,
  type Sheet,
  shape,
  stroke,
} from './draw.ts'

/** The colours of one hour of one place. */
export interface Hour {
  /** Top, middle and horizon of the sky. */
  readonly sky: readonly [string, string, string]
  /** Sun or moon. */
  readonly light: string
  /** Far land, middle land, near land. */
  readonly land: readonly [string, string, string]
  /** Water at the horizon and at the foot. */
  readonly water: readonly [string, string]
  /** Lamps and windows. */
  readonly lamp: string
}

/** The sky of an hour, with its sun or moon where one is wanted. */
export const sky = (sheet: Sheet, hour: Hour, sun?: {at: Point; radius: number}): string =>
  backdrop(sheet, [
    [0, hour.sky[0]],
    [0.42, hour.sky[1]],
    [0.72, hour.sky[2]],
    [1, hour.sky[2]],
  ]) +
  (sun
    ? glow(sheet, sun.at, sun.radius * 8, hour.light, 0.75) + oval(sun.at[0], sun.at[1], sun.radius, hour.light, 0.95)
    : '')

/** Long thin clouds, brighter below. */
export function clouds(sheet: Sheet, top: number, bottom: number, color: string, count = 9): string {
  const {random, width} = sheet
  const streak = () => {
    const y = random.between(top, bottom)
    const x = random.between(-100, width)
    const long = random.between(180, 620)
    return repeat(4, () =>
      oval(
        x + random.between(0, long),
        y + random.between(-7, 7),
        long * random.between(0.25, 0.5),
        color,
        random.between(0.12, 0.34),
        random.between(4, 15),
      ),
    )
  }
  return group(blurred(sheet, 10, 4), repeat(count, streak))
}

/** Stars, fewer towards the horizon. */
export function stars(sheet: Sheet, bottom: number, count = 190): string {
  const {random, width} = sheet
  return repeat(count, () => {
    const y = bottom * random.between(0, 1) ** 1.5
    return oval(random.between(0, width), y, random.between(0.5, 1.7), '#fdf6df', random.between(0.25, 0.95))
  })
}

/** Two or three ranges of hills, each paler with distance. */
export const ranges = (sheet: Sheet, horizon: number, hour: Hour, swing = 60): string =>
  [0, 1, 2]
    .map((index) => {
      const color = mix(hour.land[0], hour.sky[2], 0.62 - index * 0.24)
      const line = ridge(sheet, horizon - swing * (1.25 - index * 0.45), swing * (1 - index * 0.18), 0.52)
      return below(
        sheet,
        line,
        downward(sheet, [
          [0, color],
          [1, mix(color, hour.sky[2], 0.55)],
        ]),
        horizon,
      )
    })
    .join('')

/** Open water with ripples that widen towards the viewer, and a path of light below the sun. */
export function water(sheet: Sheet, horizon: number, hour: Hour, lightX?: number): string {
  const {random, width, height} = sheet
  const ripple = (color: string, spread: number, count: number, strength: number) =>
    repeat(count, () => {
      const depth = random.between(0, 1) ** 1.6
      const y = horizon + 3 + depth * (height - horizon)
      const half = (6 + depth * 70) * random.between(0.4, 1.2)
      const middle =
        lightX === undefined || spread >= width
          ? random.between(0, width)
          : lightX + random.between(-1, 1) * (12 + depth * spread)
      return rect(middle - half, y, half * 2, 1 + depth * 2.6, color, strength * random.between(0.2, 1), 1.5)
    })
  return (
    rect(
      0,
      horizon,
      width,
      height - horizon,
      downward(sheet, [
        [0, hour.water[0]],
        [1, hour.water[1]],
      ]),
    ) +
    ripple(mix(hour.water[1], '#000000', 0.35), width, 130, 0.26) +
    ripple(mix(hour.water[0], '#ffffff', 0.35), width, 100, 0.3) +
    (lightX === undefined ? '' : ripple(hour.light, 120, 150, 0.75))
  )
}

/** Gulls or terns: two short arcs each. */
export const birds = (sheet: Sheet, around: Point, spread: number, color: string, count = 9): string =>
  repeat(count, () => {
    const x = around[0] + sheet.random.between(-spread, spread)
    const y = around[1] + sheet.random.between(-spread, spread) * 0.35
    const wing = sheet.random.between(6, 17)
    const lift = wing * sheet.random.between(0.25, 0.6)
    return curve(
      `M${n(x - wing)} ${n(y - lift)}Q${n(x - wing * 0.35)} ${n(y - lift)} ${n(x)} ${n(y)}` +
        `Q${n(x + wing * 0.35)} ${n(y - lift)} ${n(x + wing)} ${n(y - lift * 0.8)}`,
      {color, width: 2, opacity: 0.8},
    )
  })

/** Banks of fog at a height. */
export const fog = (sheet: Sheet, y: number, thick: number, color: string, opacity = 0.5): string =>
  group(
    blurred(sheet, 40, thick * 0.28),
    repeat(7, () =>
      oval(
        sheet.random.between(0, sheet.width),
        y + sheet.random.between(-0.4, 0.4) * thick,
        sheet.random.between(200, 520),
        color,
        opacity * sheet.random.between(0.5, 1),
        thick * sheet.random.between(0.25, 0.6),
      ),
    ),
  )

/** Slanting rain. */
export const rain = (sheet: Sheet, color: string, count = 420): string =>
  repeat(count, () => {
    const x = sheet.random.between(-60, sheet.width)
    const y = sheet.random.between(-40, sheet.height)
    const long = sheet.random.between(14, 52)
    return stroke(
      [x, y],
      [x + long * 0.2, y + long],
      color,
      sheet.random.between(0.7, 1.8),
      sheet.random.between(0.1, 0.38),
    )
  })

/** A standing person, as a small silhouette with feet at a point. */
export const person = (feet: Point, tall: number, color: string, coat = color): string => {
  const [x, y] = feet
  const w = tall * 0.15
  return (
    rect(x - w * 0.72, y - tall * 0.45, w * 0.55, tall * 0.45, color, undefined, 1) +
    rect(x + w * 0.14, y - tall * 0.45, w * 0.55, tall * 0.45, color, undefined, 1) +
    rect(x - w, y - tall * 0.84, w * 2, tall * 0.5, coat, undefined, w * 0.7) +
    oval(x, y - tall * 0.92, tall * 0.082, color)
  )
}

/** A conifer with its foot at a point. */
export const pine = (foot: Point, tall: number, color: string): string =>
  repeat(4, (tier) => {
    const y = foot[1] - tall * (0.08 + tier * 0.23)
    const half = tall * (0.23 - tier * 0.045)
    return shape(
      [
        [foot[0] - half, y],
        [foot[0], y - tall * 0.34],
        [foot[0] + half, y],
      ],
      color,
    )
  })

/** A broad-leaved tree with its foot at a point. */
export function tree(sheet: Sheet, foot: Point, tall: number, leaf: string, trunk: string): string {
  const {random} = sheet
  const [x, y] = foot
  const branch = (dx: number) =>
    curve(`M${n(x)} ${n(y - tall * 0.2)}Q${n(x)} ${n(y - tall * 0.42)} ${n(x + dx)} ${n(y - tall * 0.66)}`, {
      color: trunk,
      width: tall * 0.026,
    })
  return (
    shape(
      [
        [x - tall * 0.045, y],
        [x - tall * 0.022, y - tall * 0.5],
        [x + tall * 0.022, y - tall * 0.5],
        [x + tall * 0.05, y],
      ],
      trunk,
    ) +
    branch(-tall * 0.22) +
    branch(tall * 0.24) +
    repeat(46, () => {
      const angle = random.between(0, 6.28)
      const out = random.between(0, 1) ** 0.6
      const cx = x + Math.cos(angle) * tall * 0.4 * out
      const cy = y - tall * 0.7 + Math.sin(angle) * tall * 0.27 * out
      const lit = cy < y - tall * 0.72 ? random.between(0, 0.28) : -random.between(0, 0.22)
      return oval(
        cx,
        cy,
        tall * random.between(0.05, 0.12),
        mix(leaf, lit > 0 ? '#fff3c4' : '#10221c', Math.abs(lit)),
        0.9,
      )
    })
  )
}
