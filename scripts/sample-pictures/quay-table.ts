import {curve, downward, glow, mix, n, oval, type Point, rect, repeat, type Sheet, shape, times} from './draw.ts'
import {type Hour, person, ranges, sky, water} from './nature.ts'
import {freighter} from './ships.ts'

/** The long table on the quay under strings of lanterns. */
export function quayTable(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const horizon = height * 0.5
  const [vx, vy] = [width * 0.66, horizon + 6]
  const at = (x: number, y: number, d: number): Point => [vx + (x - vx) * (1 - d), vy + (y - vy) * (1 - d)]
  const people = times(26)
    .map((i) => 1 - 0.9 ** (25 - i) * 0.98)
    .flatMap(
      (d) =>
        [
          [width * 0.16, height * 1.16, d],
          [width * 0.9, height * 1.16, d],
        ] as const,
    )
  const guests = people
    .map(([x, y, d]) => {
      const foot = at(x, y, d)
      return person(
        foot,
        400 * (1 - d),
        '#1a1c26',
        random.pick(['#f1e3c3', '#a5473a', '#3f6f7d', '#e0c27a', '#5b4652', '#d9d2c3']),
      )
    })
    .join('')
  const dishes = repeat(90, (i) => {
    const d = 1 - 0.955 ** i
    const p = at(width * random.between(0.36, 0.74), height * 1.03, d)
    const r = 44 * (1 - d)
    return (
      oval(p[0], p[1], r, '#f6f0df', 1, r * 0.4) +
      oval(
        p[0],
        p[1] - r * 0.06,
        r * 0.72,
        random.pick(['#d9a850', '#a5473a', '#7fae56', '#6a4630', '#e9bd6a']),
        1,
        r * 0.25,
      )
    )
  })
  const string = (from: Point, to: Point, sag: number) =>
    curve(
      `M${n(from[0])} ${n(from[1])}Q${n((from[0] + to[0]) / 2)} ${n((from[1] + to[1]) / 2 + sag)} ${n(to[0])} ${n(to[1])}`,
      {color: '#191b26', width: 2},
    ) +
    repeat(13, (i) => {
      const t = (i + 0.5) / 13
      const x = from[0] + (to[0] - from[0]) * t
      const y = from[1] + (to[1] - from[1]) * t + 2 * sag * t * (1 - t)
      const s = 0.5 + Math.abs(x - vx) / width
      return (
        glow(sheet, [x, y + 14 * s], 86 * s, hour.lamp, 0.75) +
        rect(x - 9 * s, y, 18 * s, 27 * s, random.pick(['#f6c765', '#e8865a', '#f9e3a2']), 1, 8 * s)
      )
    })
  return (
    sky(sheet, hour) +
    oval(width * 0.2, height * 0.16, 30, '#fbf3dc') +
    oval(width * 0.2 + 13, height * 0.16 - 7, 27, mix(hour.sky[0], hour.sky[1], 0.42)) +
    ranges(sheet, horizon, hour, 50) +
    water(sheet, horizon, hour) +
    freighter(sheet, [width * 0.04, horizon + 26], 0.8, hour.land[2], hour.sky[1], 0.4) +
    shape(
      [
        [-200, height],
        at(-width * 0.4, height * 1.1, 0.97),
        at(width * 1.4, height * 1.1, 0.97),
        [width * 1.2, height],
      ],
      downward(sheet, [
        [0, mix('#9a7f70', hour.sky[2], 0.3)],
        [1, mix('#4a3f45', hour.land[2], 0.4)],
      ]),
    ) +
    shape(
      [
        at(width * 0.3, height * 1.08, 0),
        at(width * 0.33, height * 1.08, 0.97),
        at(width * 0.78, height * 1.08, 0.97),
        at(width * 0.8, height * 1.08, 0),
      ],
      downward(sheet, [
        [0, '#f4e6c8'],
        [1, '#d9c4a0'],
      ]),
    ) +
    dishes +
    guests +
    string([-20, height * 0.08], [vx, vy - 60], 90) +
    string([width + 20, height * 0.05], [vx + 10, vy - 60], 70) +
    string([-20, height * 0.34], [vx - 6, vy - 26], 50)
  )
}
