import {below, curve, downward, group, mix, n, oval, rect, repeat, ridge, type Sheet, shape, stroke} from './draw.ts'
import {clouds, type Hour, person, rain, sky, tree} from './nature.ts'
import {peaks} from './plateau.ts'

/** A school yard at noon: the long building, the tree, the painted lines, children. */
export function school(sheet: Sheet, hour: Hour, mountains: boolean): string {
  const {width, height, random} = sheet
  const ground = height * 0.6
  const wall = '#f1e3c3'
  const floor = (y: number) =>
    rect(width * 0.2, y, width * 0.72, 92, wall) +
    repeat(
      11,
      (i) =>
        rect(width * 0.225 + i * width * 0.063, y + 20, width * 0.04, 50, '#3f6f7d', 1, 2) +
        rect(width * 0.225 + i * width * 0.063, y + 20, width * 0.04, 20, '#7fb0b4', 0.8, 2) +
        rect(width * 0.225 + i * width * 0.063 + width * 0.019, y + 20, 3, 50, wall),
    ) +
    rect(width * 0.2, y + 86, width * 0.72, 8, '#c9a36b')
  const children = repeat(mountains ? 11 : 26, () => {
    const y = height * random.between(0.68, 0.93)
    return person(
      [width * random.between(0.3, 0.94), y],
      44 + (y / height - 0.66) * 190,
      '#33434c',
      random.pick(['#c9533f', '#e0a13c', '#3f7f86', '#f4ead2', '#6f8f55']),
    )
  })
  return (
    sky(sheet, hour, {at: [width * 0.84, height * 0.13], radius: 30}) +
    clouds(sheet, 10, height * 0.26, '#ffffff', 11) +
    (mountains
      ? peaks(sheet, ground, hour, height * 0.42, 5, 0.4)
      : below(sheet, ridge(sheet, height * 0.46, 40), mix(hour.land[0], hour.sky[2], 0.4), ground)) +
    floor(ground - 94) +
    (mountains ? '' : floor(ground - 188)) +
    shape(
      [
        [width * 0.18, ground - (mountains ? 92 : 186)],
        [width * 0.22, ground - (mountains ? 132 : 226)],
        [width * 0.9, ground - (mountains ? 132 : 226)],
        [width * 0.94, ground - (mountains ? 92 : 186)],
      ],
      '#a5473a',
    ) +
    repeat(40, (i) =>
      stroke(
        [width * 0.225 + i * width * 0.0172, ground - (mountains ? 131 : 225)],
        [width * 0.19 + i * width * 0.0189, ground - (mountains ? 93 : 187)],
        '#82352c',
        2,
        0.6,
      ),
    ) +
    stroke([width * 0.56, ground - 90], [width * 0.56, ground - 330], '#6a5a4e', 4) +
    shape(
      [
        [width * 0.56, ground - 328],
        [width * 0.61, ground - 314],
        [width * 0.56, ground - 296],
      ],
      '#c9533f',
    ) +
    rect(
      0,
      ground,
      width,
      height - ground,
      downward(sheet, [
        [0, '#dfc596'],
        [1, '#c7985f'],
      ]),
    ) +
    curve(
      `M${n(width * 0.3)} ${n(height * 0.66)}H${n(width * 0.86)}L${n(width * 1.02)} ${n(height * 0.97)}H${n(width * 0.14)}ZM${n(width * 0.58)} ${n(height * 0.66)}V${n(height * 0.97)}`,
      {color: '#fbf3df', width: 5, opacity: 0.85},
    ) +
    oval(width * 0.58, height * 0.79, 120, 'none') +
    `<ellipse cx="${n(width * 0.58)}" cy="${n(height * 0.79)}" rx="130" ry="44" fill="none" stroke="#fbf3df" stroke-width="5" opacity=".85"/>` +
    oval(width * 0.13, height * 0.9, 210, '#7a5a3c', 0.3, 40) +
    children +
    tree(sheet, [width * 0.13, height * 0.88], height * 0.74, mountains ? '#8aa55c' : '#5f8a55', '#54433a')
  )
}

