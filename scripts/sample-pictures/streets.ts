import {curve, glow, group, mirrored, mix, n, oval, rect, repeat, type Sheet, shape, stroke, times} from './draw.ts'
import {clouds, type Hour, person, rain, ranges, sky, water} from './nature.ts'
import {gantry} from './ships.ts'

/** A tiled roof over a lit gable wall. */
function house(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  tile: string,
  wall: string,
  lamp: string,
): string {
  const {random} = sheet
  const roof = h * 0.52
  const rows = 6
  const windows = repeat(Math.max(1, Math.floor(w / 74)), (i) => {
    const lit = random.chance(0.42)
    const wx = x + 26 + i * 74
    return (
      rect(wx, y + roof + 16, 32, 38, lit ? lamp : mix(wall, '#10202a', 0.6), 1, 2) +
      rect(wx + 14.5, y + roof + 16, 3, 38, mix(wall, '#10202a', 0.4)) +
      (lit ? glow(sheet, [wx + 16, y + roof + 34], 66, lamp, 0.5) : '')
    )
  })
  return (
    rect(x + 8, y + roof - 6, w - 16, h, wall) +
    windows +
    shape(
      [
        [x - 16, y + roof + 4],
        [x + w * 0.1, y],
        [x + w * 0.9, y],
        [x + w + 16, y + roof + 4],
      ],
      tile,
    ) +
    repeat(rows, (r) =>
      stroke(
        [x + w * 0.1 - ((w * 0.1 + 16) * (r + 1)) / rows, y + (roof * (r + 1)) / rows],
        [x + w * 0.9 + ((w * 0.1 + 16) * (r + 1)) / rows, y + (roof * (r + 1)) / rows],
        mix(tile, '#000000', 0.25),
        2,
      ),
    ) +
    repeat(Math.floor(w / 13), (i) =>
      stroke(
        [x + w * 0.1 + i * 13 * 0.8, y],
        [x - 16 + i * 13 * ((w + 32) / w), y + roof + 4],
        mix(tile, '#ffffff', 0.16),
        1.6,
        0.5,
      ),
    ) +
    rect(x + w * 0.08, y - 7, w * 0.84, 9, mix(tile, '#000000', 0.3), 1, 4)
  )
}

/** Rain over the roofs above the harbour. */
export function roofs(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const rows = times(5).map((row) => {
    const y = height * (0.34 + row * 0.155)
    const tint = 0.6 - row * 0.14
    let x = -random.between(20, 120)
    let drawn = ''
    while (x < width) {
      const w = random.between(130, 250)
      drawn += house(
        sheet,
        x,
        y + random.between(-26, 22),
        w,
        150 + row * 14,
        mix(random.pick(['#4f6470', '#5b5661', '#6b4f4b', '#43606a']), hour.sky[2], tint),
        mix(random.pick(['#c9b18c', '#a98f79', '#8fa09a']), hour.land[2], 0.35 - row * 0.02),
        hour.lamp,
      )
      x += w + random.between(-20, 26)
    }
    return drawn
  })
  return (
    sky(sheet, hour) +
    clouds(sheet, 0, height * 0.3, mix(hour.sky[1], '#ffffff', 0.25), 14) +
    ranges(sheet, height * 0.36, hour, 50) +
    [0.62, 0.74, 0.86]
      .map((x) => gantry([width * x, height * 0.37], 0.5, mix(hour.land[1], hour.sky[2], 0.4), true))
      .join('') +
    rows.join('') +
    rain(sheet, '#e6ecec', 620) +
    curve(`M0 ${n(height * 0.12)}Q${n(width * 0.5)} ${n(height * 0.2)} ${n(width)} ${n(height * 0.09)}`, {
      color: hour.land[2],
      width: 2,
    }) +
    repeat(5, (i) => {
      const x = width * (0.36 + i * 0.035)
      return oval(x, height * 0.148, 7, hour.land[2], 1, 9) + oval(x - 5, height * 0.136, 4.5, hour.land[2])
    })
  )
}

/** Shop houses standing in flood water, somebody in a bathtub with a tuba. */
export function floodStreet(sheet: Sheet, hour: Hour): string {
  const {width, height, random} = sheet
  const line = height * 0.66
  let x = -20
  let row = ''
  while (x < width) {
    const w = random.between(150, 235)
    const top = height * random.between(0.1, 0.24)
    const wall = random.pick(['#d9b48a', '#b9c2a8', '#c98f77', '#e4d3ad', '#8fa9a8'] as const)
    const dark = mix(wall, hour.land[2], 0.7)
    row +=
      rect(x, top, w, line - top, mix(wall, hour.sky[1], 0.12)) +
      rect(x - 4, top - 12, w + 8, 16, dark) +
      rect(x, height * 0.42, w, 12, dark, 0.7) +
      repeat(
        2,
        (i) =>
          rect(x + w * (0.16 + i * 0.4), top + 46, w * 0.26, 74, dark, 1, w * 0.12) +
          stroke([x + w * (0.29 + i * 0.4), top + 46], [x + w * (0.29 + i * 0.4), top + 120], wall, 3),
      ) +
      repeat(2, (i) =>
        rect(x + w * (0.16 + i * 0.4), top + 150, w * 0.26, 62, random.chance(0.3) ? hour.lamp : dark, 1, 2),
      ) +
      rect(x + w * 0.1, height * 0.48, w * 0.8, line - height * 0.48, dark) +
      repeat(5, (i) =>
        shape(
          [
            [x + w * (0.06 + i * 0.176), height * 0.445],
            [x + w * (0.236 + i * 0.176), height * 0.445],
            [x + w * (0.25 + i * 0.182), height * 0.49],
            [x + w * (0.05 + i * 0.182), height * 0.49],
          ],
          i % 2 ? '#f1e3c3' : '#a5473a',
        ),
      )
    x += w
  }
  const tubX = width * 0.52
  const tubY = height * 0.79
  const tub = group(
    `transform="translate(${n(tubX)} ${n(tubY)}) scale(1.25)"`,
    curve('M-92 -34Q-84 18 -40 20H54Q92 18 98 -40Q60 -28 0 -28T-92 -34Z', {fill: '#f4efe2'}) +
      person([-22, -8], 116, '#2c3a40', '#a5473a') +
      curve('M34 -30C10 -50 20 -92 52 -90C80 -88 82 -48 58 -42C44 -40 40 -56 50 -62', {color: '#c9973c', width: 10}) +
      curve('M28 -96Q56 -128 84 -96L64 -84H48Z', {fill: '#d9ab4e'}) +
      stroke([-30, -70], [-120, 26], '#6a5240', 6),
  )
  return (
    sky(sheet, hour, {at: [width * 0.5, 60], radius: 30}) +
    row +
    water(sheet, line, {...hour, water: ['#b89a72', '#5e5342']}) +
    mirrored(sheet, line, 0.42, row) +
    repeat(70, () =>
      rect(
        random.between(0, width),
        random.between(line, height),
        random.between(40, 200),
        2,
        '#f3e2bd',
        random.between(0.1, 0.4),
      ),
    ) +
    mirrored(sheet, tubY + 18, 0.4, tub) +
    tub +
    [0.15, 0.24, 0.84]
      .map((px) => person([width * px, height * 0.76], 150, '#33383c', random.pick(['#3f6f7d', '#d98a2b', '#6f8f55'])))
      .join('') +
    rect(0, height * 0.745, width * 0.36, 22, '#8a7458', 0.82) +
    rect(width * 0.72, height * 0.745, width * 0.28, 22, '#8a7458', 0.82)
  )
}
