import {
  blurred,
  curve,
  downward,
  glow,
  group,
  mix,
  n,
  oval,
  rect,
  repeat,
  type Sheet,
  shape,
  stroke,
  times,
} from './draw.ts'
import {person} from './nature.ts'

/** The council chamber with its eleven chairs, empty or in the night of the count. */
export function chamber(sheet: Sheet, count: boolean): string {
  const {width, height, random} = sheet
  const cx = width / 2
  const wall = count ? '#33424b' : '#5f7470'
  const panes = count ? ['#1a2c4c', '#31507a'] : ['#dfeee8', '#fbf0cf']
  const window = (x: number) =>
    rect(x - 66, 90, 132, 380, '#e3d5b4', 1, 66) +
    rect(
      x - 54,
      102,
      108,
      368,
      downward(sheet, [
        [0, panes[0] ?? ''],
        [1, panes[1] ?? ''],
      ]),
      1,
      54,
    ) +
    stroke([x, 102], [x, 470], '#e3d5b4', 5) +
    repeat(4, (i) => stroke([x - 54, 190 + i * 74], [x + 54, 190 + i * 74], '#e3d5b4', 5))
  const chair = (i: number) => {
    const angle = Math.PI * (0.06 + (i / 10) * 0.88)
    const x = cx - Math.cos(angle) * width * 0.4
    const y = height * 0.9 - Math.sin(angle) * height * 0.28
    const s = 0.72 + (y / height - 0.6) * 1.4
    const low = i === 7 ? 24 : 0
    return (
      rect(x - 34 * s, y - (150 - low) * s, 68 * s, (124 - low) * s, '#7f352d', 1, 26 * s) +
      rect(x - 25 * s, y - (140 - low) * s, 50 * s, (96 - low) * s, '#a5473a', 1, 20 * s) +
      rect(x - 39 * s, y - 36 * s, 78 * s, 17 * s, '#8c3c32', 1, 6) +
      rect(x - 32 * s, y - 20 * s, 7 * s, 30 * s, '#3a2620') +
      rect(x + 25 * s, y - 20 * s, 7 * s, 30 * s, '#3a2620')
    )
  }
  const order = times(11).toSorted((a, b) => Math.abs(a - 5) - Math.abs(b - 5))
  const chandelier =
    stroke([cx, 0], [cx, 120], '#c9973c', 4) +
    glow(sheet, [cx, 170], 330, '#ffe0a0', count ? 0.75 : 0.4) +
    repeat(13, (i) => {
      const x = cx - 156 + i * 26
      const y = 168 + Math.sin((i / 12) * Math.PI) * 26
      return stroke([cx, 120], [x, y], '#c9973c', 2) + oval(x, y, 8, '#fff4cf')
    })
  const desk = (x: number, y: number, w: number) =>
    rect(x, y, w, 18, '#a87a50') +
    rect(x + 8, y + 18, w - 16, 60, '#5f4230') +
    repeat(count ? 26 : 0, () => rect(x + random.between(6, w - 30), y - random.between(2, 22), 24, 5, '#f6f0df'))
  const tellers = count
    ? [0.2, 0.3, 0.42, 0.55, 0.66, 0.79]
        .map((x, i) =>
          person(
            [width * x, height * (0.8 + (i % 2) * 0.02)],
            190,
            '#20282c',
            random.pick(['#3f6f7d', '#e0c27a', '#8fa9a8', '#c98f77']),
          ),
        )
        .join('') +
      desk(width * 0.12, height * 0.72, width * 0.36) +
      desk(width * 0.52, height * 0.72, width * 0.36) +
      [0.16, 0.36, 0.58, 0.8]
        .map(
          (x) =>
            rect(width * x, height * 0.72 - 74, 66, 74, '#26323a') +
            rect(width * x + 18, height * 0.72 - 68, 30, 5, '#e0c27a'),
        )
        .join('')
    : ''
  return (
    rect(
      0,
      0,
      width,
      height,
      downward(sheet, [
        [0, mix(wall, '#1b2226', 0.3)],
        [1, wall],
      ]),
    ) +
    repeat(19, (i) => rect(i * 76, 0, 2, height * 0.62, '#1b2226', 0.2)) +
    [0.12, 0.31, 0.69, 0.88].map((x) => window(width * x)).join('') +
    rect(cx - 100, 200, 200, 210, '#c9a96b') +
    rect(cx - 88, 212, 176, 186, count ? '#2c4a5c' : '#86b0b3') +
    curve(`M${n(cx - 88)} 330q44 -40 88 -10t88 -24v102h-176z`, {fill: '#3f6f6a'}) +
    curve(`M${n(cx - 30)} 390q10 -70 40 -60t30 -118`, {color: '#e9f3ee', width: 8}) +
    rect(
      0,
      height * 0.6,
      width,
      height * 0.4,
      downward(sheet, [
        [0, count ? '#5b4233' : '#a37a54'],
        [1, count ? '#2c1f1a' : '#6a4a35'],
      ]),
    ) +
    repeat(20, (i) => stroke([cx + (i - 10) * 44, height * 0.6], [cx + (i - 10) * 170, height], '#2a1d18', 1.6, 0.35)) +
    rect(0, height * 0.585, width, 18, '#e3d5b4', 0.8) +
    (count
      ? ''
      : oval(cx, height * 0.93, 300, '#3f7560', 0.85, 66) + oval(cx, height * 0.93, 270, '#4f8a72', 0.85, 56)) +
    (count ? tellers : order.toReversed().map(chair).join('')) +
    chandelier +
    (count
      ? ''
      : group(
          blurred(sheet, 14),
          [0.12, 0.31, 0.69, 0.88]
            .map((x) =>
              shape(
                [
                  [width * x - 54, height * 0.62],
                  [width * x + 54, height * 0.62],
                  [width * x + 160, height],
                  [width * x + 10, height],
                ],
                '#fff3cf',
                0.17,
              ),
            )
            .join(''),
        ))
  )
}