/** A football pitch from above, dry or cleared of snow. */
export function pitch(sheet: Sheet, look: {snow?: boolean; rain?: boolean}): string {
  const {width, height, random} = sheet
  const [x, y, w, h] = [width * 0.1, height * 0.13, width * 0.8, height * 0.74]
  const grass = look.snow ? ['#7f9a6a', '#8aa574'] : ['#35684a', '#3f7652']
  const white = '#f5f2e2'
  const frame = (fx: number, fy: number, fw: number, fh: number) =>
    `<rect x="${n(fx)}" y="${n(fy)}" width="${n(fw)}" height="${n(fh)}" fill="none" stroke="${white}" stroke-width="4.5"/>`
  const ring = (cx: number, r: number) =>
    `<circle cx="${n(cx)}" cy="${n(y + h / 2)}" r="${n(r)}" fill="none" stroke="${white}" stroke-width="4.5"/>`
  const player = (px: number, py: number, color: string) =>
    shape(
      [
        [px, py - 6],
        [px + 62, py + 30],
        [px + 58, py + 40],
        [px - 3, py + 7],
      ],
      '#0f2a1e',
      0.42,
    ) +
    oval(px, py, 12, color) +
    oval(px, py, 5, '#2a2320')
  const crowd = repeat(900, () => {
    const side = random.chance(0.5)
    return oval(
      random.between(0, width),
      side ? random.between(4, y - 34) : random.between(y + h + 34, height - 4),
      random.between(3, 5.4),
      random.pick(['#c9533f', '#e9dfc8', '#2f5068', '#e0a13c', '#24303a', '#7f8d8e']),
      0.9,
    )
  })
  const snow = repeat(look.snow ? 130 : 0, () => {
    const onTop = random.chance(0.5)
    return oval(
      random.between(0, width),
      onTop ? random.between(0, y - 10) : random.between(y + h + 10, height),
      random.between(30, 90),
      '#ffffff',
      0.8,
      random.between(14, 34),
    )
  })
  return (
    rect(0, 0, width, height, look.snow ? '#dfe8ec' : '#2a3138') +
    (look.snow ? snow + crowd.slice(0, crowd.length / 3).replace(/<[^>]*$/, '') : crowd) +
    rect(x - 34, y - 24, w + 68, h + 48, look.snow ? '#a9b98e' : '#2d5a40') +
    repeat(12, (i) => rect(x + (i * w) / 12, y, w / 12 + 1, h, grass[i % 2] ?? '#35684a')) +
    frame(x, y, w, h) +
    stroke([x + w / 2, y], [x + w / 2, y + h], white, 4.5) +
    ring(x + w / 2, h * 0.14) +
    oval(x + w / 2, y + h / 2, 6, white) +
    frame(x, y + h * 0.22, w * 0.15, h * 0.56) +
    frame(x + w * 0.85, y + h * 0.22, w * 0.15, h * 0.56) +
    frame(x, y + h * 0.37, w * 0.055, h * 0.26) +
    frame(x + w * 0.945, y + h * 0.37, w * 0.055, h * 0.26) +
    frame(x - 22, y + h * 0.44, 22, h * 0.12) +
    frame(x + w, y + h * 0.44, 22, h * 0.12) +
    (look.rain
      ? repeat(9, () =>
          oval(
            x + w * random.between(0.1, 0.9),
            y + h * random.between(0.1, 0.9),
            random.between(30, 110),
            '#9fc0c4',
            0.34,
            random.between(12, 34),
          ),
        )
      : '') +
    repeat(10, () => player(x + w * random.between(0.08, 0.62), y + h * random.between(0.08, 0.92), '#c9533f')) +
    repeat(10, () => player(x + w * random.between(0.3, 0.94), y + h * random.between(0.08, 0.92), '#f1e3c3')) +
    oval(x + w * 0.57, y + h * 0.4, 7, '#ffffff') +
    (look.rain ? rain(sheet, '#dfe6ea', 260) : group('', ''))
  )
}
