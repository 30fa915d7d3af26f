import {curve, downward, mirrored, mix, n, oval, rect, repeat, type Sheet, shape, stroke} from './draw.ts'
import {birds, clouds, fog, type Hour, rain, ranges, sky, stars, water} from './nature.ts'
import {dhow, ferryBoat} from './ships.ts'

/** The Twin Mouths bridge, by itself or behind a ferry. */
export function bridge(sheet: Sheet, hour: Hour, horizon: number, scale: number): string {
  const {width} = sheet
  const deck = horizon - 92 * scale
  const tone = mix(hour.land[1], hour.sky[2], 0.14)
  const pylon = (x: number) =>
    shape(
      [
        [x - 30 * scale, horizon],
        [x - 5 * scale, deck - 300 * scale],
        [x + 5 * scale, deck - 300 * scale],
        [x + 30 * scale, horizon],
        [x + 19 * scale, horizon],
        [x, deck - 215 * scale],
        [x - 19 * scale, horizon],
      ],
      tone,
    ) +
    repeat(15, (i) =>
      [-1, 1]
        .map((sign) =>
          stroke([x, deck - (286 - i * 9) * scale], [x + sign * (30 + i * 21) * scale, deck], tone, 1.5 * scale, 0.8),
        )
        .join(''),
    )
  return (
    pylon(width * 0.3) +
    pylon(width * 0.3 + 660 * scale) +
    rect(0, deck, width, 11 * scale, tone) +
    rect(0, deck - 9 * scale, width, 2.4, tone, 0.8) +
    repeat(9, (i) => rect(i * width * 0.125 + 30, deck, 12 * scale, 92 * scale, tone, i > 1 && i < 7 ? 0 : 1)) +
    repeat(18, () =>
      rect(
        sheet.random.between(0, width),
        deck - 10 * scale,
        sheet.random.between(9, 26) * scale,
        9 * scale,
        sheet.random.pick(['#a5473a', '#e9dfc8', hour.land[2]]),
        0.9,
        2,
      ),
    )
  )
}

/** The bridge on its first morning. */
export function bridgeMorning(sheet: Sheet, hour: Hour): string {
  const {width, height} = sheet
  const horizon = height * 0.68
  const span = bridge(sheet, hour, horizon, 1.12)
  return (
    sky(sheet, hour, {at: [width * 0.56, horizon - 150], radius: 40}) +
    clouds(sheet, 40, height * 0.45, mix(hour.sky[2], '#ffffff', 0.4)) +
    ranges(sheet, horizon, hour, 80) +
    fog(sheet, horizon - 20, 80, hour.sky[2], 0.6) +
    span +
    water(sheet, horizon, hour, width * 0.56) +
    mirrored(sheet, horizon, 0.35, span) +
    fog(sheet, horizon + 6, 50, hour.sky[2], 0.55) +
    birds(sheet, [width * 0.2, height * 0.3], 130, hour.land[2])
  )
}

/** The ferry in midstream. */
export function ferry(sheet: Sheet, hour: Hour, look: {lit: boolean; bridge?: boolean; rain?: boolean}): string {
  const {width, height} = sheet
  const horizon = height * 0.55
  const line = horizon + height * 0.17
  const boat = ferryBoat([width * 0.2, line], 1.85, look.lit, hour.sky[1], look.lit ? 0.2 : 0.06)
  const shore = repeat(60, () =>
    rect(sheet.random.between(0, width), horizon - sheet.random.between(4, 26), 3, 3, hour.lamp, look.lit ? 0.85 : 0),
  )
  return (
    sky(sheet, hour, look.lit ? undefined : {at: [width * 0.82, horizon - 90], radius: 36}) +
    (look.lit && !look.rain ? stars(sheet, horizon, 160) : '') +
    clouds(sheet, 20, height * 0.4, mix(hour.sky[2], '#ffffff', 0.15), 10) +
    ranges(sheet, horizon, hour, 58) +
    (look.bridge ? bridge(sheet, hour, horizon, 0.72) : '') +
    shore +
    water(sheet, horizon, hour, look.lit ? undefined : width * 0.82) +
    mirrored(sheet, line + 2, 0.42, boat) +
    boat +
    (look.lit
      ? repeat(11, (i) =>
          rect(
            width * 0.2 + 100 + i * 49,
            line + 8,
            20,
            170,
            downward(sheet, [
              [0, hour.lamp, 0.5],
              [1, hour.lamp, 0],
            ]),
          ),
        )
      : '') +
    curve(
      `M${n(width * 0.72)} ${n(line - 2)}Q${n(width * 0.86)} ${n(line + 6)} ${n(width)} ${n(line + 34)}M${n(width * 0.73)} ${n(line + 4)}Q${n(width * 0.84)} ${n(line + 26)} ${n(width * 0.98)} ${n(line + 72)}`,
      {color: '#f7f2e4', width: 4, opacity: 0.6},
    ) +
    (look.rain
      ? rain(sheet, '#dfe6ea')
      : birds(sheet, [width * 0.66, height * 0.26], 150, mix(hour.land[2], '#ffffff', look.lit ? 0.6 : 0)))
  )
}

/** The wake behind the ferry, seen from her stern. */
export function wake(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const horizon = height * 0.3
  const foam = (count: number) =>
    repeat(count, () => {
      const depth = random.between(0, 1)
      const y = horizon + depth ** 1.7 * (height - horizon)
      const side = random.chance(0.5) ? 1 : -1
      const arm =
        side *
        (8 + depth ** 1.7 * width * 0.36) *
        (random.chance(0.55) ? random.between(0.85, 1.08) : random.between(-0.4, 0.4))
      return oval(
        width * 0.52 + arm,
        y,
        (3 + depth * 44) * random.between(0.3, 1),
        '#fbf8ec',
        random.between(0.12, 0.62),
        (1 + depth * 9) * random.between(0.3, 1),
      )
    })
  return (
    sky(sheet, hour, {at: [width * 0.52, horizon - 40], radius: 26}) +
    clouds(sheet, 10, horizon * 0.8, '#ffffff', 8) +
    ranges(sheet, horizon, hour, 40) +
    bridge(sheet, hour, horizon, 0.42) +
    water(sheet, horizon, hour, width * 0.52) +
    foam(520) +
    rect(0, height * 0.93, width, height * 0.07, hour.land[2]) +
    rect(0, height * 0.8, width, 9, '#efe6d0') +
    repeat(14, (i) => rect(i * width * 0.075 + 18, height * 0.8, 8, height * 0.14, '#efe6d0')) +
    birds(sheet, [width * 0.4, height * 0.2], 190, hour.land[2], 12)
  )
}

/** A dhow under sail. */
export function sailing(sheet: Sheet, hour: Hour): string {
  const {width, height} = sheet
  const horizon = height * 0.64
  const ship =
    dhow([width * 0.36, horizon + 84], 1.55, hour.land[2], '#f7e9c9') +
    dhow([width * 0.8, horizon + 14], 0.42, mix(hour.land[2], hour.sky[1], 0.4), '#f3dcb0')
  return (
    sky(sheet, hour, {at: [width * 0.24, horizon - 70], radius: 58}) +
    clouds(sheet, 30, height * 0.5, '#fff0cf', 12) +
    ranges(sheet, horizon, hour, 30) +
    water(sheet, horizon, hour, width * 0.24) +
    mirrored(sheet, horizon + 88, 0.32, ship) +
    ship +
    birds(sheet, [width * 0.72, height * 0.24], 130, hour.land[2])
  )
}
