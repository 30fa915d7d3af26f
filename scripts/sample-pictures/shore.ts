import {
  below,
  clipped,
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
  times,
} from './draw.ts'
import {birds, clouds, type Hour, person, ranges, sky, water} from './nature.ts'

/** A channel in the mud that winds towards the viewer and widens. */
const channel = (sheet: Sheet, from: Point, to: Point, wide: number, fill: string): string => {
  const bend = sheet.random.between(130, 260) * (sheet.random.chance(0.5) ? 1 : -1)
  const side = (points: readonly Point[], sign: number) =>
    points.map(([x, y], i) => [x + sign * wide * (i / points.length) ** 1.8, y] as const)
  const middle = times(41).map((step): Point => {
    const part = step / 40
    return [
      from[0] + (to[0] - from[0]) * part ** 1.5 + Math.sin(part * 6.2) * bend * part,
      from[1] + (to[1] - from[1]) * part ** 1.7,
    ]
  })
  return shape([...side(middle, -1), ...side(middle, 1).reverse()], fill)
}

/** The estuary at low water: braided channels, far hills, waders, people with a net. */
export function estuary(sheet: Sheet, hour: Hour, extra: 'none' | 'net' | 'tram'): string {
  const {width, height, random} = sheet
  const horizon = height * 0.42
  const sun: Point = [width * 0.64, horizon - height * 0.07]
  const mud = downward(sheet, [
    [0, mix(hour.land[0], hour.sky[2], 0.55)],
    [0.4, mix(hour.land[1], hour.water[0], 0.25)],
    [1, hour.land[2]],
  ])
  const shine = downward(sheet, [
    [0, hour.sky[2]],
    [0.5, hour.water[0]],
    [1, mix(hour.sky[1], hour.water[1], 0.4)],
  ])
  const crowd =
    extra === 'none'
      ? ''
      : repeat(9, (index) =>
          person(
            [width * (0.16 + index * 0.035) + random.between(-8, 8), height * 0.72 + random.between(-20, 24)],
            74,
            hour.land[2],
            mix(hour.land[2], hour.sky[1], random.between(0, 0.4)),
          ),
        )
  const net =
    extra === 'net'
      ? curve(
          `M${n(width * 0.16)} ${n(height * 0.7)}Q${n(width * 0.3)} ${n(height * 0.84)} ${n(width * 0.46)} ${n(height * 0.7)}`,
          {color: hour.land[2], width: 2.4},
        ) +
        repeat(24, (i) =>
          oval(width * (0.16 + i * 0.0128), height * 0.7 + Math.sin((i / 24) * 3.14) * height * 0.068, 3.4, '#e9dcc0'),
        )
      : ''
  const tram =
    extra === 'tram'
      ? group(
          `transform="translate(${n(width * 0.54)} ${n(height * 0.7)}) rotate(7)"`,
          rect(0, -112, 310, 132, mix('#50665a', hour.land[2], 0.35), 1, 16) +
            rect(-6, -124, 322, 20, hour.land[2], 1, 9) +
            repeat(6, (i) => rect(18 + i * 48, -92, 36, 46, i % 3 === 1 ? hour.sky[2] : hour.land[2], 0.9, 3)) +
            rect(0, -28, 310, 9, '#c6a25a', 0.75) +
            oval(150, 26, 200, hour.land[2], 1, 22),
        )
      : ''
  return (
    sky(sheet, hour, {at: sun, radius: 30}) +
    clouds(sheet, height * 0.06, height * 0.3, mix(hour.sky[2], '#ffffff', 0.4), 10) +
    ranges(sheet, horizon, hour, 62) +
    rect(0, horizon, width, height - horizon, mud) +
    repeat(34, () =>
      oval(
        random.between(0, width),
        horizon + random.between(0, 1) ** 2 * (height - horizon),
        random.between(60, 260),
        hour.water[0],
        random.between(0.08, 0.3),
        random.between(1.5, 8),
      ),
    ) +
    channel(sheet, [width * 0.63, horizon + 1], [width * 0.42, height * 1.02], 230, shine) +
    channel(sheet, [width * 0.55, horizon + 2], [width * 0.02, height * 0.95], 90, shine) +
    channel(sheet, [width * 0.7, horizon + 2], [width * 1.04, height * 0.9], 80, shine) +
    glow(sheet, [sun[0], horizon + 40], 260, hour.light, 0.4) +
    tram +
    net +
    crowd +
    repeat(60, () => {
      const x = random.between(0, width)
      const y = height * random.between(0.88, 1.02)
      return curve(
        `M${n(x)} ${n(y)}q${n(random.between(-8, 8))} -26 ${n(random.between(-20, 20))} ${n(-random.between(30, 72))}`,
        {color: mix(hour.land[2], '#000000', 0.3), width: 2.2, opacity: 0.85},
      )
    }) +
    birds(sheet, [width * 0.3, height * 0.2], 170, hour.land[2], 12)
  )
}

