import {
  backdrop,
  curve,
  downward,
  glow,
  mirrored,
  mix,
  n,
  oval,
  rect,
  repeat,
  type Sheet,
  shape,
  stroke,
} from './draw.ts'
import {clouds, type Hour, person, sky} from './nature.ts'

/** Market stalls under lamps, on a wet floor. */
export function market(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const floor = height * 0.74
  const stall = (x: number, w: number, color: string) => {
    const top = height * 0.34
    const stripes = 8
    const goods = repeat(3, (r) =>
      repeat(Math.floor(w / 17), (i) =>
        oval(
          x + 14 + i * 17 + (r % 2) * 6,
          floor - 92 + r * 15 + random.between(-2, 2),
          random.between(6, 9),
          random.pick(['#c9d3d2', '#8fa9b0', '#d98a2b', '#b5523f', '#e4d3ad', '#7f9a5a']),
        ),
      ),
    )
    return (
      rect(x + 6, top, 8, floor - top, '#3a2f2c') +
      rect(x + w - 14, top, 8, floor - top, '#3a2f2c') +
      rect(x, top, w, floor - top - 90, '#1f2429', 0.55) +
      person([x + w * 0.5, floor - 20], 178, '#2a2624', random.pick(['#3f6f7d', '#a5473a', '#6f8f55'])) +
      rect(x, floor - 104, w, 50, '#e9dfc8') +
      goods +
      rect(x, floor - 54, w, 58, '#6a4a38') +
      repeat(6, (i) => rect(x + (i * w) / 6 + 4, floor - 48, w / 6 - 8, 46, '#7d5a45')) +
      repeat(
        stripes,
        (i) =>
          shape(
            [
              [x - 20 + (i * (w + 40)) / stripes, top + 58],
              [x + 8 + (i * (w - 16)) / stripes, top - 30],
              [x + 8 + ((i + 1) * (w - 16)) / stripes, top - 30],
              [x - 20 + ((i + 1) * (w + 40)) / stripes, top + 58],
            ],
            i % 2 ? '#f1e6cd' : color,
          ) +
          oval(
            x - 20 + ((i + 0.5) * (w + 40)) / stripes,
            top + 58,
            (w + 40) / stripes / 2,
            i % 2 ? '#f1e6cd' : color,
            1,
            13,
          ),
      )
    )
  }
  const lamp = (x: number, y: number) =>
    stroke([x, 0], [x, y], '#2a2624', 2) +
    glow(sheet, [x, y + 14], 190, hour.lamp, 0.75) +
    oval(x, y + 14, 14, '#fff0c0') +
    curve(`M${n(x - 26)} ${n(y + 8)}L${n(x)} ${n(y - 12)}L${n(x + 26)} ${n(y + 8)}Z`, {fill: '#a5473a'})
  const stalls = [
    [0.02, 0.29, '#a5473a'],
    [0.35, 0.28, '#2f6a6f'],
    [0.69, 0.29, '#c98a3b'],
  ]
    .map(([x, w, c]) => stall(width * Number(x), width * Number(w), String(c)))
    .join('')
  return (
    backdrop(sheet, [
      [0, hour.sky[0]],
      [0.5, hour.sky[1]],
      [1, mix(hour.sky[2], hour.land[2], 0.4)],
    ]) +
    repeat(
      9,
      (i) =>
        rect(
          i * width * 0.12 - 20,
          height * random.between(0.08, 0.2),
          width * 0.12,
          height * 0.6,
          mix(hour.land[1], hour.sky[1], 0.3),
        ) +
        repeat(3, (k) =>
          rect(i * width * 0.12 + k * 46, height * 0.24, 20, 28, hour.lamp, random.chance(0.4) ? 0.75 : 0.08),
        ),
    ) +
    stalls +
    rect(
      0,
      floor,
      width,
      height - floor,
      downward(sheet, [
        [0, mix(hour.land[1], '#6b5a4a', 0.4)],
        [1, hour.land[2]],
      ]),
    ) +
    mirrored(sheet, floor + 2, 0.36, stalls) +
    [0.18, 0.33, 0.5, 0.66, 0.84].map((x, i) => lamp(width * x, height * (0.15 + (i % 2) * 0.06))).join('') +
    repeat(26, () =>
      rect(
        random.between(0, width),
        random.between(floor + 10, height),
        random.between(40, 190),
        2.4,
        hour.lamp,
        random.between(0.1, 0.35),
      ),
    ) +
    [0.1, 0.3, 0.36, 0.62, 0.67, 0.9]
      .map((x, i) =>
        person(
          [width * x, floor + 74 + (i % 3) * 34],
          226 + (i % 3) * 24,
          '#14181b',
          random.pick(['#1d2a30', '#26343a', '#3a2c2a']),
        ),
      )
      .join('')
  )
}

