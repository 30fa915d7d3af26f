import {
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
} from './draw.ts'
import {birds, clouds, fog, type Hour, ranges, sky, stars, water} from './nature.ts'

const tower = (foot: Point, tall: number, hour: Hour, lit: boolean): string => {
  const [x, y] = foot
  const wall = mix('#f4ecd9', hour.land[2], lit ? 0.42 : 0.08)
  const shade = mix(wall, hour.land[2], 0.45)
  const half = (part: number) => tall * (0.105 - part * 0.042)
  const band = (low: number, high: number, color: string) =>
    shape(
      [
        [x - half(low), y - tall * low],
        [x - half(high), y - tall * high],
        [x + half(high), y - tall * high],
        [x + half(low), y - tall * low],
      ],
      color,
    )
  const top = y - tall
  return (
    band(0, 1, wall) +
    band(0.24, 0.42, mix('#a5473a', hour.land[2], lit ? 0.35 : 0.05)) +
    band(0.64, 0.82, mix('#a5473a', hour.land[2], lit ? 0.35 : 0.05)) +
    shape(
      [
        [x + tall * 0.02, y],
        [x + tall * 0.012, top],
        [x + half(1), top],
        [x + half(0), y],
      ],
      shade,
      0.55,
    ) +
    [0.14, 0.52, 0.9]
      .map((part) => rect(x - 5, y - tall * part, 10, 19, lit ? hour.lamp : hour.land[2], 1, 5))
      .join('') +
    rect(x - tall * 0.1, top - 8, tall * 0.2, 10, hour.land[2]) +
    repeat(9, (i) => rect(x - tall * 0.098 + i * tall * 0.0242, top - 24, 2, 18, hour.land[2])) +
    rect(x - tall * 0.1, top - 25, tall * 0.2, 3, hour.land[2]) +
    rect(
      x - tall * 0.058,
      top - tall * 0.13,
      tall * 0.116,
      tall * 0.115,
      lit ? '#fff2c4' : mix('#bcd4d6', hour.sky[1], 0.4),
    ) +
    repeat(4, (i) => rect(x - tall * 0.058 + i * tall * 0.037, top - tall * 0.13, 3, tall * 0.115, hour.land[2])) +
    curve(
      `M${n(x - tall * 0.072)} ${n(top - tall * 0.128)}Q${n(x)} ${n(top - tall * 0.235)} ${n(x + tall * 0.072)} ${n(top - tall * 0.128)}Z`,
      {fill: mix('#a5473a', hour.land[2], lit ? 0.4 : 0.1)},
    ) +
    oval(x, top - tall * 0.19, 5, hour.land[2])
  )
}

/** Swallowtail Point. The beam turns with the angle, which the animation uses. */
export function lighthouse(sheet: Sheet, hour: Hour, look: {lit: boolean; misty?: boolean; angle?: number}): string {
  const {width, height, random} = sheet
  const horizon = height * 0.66
  const at: Point = [width * 0.66, horizon - height * 0.05]
  const tall = height * 0.42
  const lamp: Point = [at[0], at[1] - tall - tall * 0.075]
  const sweep = Math.cos(look.angle ?? 2.7)
  const beam = (sign: number) => {
    const reach = width * 0.9 * sweep * sign
    const paint = `url(#beam${sign > 0 ? 'a' : 'b'})`
    return shape(
      [
        lamp,
        [lamp[0] + reach, lamp[1] - 120 * Math.abs(sweep) - 20],
        [lamp[0] + reach, lamp[1] + 74 * Math.abs(sweep) + 20],
      ],
      paint,
    )
  }
  for (const [name, sign] of [
    ['beama', 1],
    ['beamb', -1],
  ] as const)
    sheet.defs.push(
      `<linearGradient id="${name}" x1="${sweep * sign > 0 ? 0 : 1}" x2="${sweep * sign > 0 ? 1 : 0}" y1="0" y2="0"><stop offset="0" stop-color="#fff2c4" stop-opacity=".85"/><stop offset="1" stop-color="#fff2c4" stop-opacity="0"/></linearGradient>`,
    )
  const shore = [
    [0.24, 1],
    [0.27, 0.93],
    [0.3, 0.88],
    [0.31, 0.82],
    [0.335, 0.78],
    [0.345, 0.73],
  ] as const
  const rock = ridge(sheet, horizon + 6, 40, 0.6, 60).map(
    ([x, y]): Point => [width * 0.36 + x * 0.7, y - Math.max(0, 88 - Math.abs(width * 0.36 + x * 0.7 - at[0]) * 0.3)],
  )
  const foamAt = (y: number, wide: number) =>
    oval(
      width * (0.345 - (y / height - 0.73) * 0.38) + random.between(-26, 20),
      y,
      wide,
      '#f5f1e4',
      random.between(0.1, 0.5),
      random.between(1.5, 5),
    )
  return (
    sky(sheet, hour, look.lit ? undefined : {at: [width * 0.22, horizon - 60], radius: 34}) +
    (look.lit && !look.misty ? stars(sheet, horizon, 260) : '') +
    clouds(sheet, height * 0.1, height * 0.5, mix(hour.sky[2], '#ffffff', look.lit ? 0.05 : 0.3), 7) +
    ranges(sheet, horizon, hour, 36) +
    water(sheet, horizon, hour, look.lit ? undefined : width * 0.22) +
    (look.lit ? beam(1) + beam(-1) : '') +
    shape(
      [
        ...shore.map(([x, y]): Point => [width * x, height * y]),
        ...rock.filter(([x]) => x > width * 0.39),
        [width * 1.1, height],
      ],
      downward(sheet, [
        [0, mix(hour.land[2], hour.land[1], 0.4)],
        [1, hour.land[2]],
      ]),
    ) +
    repeat(46, () => {
      const x = width * random.between(0.42, 1)
      const y = horizon + random.between(10, 200)
      return shape(
        [
          [x, y],
          [x + random.between(30, 110), y - random.between(6, 26)],
          [x + random.between(60, 150), y + random.between(4, 34)],
        ],
        hour.land[1],
        random.between(0.12, 0.4),
      )
    }) +
    rect(at[0] + tall * 0.12, at[1] - 46, 118, 54, mix('#e9dfc8', hour.land[2], look.lit ? 0.55 : 0.15)) +
    shape(
      [
        [at[0] + tall * 0.09, at[1] - 44],
        [at[0] + tall * 0.12 + 58, at[1] - 84],
        [at[0] + tall * 0.12 + 132, at[1] - 44],
      ],
      mix('#a5473a', hour.land[2], 0.45),
    ) +
    rect(at[0] + tall * 0.12 + 24, at[1] - 30, 18, 22, look.lit ? hour.lamp : hour.land[2]) +
    tower(at, tall, hour, look.lit) +
    (look.lit ? glow(sheet, lamp, 150, '#fff2c4', 0.95) : '') +
    group(
      blurred(sheet, 2.2, 1.4),
      repeat(90, () => foamAt(height * random.between(0.71, 1), random.between(6, 26))),
    ) +
    (look.misty
      ? fog(sheet, horizon - 60, 260, hour.sky[2], 0.75) + fog(sheet, horizon + 120, 160, hour.sky[2], 0.6)
      : birds(sheet, [width * 0.4, height * 0.3], 110, hour.land[2], 8))
  )
}
