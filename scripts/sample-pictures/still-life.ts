import {
  curve,
  downward,
  glow,
  group,
  mix,
  n,
  outward,
  oval,
  type Point,
  rect,
  repeat,
  type Sheet,
  shape,
  stroke,
} from './draw.ts'
import {person} from './nature.ts'

/** The great lens seen from below, upright: rings of prisms around the flame. */
export function lens(sheet: Sheet): string {
  const {width, height, random} = sheet
  const [cx, cy] = [width / 2, height * 0.42]
  const prism = (ring: number) => {
    const r = 70 + ring * 36
    const parts = 14 + ring * 4
    return repeat(parts, (i) => {
      const a = (i / parts) * 6.2832
      const b = ((i + 0.86) / parts) * 6.2832
      const outer = r + 29
      const at = (angle: number, radius: number): Point => [
        cx + Math.cos(angle) * radius,
        cy + Math.sin(angle) * radius * 1.06,
      ]
      const color = mix(
        random.pick(['#cfe6df', '#8fc3c0', '#f3e7bd', '#5f9aa0', '#e9c98a']),
        '#1f4550',
        Math.min(0.75, ring * 0.075 + random.between(0, 0.22)),
      )
      return (
        shape(
          [at(a, r), at((a + b) / 2, r - 3), at(b, r), at(b, outer), at((a + b) / 2, outer + 4), at(a, outer)],
          color,
          0.95,
        ) + shape([at(a, r), at((a + b) / 2, r - 3), at((a + b) / 2, outer)], '#ffffff', random.between(0.06, 0.34))
      )
    })
  }
  const frame =
    repeat(
      9,
      (i) =>
        `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(66 + i * 36)}" ry="${n((66 + i * 36) * 1.06)}" fill="none" stroke="#a97c36" stroke-width="${i === 8 ? 16 : 4}"/>`,
    ) +
    repeat(12, (i) => {
      const a = (i / 12) * 6.2832
      return stroke(
        [cx + Math.cos(a) * 60, cy + Math.sin(a) * 64],
        [cx + Math.cos(a) * 360, cy + Math.sin(a) * 382],
        '#8a632b',
        6,
      )
    })
  const stair = repeat(11, (i) => {
    const y = height * 0.86 + i * 26
    return curve(
      `M${n(width * (0.1 - i * 0.02))} ${n(y)}Q${n(cx)} ${n(y + 66 + i * 5)} ${n(width * (0.9 + i * 0.02))} ${n(y)}`,
      {color: mix('#4a5a60', '#141d22', i / 11), width: 16},
    )
  })
  return (
    rect(
      0,
      0,
      width,
      height,
      outward(sheet, [
        [0, '#3f6d74'],
        [0.6, '#1d3c48'],
        [1, '#0d1c26'],
      ]),
    ) +
    repeat(22, (i) => {
      const a = (i / 22) * 6.2832
      return stroke([cx, cy], [cx + Math.cos(a) * 1200, cy + Math.sin(a) * 1200], '#0d1c26', 12, 0.45)
    }) +
    repeat(8, prism) +
    frame +
    glow(sheet, [cx, cy], 330, '#fff0c0', 0.9) +
    oval(cx, cy, 44, '#fffbe8') +
    oval(cx, cy, 27, '#ffffff') +
    stair +
    person([cx + 110, height * 0.965], 230, '#0d1519', '#2a3a40')
  )
}

/** Old papers on a table, tied in bundles; a brush, an envelope. */
export function papers(sheet: Sheet): string {
  const {width, height, random} = sheet
  const page = (w: number, h: number, tone: string) =>
    rect(-w / 2 + 6, -h / 2 + 8, w, h, '#1b120e', 0.3, 3) +
    rect(-w / 2, -h / 2, w, h, tone, 1, 2) +
    rect(-w / 2 + 22, -h / 2 + 20, w - 44, 34, '#3a312a', 0.86) +
    rect(-w / 2 + 22, -h / 2 + 64, w - 44, 3, '#3a312a', 0.7) +
    repeat(5, (c) => {
      const col = (w - 44) / 5
      const x = -w / 2 + 22 + c * col
      return (
        (c === 1
          ? rect(x, -h / 2 + 80, col * 1.9, 120, '#6f6453', 0.7) +
            rect(x + 10, -h / 2 + 140, col * 1.9 - 20, 56, '#3f382f', 0.6)
          : '') +
        repeat(Math.floor((h - 110) / 9), (r) =>
          c >= 1 && c <= 2 && r < 14
            ? ''
            : rect(x, -h / 2 + 80 + r * 9, (col - 10) * (random.chance(0.12) ? 0.5 : 1), 3.6, '#4a4036', 0.62),
        )
      )
    })
  const sheetAt = (x: number, y: number, turn: number, w: number, h: number, tone: string) =>
    group(`transform="translate(${n(x)} ${n(y)}) rotate(${turn})"`, page(w, h, tone))
  const bundle = repeat(8, (i) =>
    group(
      `transform="translate(${n(width * 0.36 + random.between(-8, 8))} ${n(height * 0.5 - i * 4)}) rotate(${n(-9 + random.between(-2.4, 2.4))})"`,
      page(width * 0.52, height * 0.6, mix('#e4cfa0', '#c9a873', random.between(0, 0.8))),
    ),
  )
  return (
    rect(
      0,
      0,
      width,
      height,
      downward(sheet, [
        [0, '#5a3d2c'],
        [1, '#3a261c'],
      ]),
    ) +
    repeat(60, (i) =>
      curve(
        `M0 ${n((i * height) / 60)}q${n(width * 0.3)} ${n(random.between(-14, 14))} ${n(width)} ${n(random.between(-8, 8))}`,
        {color: '#2a1a13', width: random.between(0.6, 2.6), opacity: 0.4},
      ),
    ) +
    sheetAt(width * 0.86, height * 0.2, 17, width * 0.46, height * 0.5, '#d9c294') +
    sheetAt(width * 0.76, height * 0.9, -14, width * 0.5, height * 0.5, '#e8d9b4') +
    bundle +
    group(
      `transform="translate(${n(width * 0.36)} ${n(height * 0.48)}) rotate(-9)"`,
      rect(-7, -height * 0.31, 9, height * 0.62, '#a5473a') +
        rect(-width * 0.265, -6, width * 0.53, 9, '#a5473a') +
        curve('M-4 0C-70 -70 -96 10 -6 2C70 -76 100 14 0 2M-4 2L-46 78M0 2L52 70', {color: '#8c3a2e', width: 9}),
    ) +
    group(
      `transform="translate(${n(width * 0.78)} ${n(height * 0.5)}) rotate(-28)"`,
      rect(-14, -180, 24, 230, '#b98a4a', 1, 12) +
        rect(-16, 40, 28, 34, '#c9c2b0') +
        curve('M-16 74Q-26 140 -2 190Q22 140 12 74Z', {fill: '#2c2522'}),
    ) +
    group(
      `transform="translate(${n(width * 0.84)} ${n(height * 0.7)}) rotate(8)"`,
      rect(-130, -76, 260, 156, '#1b120e', 0.3) +
        rect(-134, -82, 260, 156, '#efe6cf', 1, 3) +
        shape(
          [
            [-134, -82],
            [-4, 10],
            [126, -82],
          ],
          '#d9ccab',
        ) +
        rect(-104, 34, 120, 5, '#6f6453') +
        rect(-104, 48, 84, 5, '#6f6453'),
    ) +
    glow(sheet, [width * 0.3, height * 0.2], width * 0.7, '#ffe3a8', 0.28)
  )
}
