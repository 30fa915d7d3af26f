import {
  blurred,
  clipped,
  curve,
  downward,
  glow,
  group,
  mirrored,
  mix,
  n,
  oval,
  type Point,
  rect,
  repeat,
  type Sheet,
  shape,
  stroke,
} from './draw.ts'
import {birds, clouds, fog, type Hour, person, ranges, sky, stars, water} from './nature.ts'
import {boxes, freighter, gantry, tug} from './ships.ts'

export interface HarbourLook {
  readonly ship: 'none' | 'arriving' | 'leaving'
  readonly cranes: number
  readonly raised: boolean
  readonly misty?: boolean
}

const quayLine = (sheet: Sheet, hour: Hour, horizon: number, look: HarbourLook): string => {
  const {random, width} = sheet
  const tone = mix(hour.land[1], hour.sky[2], look.misty ? 0.5 : 0.12)
  const gap = (width * 0.62) / look.cranes
  return (
    boxes(sheet, [width * 0.36, horizon - 12], 21, 3, 15, tone, 0.62) +
    repeat(look.cranes, (index) =>
      gantry(
        [width * 0.42 + index * gap, horizon],
        random.between(0.92, 1.06),
        mix(tone, hour.sky[2], index * 0.05),
        look.raised || random.chance(0.25),
      ),
    ) +
    rect(width * 0.32, horizon - 13, width * 0.7, 16, mix(hour.land[2], hour.sky[2], look.misty ? 0.4 : 0.05))
  )
}

/** The container port across the water, with or without a ship. */
export function harbour(sheet: Sheet, hour: Hour, look: HarbourLook): string {
  const {width, height} = sheet
  const horizon = height * 0.63
  const sun: Point = [width * 0.2, horizon - height * 0.15]
  const quay = quayLine(sheet, hour, horizon, look)
  const vessel =
    look.ship === 'none'
      ? ''
      : freighter(
          sheet,
          [width * (look.ship === 'arriving' ? 0.14 : 0.3), horizon + 96],
          1.12,
          hour.land[2],
          hour.sky[2],
          0.08,
        ) +
        (look.ship === 'arriving'
          ? tug([width * 0.035, horizon + 112], 1, hour.land[2], '#e8dcc0', hour.lamp) +
            stroke([width * 0.1, horizon + 96], [width * 0.145, horizon + 48], hour.land[2], 1.4)
          : '')
  return (
    sky(sheet, hour, {at: sun, radius: 34}) +
    clouds(sheet, height * 0.08, height * 0.44, mix(hour.sky[2], '#ffffff', 0.3)) +
    ranges(sheet, horizon, hour, 74) +
    (look.misty ? fog(sheet, horizon - 110, 150, hour.sky[2], 0.7) : '') +
    quay +
    water(sheet, horizon, hour, sun[0]) +
    mirrored(sheet, horizon + 3, 0.3, quay) +
    (vessel ? mirrored(sheet, horizon + 98, 0.34, vessel) : '') +
    vessel +
    (look.misty ? fog(sheet, horizon + 30, 190, hour.sky[2], 0.75) : '') +
    birds(sheet, [width * 0.34, height * 0.24], 150, hour.land[2])
  )
}

/** Crane number three lying in the channel; the salvage barge comes later. */
export function fallenCrane(sheet: Sheet, hour: Hour, barge: boolean): string {
  const {width, height, random} = sheet
  const horizon = height * 0.56
  const line = horizon + 150
  const rust = mix('#cf5a35', hour.land[2], 0.12)
  const wreck = group(
    clipped(sheet, `M0 0H${width}V${n(line)}H0Z`),
    group(
      `transform="translate(${n(width * 0.3)} ${n(horizon + 250)}) rotate(43) scale(1.5)"`,
      gantry([0, 0], 1, rust, false),
    ),
  )
  const foam = repeat(70, () =>
    oval(
      width * random.between(0.16, 0.76),
      line + random.between(-3, 16),
      random.between(14, 64),
      '#f7f3e6',
      random.between(0.12, 0.5),
      random.between(2, 5),
    ),
  )
  const company = barge
    ? salvageBarge(sheet, hour, line + 34)
    : tug([width * 0.8, line + 44], 1.3, hour.land[2], '#e9dfc8', hour.lamp)
  return (
    sky(sheet, hour) +
    glow(sheet, [width * 0.3, horizon], 620, '#f4ead0', 0.5) +
    clouds(sheet, 0, height * 0.36, mix(hour.sky[0], hour.land[2], 0.25), 18) +
    clouds(sheet, height * 0.2, height * 0.45, '#e9e4d6', 6) +
    ranges(sheet, horizon, hour, 60) +
    repeat(4, (index) =>
      gantry([width * (0.05 + index * 0.14), horizon], 0.8, mix(hour.land[1], hour.sky[2], 0.2), true),
    ) +
    rect(0, horizon - 9, width * 0.6, 12, mix(hour.land[2], hour.sky[2], 0.2)) +
    water(sheet, horizon, hour) +
    mirrored(sheet, line, 0.3, wreck) +
    wreck +
    group(blurred(sheet, 5, 2), foam) +
    mirrored(sheet, line + 44, 0.3, company) +
    company +
    fog(sheet, horizon, 80, hour.sky[2], 0.3) +
    birds(sheet, [width * 0.42, height * 0.2], 140, hour.land[2], 9)
  )
}