/** Nets hung to dry between poles, boats drawn up behind. */
export function nets(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const horizon = height * 0.6
  const boat = (x: number, y: number, s: number) =>
    group(
      `transform="translate(${n(x)} ${n(y)}) scale(${s})"`,
      curve('M0 -30Q90 6 210 -34L186 8Q100 22 24 8Z', {fill: hour.land[2]}) +
        stroke([70, -10], [70, -96], hour.land[2], 3) +
        rect(104, -40, 44, 26, mix(hour.land[2], hour.sky[1], 0.2)) +
        shape(
          [
            [70, -94],
            [108, -78],
            [70, -66],
          ],
          '#a5473a',
        ),
    )
  const net = (x: number, w: number) => {
    const top = height * 0.36
    const foot = height * 0.82
    const d = `M${n(x)} ${n(top)}Q${n(x + w / 2)} ${n(top + 120)} ${n(x + w)} ${n(top)}L${n(x + w - 14)} ${n(foot - 60)}Q${n(x + w / 2)} ${n(foot + 40)} ${n(x + 14)} ${n(foot - 40)}Z`
    return (
      group(
        clipped(sheet, d),
        rect(x, top, w, foot, mix(hour.land[1], hour.sky[1], 0.3), 0.28) +
          repeat(
            70,
            (i) =>
              stroke([x - 400 + i * 22, top], [x + i * 22, foot + 60], hour.land[2], 1, 0.55) +
              stroke([x + i * 22, top], [x - 400 + i * 22, foot + 60], hour.land[2], 1, 0.55),
          ),
      ) +
      repeat(16, (i) => {
        const p = (i + 0.5) / 16
        return oval(x + w * p, top + 240 * p * (1 - p), 6, random.pick(['#d98a2b', '#e9dcc0', '#a5473a']))
      })
    )
  }
  return (
    sky(sheet, hour, {at: [width * 0.48, horizon - 96], radius: 46}) +
    clouds(sheet, 30, height * 0.42, '#fff0d4', 9) +
    ranges(sheet, horizon, hour, 60) +
    water(sheet, horizon, hour, width * 0.48) +
    boat(width * 0.06, horizon + 36, 1) +
    boat(width * 0.62, horizon + 22, 0.8) +
    boat(width * 0.4, horizon + 12, 0.5) +
    below(sheet, ridge(sheet, height * 0.86, 16), hour.land[2]) +
    net(width * 0.1, width * 0.36) +
    net(width * 0.52, width * 0.4) +
    [0.1, 0.46, 0.52, 0.92]
      .map((x) =>
        stroke([width * x, height * 0.31], [width * x, height * 0.93], mix(hour.land[2], '#000000', 0.35), 11),
      )
      .join('') +
    person([width * 0.49, height * 0.93], 160, mix(hour.land[2], '#000000', 0.4), '#8c4a3c')
  )
}
