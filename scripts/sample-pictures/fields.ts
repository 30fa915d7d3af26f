import {
  below,
  curve,
  downward,
  mix,
  n,
  oval,
  type Point,
  rect,
  repeat,
  ridge,
  type Sheet,
  stroke,
  times,
} from './draw.ts'
import {birds, clouds, fog, type Hour, person, sky, tree} from './nature.ts'
import {peaks, train} from './plateau.ts'

/** A paint for one flooded field: its tint, with the light somewhere across it. */
const sheen = (sheet: Sheet, tint: string, light: string): string => {
  const id = `t${sheet.defs.length}`
  const middle = sheet.random.between(0.3, 0.8)
  sheet.defs.push(
    `<linearGradient id="${id}" x1="0" x2="1" y1="0" y2="0"><stop offset="0" stop-color="${tint}"/><stop offset="${middle}" stop-color="${mix(tint, light, 0.55)}"/><stop offset="1" stop-color="${mix(tint, '#4a6b72', 0.25)}"/></linearGradient>`,
  )
  return `url(#${id})`
}

/** Flooded terraces: stacked bands of sky with dark banks. */
export function terraces(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const top = height * 0.3
  const rows = 25
  const phase = random.between(0, 6)
  const edge = (row: number): readonly Point[] =>
    times(121).map((step) => {
      const along = step / 120
      const depth = (row / rows) ** 1.45
      const swing = 14 + depth * 92
      return [
        along * width,
        top +
          depth * (height - top) * 1.06 +
          Math.sin(along * 5.2 + phase + row * 0.11) * swing * 0.62 +
          Math.sin(along * 13 + row * 0.37) * swing * 0.16 -
          (along - 0.5) ** 2 * 130 * (1 - depth),
      ]
    })
  const band = (row: number) => {
    const depth = row / rows
    const tint = mix(mix(hour.sky[2], hour.sky[1], (row * 0.37) % 1), hour.sky[0], depth * 0.5)
    const bank = mix(hour.land[1], hour.land[2], depth)
    const line = edge(row)
    const cuts = repeat(3, () => {
      const at = line[random.whole(8, 112)] ?? [0, 0]
      return curve(
        `M${n(at[0])} ${n(at[1])}q${n(random.between(-30, 30))} ${n(20 + depth * 40)} ${n(random.between(-40, 40))} ${n(36 + depth * 80)}`,
        {color: bank, width: 2 + depth * 6},
      )
    })
    return (
      below(
        sheet,
        line.map(([x, y]): Point => [x, y - 3 - depth * 13]),
        bank,
      ) +
      below(
        sheet,
        line.map(([x, y]): Point => [x, y - 1 - depth * 9]),
        mix(bank, '#b7c66a', 0.42),
      ) +
      below(sheet, line, sheen(sheet, tint, hour.light)) +
      cuts
    )
  }
  return (
    sky(sheet, hour, {at: [width * 0.7, height * 0.13], radius: 28}) +
    clouds(sheet, 10, height * 0.2, '#ffffff', 8) +
    peaks(sheet, top + 40, hour, height * 0.2, 6, 0.5) +
    fog(sheet, top + 10, 70, hour.sky[2], 0.7) +
    times(rows).map(band).join('') +
    [
      [0.3, 0.62],
      [0.33, 0.63],
      [0.72, 0.8],
    ]
      .map(
        ([x = 0, y = 0]) =>
          person([width * x, height * y], 66 * (0.5 + y * 0.6), hour.land[2], '#a5473a') +
          stroke([width * x + 8, height * y - 46], [width * x + 38, height * y + 2], hour.land[2], 3),
      )
      .join('') +
    birds(sheet, [width * 0.5, height * 0.5], 200, '#fdfbf0', 7)
  )
}

/** A flock at the crossing, a pear tree, the train coming. */
export function sheep(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const flock = times(62)
    .map(() => ({x: width * random.between(0.3, 0.97), y: height * random.between(0.72, 0.92)}))
    .sort((a, b) => a.y - b.y)
  const animal = ({x, y}: {x: number; y: number}) => {
    const s = 0.55 + (y / height - 0.7) * 2.6
    const wool = mix('#fbf5e4', hour.land[1], random.between(0, 0.24))
    return (
      [-12, -5, 8, 14].map((dx) => rect(x + dx * s, y - 9 * s, 3.4 * s, 14 * s, '#3a3436')).join('') +
      repeat(9, () =>
        oval(x + random.between(-15, 15) * s, y - 18 * s + random.between(-7, 7) * s, random.between(8, 12) * s, wool),
      ) +
      oval(x - 22 * s, y - 22 * s, 7 * s, '#3a3436', 1, 6 * s) +
      oval(x - 15 * s, y - 27 * s, 4 * s, '#3a3436') +
      oval(x, y + 6 * s, 24 * s, '#2d4a3b', 0.22, 3 * s)
    )
  }
  return (
    sky(sheet, hour, {at: [width * 0.16, height * 0.2], radius: 30}) +
    clouds(sheet, 20, height * 0.3, '#ffffff', 10) +
    peaks(sheet, height * 0.5, hour, height * 0.34, 5, 0.4) +
    below(sheet, ridge(sheet, height * 0.5, 40), mix(hour.land[0], '#d4cf8f', 0.25)) +
    rect(0, height * 0.566, width, 12, '#6f675c') +
    repeat(70, (i) => rect(i * 21, height * 0.574, 11, 8, '#4a4138')) +
    rect(0, height * 0.562, width, 4, '#9aa3a3') +
    train([width * 0.1, height * 0.562], 3, false) +
    below(
      sheet,
      ridge(sheet, height * 0.63, 26),
      downward(sheet, [
        [0, mix(hour.land[0], '#d9d285', 0.42)],
        [1, mix(hour.land[1], '#a9b55e', 0.3)],
      ]),
    ) +
    repeat(150, () => {
      const x = random.between(0, width)
      const y = height * random.between(0.68, 1)
      return stroke(
        [x, y],
        [x + random.between(-5, 5), y - random.between(6, 20)],
        random.pick(['#f4efc0', '#5d7f4c', '#3f6a4c']),
        2,
        0.6,
      )
    }) +
    tree(sheet, [width * 0.17, height * 0.86], height * 0.5, '#7fa05a', '#4a3a33') +
    flock.map(animal).join('') +
    person([width * 0.25, height * 0.9], 120, '#3a3436', '#a5473a') +
    stroke([width * 0.265, height * 0.79], [width * 0.27, height * 0.905], '#4a3a33', 3.4)
  )
}