/** Book stalls along the old town wall. */
export function books(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const top = height * 0.26
  const foot = height * 0.66
  const umbrella = (x: number, y: number, r: number, a: string) =>
    repeat(8, (i) =>
      curve(
        `M${n(x)} ${n(y - r * 0.55)}Q${n(x - r + i * r * 0.25)} ${n(y - r * 0.5)} ${n(x - r + i * r * 0.25)} ${n(y)}Q${n(x - r + (i + 0.5) * r * 0.25)} ${n(y - 13)} ${n(x - r + (i + 1) * r * 0.25)} ${n(y)}Q${n(x - r + (i + 1) * r * 0.25)} ${n(y - r * 0.5)} ${n(x)} ${n(y - r * 0.55)}Z`,
        {fill: i % 2 ? '#f4ead2' : a},
      ),
    ) + stroke([x, y - 10], [x, y + 200], '#4a3a33', 5)
  const table = (x: number, w: number) =>
    rect(x, foot + 40, w, 12, '#6a4a38') +
    repeat(Math.floor(w / 15), (i) => {
      const h = random.between(40, 76)
      return (
        rect(
          x + i * 15,
          foot + 40 - h,
          13,
          h,
          random.pick(['#a5473a', '#2f5068', '#c98a3b', '#6f8f55', '#e9dfc8', '#5b4652', '#3f6f7d']),
        ) + rect(x + i * 15 + 3, foot + 50 - h, 7, 4, '#f4ead2', 0.7)
      )
    }) +
    rect(x + 12, foot + 52, 10, 96, '#54402f') +
    rect(x + w - 22, foot + 52, 10, 96, '#54402f') +
    repeat(4, (i) => rect(x + 34 + i * (w / 5), foot + 96, w / 6.4, 46, '#8a6a4c'))
  return (
    sky(sheet, hour, {at: [width * 0.8, height * 0.13], radius: 32}) +
    clouds(sheet, 10, height * 0.2, '#ffffff', 9) +
    rect(
      0,
      top,
      width,
      foot - top + 60,
      downward(sheet, [
        [0, '#a89a86'],
        [1, '#7d7163'],
      ]),
    ) +
    repeat(17, (i) => rect(i * 86 - 10, top - 34, 50, 36, '#a89a86')) +
    repeat(14, (r) =>
      repeat(18, (i) =>
        rect(
          i * 80 - (r % 2) * 40 + 2,
          top + 8 + r * 30,
          76,
          27,
          mix('#9a8c78', random.pick(['#6f6558', '#c2b49c', '#8a8f7c']), random.between(0, 0.5)),
          0.75,
          2,
        ),
      ),
    ) +
    curve(
      `M${n(width * 0.42)} ${n(foot + 60)}V${n(height * 0.5)}A110 110 0 0 1 ${n(width * 0.42 + 220)} ${n(height * 0.5)}V${n(foot + 60)}Z`,
      {fill: '#2c2a2a'},
    ) +
    curve(
      `M${n(width * 0.42 + 20)} ${n(foot + 60)}V${n(height * 0.51)}A90 90 0 0 1 ${n(width * 0.42 + 200)} ${n(height * 0.51)}V${n(foot + 60)}Z`,
      {
        fill: downward(sheet, [
          [0, hour.sky[1]],
          [1, hour.sky[2]],
        ]),
      },
    ) +
    rect(
      0,
      foot + 50,
      width,
      height,
      downward(sheet, [
        [0, '#c9b894'],
        [1, '#a5906c'],
      ]),
    ) +
    [0.12, 0.3, 0.74, 0.9]
      .map((x, i) =>
        umbrella(
          width * x,
          height * (0.47 + (i % 2) * 0.03),
          138,
          ['#a5473a', '#2f6a6f', '#c98a3b', '#5b6f95'][i] ?? '#a5473a',
        ),
      )
      .join('') +
    table(width * 0.02, width * 0.36) +
    table(width * 0.64, width * 0.35) +
    [0.08, 0.2, 0.33, 0.48, 0.53, 0.61, 0.76, 0.88]
      .map(
        (x, i) =>
          oval(width * x + 20, height * (0.9 + (i % 3) * 0.03), 46, '#5e4d38', 0.3, 8) +
          person(
            [width * x, height * (0.9 + (i % 3) * 0.03)],
            190 + (i % 3) * 22,
            '#2c2f33',
            random.pick(['#a5473a', '#3f6f7d', '#e0c27a', '#5b7b5a', '#5b4652']),
          ),
      )
      .join('')
  )
}
