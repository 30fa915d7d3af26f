import {
  blurred,
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
import {birds, clouds, type Hour, person, ranges, sky, stars, water} from './nature.ts'
import {gantry} from './ships.ts'

/** The Council Hall, its steps in the water, by day or on the night of the count. */
export function hall(sheet: Sheet, hour: Hour, night: boolean): string {
  const {width, height, random} = sheet
  const foot = height * 0.66
  const stone = mix('#e6d8b9', hour.land[1], night ? 0.55 : 0.05)
  const shade = mix(stone, hour.land[2], 0.4)
  const cx = width * 0.5
  const window = (x: number, y: number) =>
    rect(x - 15, y, 30, 82, night ? hour.lamp : mix('#6f8f98', stone, 0.1), 1, 14) +
    (night ? glow(sheet, [x, y + 42], 84, hour.lamp, 0.5) : '') +
    stroke([x, y], [x, y + 82], shade, 3)
  const front =
    rect(cx - 460, foot - 210, 920, 210, stone) +
    rect(cx - 474, foot - 224, 948, 18, shade) +
    repeat(8, (i) => (i === 3 || i === 4 ? '' : window(cx - 410 + i * 117, foot - 164))) +
    rect(cx - 170, foot - 262, 340, 262, mix(stone, '#ffffff', 0.08)) +
    shape(
      [
        [cx - 196, foot - 258],
        [cx, foot - 346],
        [cx + 196, foot - 258],
      ],
      stone,
    ) +
    shape(
      [
        [cx - 150, foot - 266],
        [cx, foot - 332],
        [cx + 150, foot - 266],
      ],
      shade,
      0.7,
    ) +
    repeat(
      6,
      (i) =>
        rect(cx - 156 + i * 57, foot - 250, 24, 250, mix(stone, '#ffffff', 0.2)) +
        rect(cx - 140 + i * 57, foot - 250, 8, 250, shade, 0.35),
    ) +
    rect(cx - 34, foot - 128, 68, 128, night ? hour.lamp : '#54402f', 1, 4) +
    rect(cx - 40, foot - 470, 80, 140, stone) +
    curve(`M${n(cx - 52)} ${n(foot - 468)}Q${n(cx)} ${n(foot - 590)} ${n(cx + 52)} ${n(foot - 468)}Z`, {
      fill: mix('#5f8f86', hour.land[2], night ? 0.5 : 0.05),
    }) +
    stroke([cx, foot - 530], [cx, foot - 596], shade, 4) +
    oval(cx, foot - 412, 29, night ? '#fff0c0' : '#f8f2e0') +
    stroke([cx, foot - 412], [cx, foot - 434], '#2a2f33', 3.4) +
    stroke([cx, foot - 412], [cx + 14, foot - 404], '#2a2f33', 3.4)
  const steps = repeat(6, (i) =>
    rect(cx - 250 - i * 34, foot + i * 13, 500 + i * 68, 14, mix(stone, '#ffffff', 0.18 - i * 0.06)),
  )
  const crowd = repeat(night ? 70 : 12, () =>
    person(
      [random.between(width * 0.2, width * 0.8), foot + random.between(20, 80)],
      random.between(62, 80),
      hour.land[2],
      mix(random.pick(['#a5473a', '#3f6f7d', '#e0c27a', '#24303a']), hour.land[2], night ? 0.6 : 0),
    ),
  )
  return (
    sky(sheet, hour, night ? undefined : {at: [width * 0.86, height * 0.18], radius: 30}) +
    (night ? stars(sheet, foot, 200) : clouds(sheet, 20, height * 0.4, '#ffffff', 10)) +
    ranges(sheet, foot, hour, 60) +
    front +
    water(sheet, foot + 78, hour) +
    mirrored(sheet, foot + 78, 0.36, front) +
    (night
      ? repeat(7, (i) =>
          rect(
            cx - 420 + i * 130,
            foot + 90,
            26,
            210,
            downward(sheet, [
              [0, hour.lamp, 0.45],
              [1, hour.lamp, 0],
            ]),
          ),
        )
      : '') +
    steps +
    crowd +
    (night
      ? group(blurred(sheet, 30, 16), oval(cx, foot - 20, 320, hour.lamp, 0.28, 70))
      : birds(sheet, [width * 0.24, height * 0.24], 150, hour.land[2]))
  )
}

/** Fireworks over the bay. */
export function fireworks(sheet: Sheet, hour: Hour, grand: boolean): string {
  const {width, height, random} = sheet
  const horizon = height * 0.66
  const burst = (at: Point, radius: number, color: string) =>
    glow(sheet, at, radius * 1.3, color, 0.5) +
    repeat(64, (i) => {
      const angle = (i / 64) * 6.283 + random.between(-0.04, 0.04)
      const reach = radius * random.between(0.72, 1.05)
      const start = radius * random.between(0.12, 0.42)
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
      const end: Point = [at[0] + dx * reach, at[1] + dy * reach + reach * 0.16]
      return (
        curve(
          `M${n(at[0] + dx * start)} ${n(at[1] + dy * start)}Q${n(at[0] + dx * reach * 0.75)} ${n(at[1] + dy * reach * 0.72)} ${n(end[0])} ${n(end[1])}`,
          {
            color: mix(color, '#ffffff', random.between(0, 0.5)),
            width: random.between(1, 2.8),
            opacity: random.between(0.5, 1),
          },
        ) + oval(end[0], end[1], random.between(1.5, 3.6), '#fff6da')
      )
    })
  const all = grand
    ? burst([width * 0.3, height * 0.25], 190, '#f2b84b') +
      burst([width * 0.62, height * 0.19], 230, '#e8705c') +
      burst([width * 0.84, height * 0.36], 130, '#7fc6c9') +
      burst([width * 0.48, height * 0.44], 100, '#f4e6b4') +
      burst([width * 0.12, height * 0.44], 90, '#c79ad0')
    : burst([width * 0.36, height * 0.24], 120, '#f2b84b') + burst([width * 0.62, height * 0.32], 90, '#e8705c')
  const town =
    repeat(46, () => {
      const x = random.between(0, width)
      const h = random.between(18, 74)
      return (
        rect(x, horizon - h, random.between(24, 60), h, hour.land[2]) +
        repeat(3, (k) =>
          rect(x + 5 + k * 9, horizon - h + random.between(6, h), 4, 5, hour.lamp, random.chance(0.6) ? 0.9 : 0),
        )
      )
    }) + repeat(grand ? 4 : 6, (i) => gantry([width * (0.55 + i * 0.09), horizon], 0.7, hour.land[2], true))
  return (
    sky(sheet, hour) +
    stars(sheet, horizon, 90) +
    ranges(sheet, horizon, hour, 50) +
    group(
      blurred(sheet, 22, 12),
      repeat(10, () =>
        oval(
          random.between(0, width),
          height * random.between(0.15, 0.5),
          random.between(80, 200),
          '#a9a0b8',
          0.08,
          40,
        ),
      ),
    ) +
    all +
    town +
    water(sheet, horizon, hour) +
    mirrored(sheet, horizon, 0.55, all + town) +
    repeat(60, () =>
      person([random.between(0, width), height * random.between(0.95, 1.03)], random.between(70, 120), '#050a14'),
    )
  )
}