/** The barge with its sheer-legs over the wreck. */
function salvageBarge(sheet: Sheet, hour: Hour, deck: number): string {
  const {width} = sheet
  const head: Point = [width * 0.57, deck - 430]
  return (
    shape(
      [
        [width * 0.62, deck - 30],
        [width * 1.02, deck - 30],
        [width * 1.02, deck + 20],
        [width * 0.645, deck + 20],
      ],
      hour.land[2],
    ) +
    rect(width * 0.62, deck - 36, width * 0.4, 8, '#c98a3b') +
    stroke([width * 0.72, deck - 30], head, '#d9a441', 15) +
    stroke([width * 0.77, deck - 30], head, '#c08d33', 10) +
    repeat(9, (i) =>
      stroke(
        [width * (0.72 - i * 0.0165), deck - 30 - i * 44],
        [width * (0.77 - i * 0.022), deck - 30 - i * 44],
        '#c08d33',
        4,
      ),
    ) +
    stroke([width * 0.93, deck - 150], head, hour.land[2], 3) +
    stroke([width * 0.9, deck - 30], [width * 0.93, deck - 150], '#d9a441', 9) +
    stroke(head, [width * 0.54, deck - 150], hour.land[2], 3) +
    stroke(head, [width * 0.59, deck - 150], hour.land[2], 2) +
    rect(width * 0.85, deck - 118, 130, 88, mix('#efe6d0', hour.land[2], 0.1)) +
    repeat(4, (i) => rect(width * 0.86 + i * 28, deck - 102, 18, 22, hour.lamp)) +
    [0.66, 0.69, 0.81].map((x) => person([width * x, deck - 34], 52, '#2a3036', '#d98a2b')).join('')
  )
}

/** Ships waiting at anchor, lamps lit. */
export function anchorage(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const horizon = height * 0.58
  const moon: Point = [width * 0.76, height * 0.2]
  const lamps: string[] = []
  const fleet = [
    [0.3, 6, 0.2],
    [0.82, 10, 0.24],
    [0.03, 16, 0.3],
    [0.5, 36, 0.36],
    [0.06, 118, 0.62],
    [0.46, 176, 0.9],
  ] as const
  const ships = fleet.map(([x, y, scale]) => {
    const at: Point = [width * x, horizon + y]
    for (const along of [0.05, 0.46, 0.83]) {
      const lamp: Point = [at[0] + along * 560 * scale, at[1] - (along > 0.8 ? 196 : random.between(118, 150)) * scale]
      lamps.push(
        glow(sheet, lamp, 60 * scale + 12, hour.lamp, 0.9) + oval(lamp[0], lamp[1], 1.5 + 2.4 * scale, '#fff3cf'),
      )
      lamps.push(
        rect(
          lamp[0] - 5 * scale,
          at[1] + 3,
          10 * scale,
          250 * scale,
          downward(sheet, [
            [0, hour.lamp, 0.5],
            [1, hour.lamp, 0],
          ]),
        ),
      )
    }
    return (
      mirrored(sheet, at[1], 0.22, freighter(sheet, at, scale, hour.land[2], hour.land[1], 0.5)) +
      freighter(sheet, at, scale, hour.land[2], mix(hour.land[1], hour.sky[2], 0.4), 0.46)
    )
  })
  return (
    sky(sheet, hour, {at: moon, radius: 30}) +
    stars(sheet, horizon, 240) +
    ranges(sheet, horizon, hour, 42) +
    water(sheet, horizon, hour, moon[0]) +
    ships.join('') +
    lamps.join('')
  )
}

/** The container yard close by: a wall of boxes, a lorry, people. */
export function yard(sheet: Sheet, hour: Hour): string {
  const {width, height} = sheet
  const ground = height * 0.8
  return (
    sky(sheet, hour, {at: [width * 0.82, height * 0.2], radius: 36}) +
    clouds(sheet, 30, height * 0.35, '#ffffff', 8) +
    repeat(3, (index) =>
      gantry([width * (0.16 + index * 0.3), ground - 20], 1.5, mix(hour.land[1], hour.sky[1], 0.35), false),
    ) +
    boxes(sheet, [-30, ground], 7, 6, 66, hour.sky[2], 0.22) +
    boxes(sheet, [width * 0.78, ground], 4, 4, 66, hour.sky[2], 0.1) +
    rect(0, ground, width, height - ground, mix(hour.land[1], '#d9d0bd', 0.55)) +
    repeat(9, (index) =>
      shape(
        [
          [index * 190 - 60, ground + 84],
          [index * 190 + 40, ground + 84],
          [index * 190 + 20, ground + 94],
          [index * 190 - 84, ground + 94],
        ],
        '#f1e3b4',
        0.8,
      ),
    ) +
    rect(width * 0.4, ground - 62, 330, 104, '#c98a3b') +
    repeat(20, (rib) => rect(width * 0.4 + 10 + rib * 16, ground - 52, 4, 84, '#8f5f25', 0.6)) +
    rect(width * 0.4 - 14, ground + 42, 372, 12, '#26323a') +
    curve(`M${n(width * 0.4 - 14)} ${n(ground + 54)}v-84h-58l-34 46v38z`, {fill: '#a5473a'}) +
    shape(
      [
        [width * 0.4 - 70, ground - 20],
        [width * 0.4 - 30, ground - 20],
        [width * 0.4 - 30, ground + 12],
        [width * 0.4 - 92, ground + 12],
      ],
      '#bcd4d6',
    ) +
    [-70, 30, 90, 250, 310]
      .map(
        (dx) => oval(width * 0.4 + dx, ground + 58, 23, '#1d262c') + oval(width * 0.4 + dx, ground + 58, 10, '#8d9899'),
      )
      .join('') +
    [0.08, 0.11, 0.7, 0.74, 0.9]
      .map((x, index) =>
        person([width * x, ground + 62 + (index % 3) * 16], 86, '#2b3a44', index % 2 ? '#d98a2b' : '#40606b'),
      )
      .join('')
  )
}
