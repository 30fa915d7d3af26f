import {
  backdrop,
  blurred,
  curve,
  downward,
  glow,
  group,
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
import {person} from './nature.ts'

const spines = ['#8c4a3c', '#b98a4a', '#44605c', '#6d5a4a', '#c9b894', '#5a3f3c', '#2f4652', '#94714a'] as const

/** The reading room: shelves that run to a tall window, green lamps on a long table. */
export function library(sheet: Sheet, evening: boolean): string {
  const {width, height, random} = sheet
  const [vx, vy] = [width * 0.5, height * 0.44]
  const wood = evening ? '#3c2620' : '#6a4733'
  const light = evening ? '#f2a766' : '#fbeecb'
  const near = (x: number, y: number, depth: number): Point => [
    vx + (x - vx) * (1 - depth),
    vy + (y - vy) * (1 - depth),
  ]
  const wall = (edge: number) =>
    repeat(6, (bay) => {
      const from = 1 - 0.72 ** bay
      const to = 1 - 0.72 ** (bay + 0.9)
      const quad = (top: number, foot: number, a: number, b: number, fill: string, o?: number) =>
        shape([near(edge, top, a), near(edge, top, b), near(edge, foot, b), near(edge, foot, a)], fill, o)
      return (
        quad(-height * 0.12, height * 1.05, from, to, mix(wood, light, bay * 0.07)) +
        repeat(9, (row) => {
          const top = -height * 0.05 + row * height * 0.118
          const bookCount = 17
          return (
            quad(top, top + height * 0.096, from + 0.01, to - 0.01, mix('#241814', wood, 0.3 + bay * 0.1)) +
            repeat(bookCount, (i) => {
              const a = from + 0.012 + ((to - from - 0.024) * i) / bookCount
              const b = a + ((to - from - 0.024) / bookCount) * 0.86
              return quad(
                top + height * random.between(0.006, 0.034),
                top + height * 0.094,
                a,
                b,
                mix(random.pick(spines), light, bay * 0.1 + (evening ? 0 : 0.06)),
              )
            })
          )
        })
      )
    })
  const pane =
    curve(`M${n(vx - 96)} ${n(vy + 86)}V${n(vy - 80)}A96 96 0 0 1 ${n(vx + 96)} ${n(vy - 80)}V${n(vy + 86)}Z`, {
      fill: downward(sheet, [
        [0, evening ? '#6d5a86' : '#dcebe6'],
        [0.6, light],
        [1, evening ? '#e07f58' : '#f8f3df'],
      ]),
    }) +
    repeat(3, (i) => rect(vx - 50 + i * 48, vy - 176, 4, 262, wood)) +
    repeat(4, (i) => rect(vx - 96, vy - 110 + i * 52, 192, 4, wood))
  const ceiling =
    shape(
      [[0, -120], near(0, -height * 0.12, 0.86), near(width, -height * 0.12, 0.86), [width, -120]],
      downward(sheet, [
        [0, mix(wood, '#1a1210', 0.4)],
        [1, mix(wood, light, 0.5)],
      ]),
    ) +
    repeat(6, (i) => {
      const d = 1 - 0.72 ** i
      const a = near(-20, -height * 0.02, d)
      const b = near(width + 20, -height * 0.02, d)
      return curve(`M${n(a[0])} ${n(a[1])}Q${n(vx)} ${n(a[1] - (1 - d) * 330)} ${n(b[0])} ${n(b[1])}`, {
        color: mix(wood, '#1a1210', 0.3),
        width: 26 * (1 - d) + 3,
      })
    })
  const floor = shape(
    [[-40, height], near(-40, height * 1.05, 0.86), near(width + 40, height * 1.05, 0.86), [width + 40, height]],
    downward(sheet, [
      [0, mix('#b88a5c', light, 0.45)],
      [1, mix('#5b3d2b', wood, 0.4)],
    ]),
  )
  const table =
    shape(
      [
        near(width * 0.3, height * 0.92, 0.8),
        near(width * 0.7, height * 0.92, 0.8),
        near(width * 0.72, height * 1.0, 0),
        near(width * 0.28, height * 1.0, 0),
      ],
      downward(sheet, [
        [0, '#a87a50'],
        [1, '#7a5236'],
      ]),
    ) +
    shape(
      [
        near(width * 0.28, height, 0),
        near(width * 0.72, height, 0),
        near(width * 0.72, height * 1.1, 0),
        near(width * 0.28, height * 1.1, 0),
      ],
      '#4a3021',
    )
  const lamps = [0.06, 0.36, 0.56, 0.68]
    .map((d) =>
      [0.36, 0.64]
        .map((x) => {
          const [lx, ly] = near(width * x, height * 0.93, d)
          const s = 1 - d
          return (
            glow(sheet, [lx, ly - 30 * s], 210 * s, '#ffe0a0', 0.55) +
            stroke([lx, ly], [lx, ly - 78 * s], '#c9973c', 5 * s) +
            curve(
              `M${n(lx - 52 * s)} ${n(ly - 68 * s)}Q${n(lx)} ${n(ly - 128 * s)} ${n(lx + 52 * s)} ${n(ly - 68 * s)}Z`,
              {fill: '#3f7560'},
            ) +
            oval(lx, ly - 68 * s, 52 * s, '#ffedb8', 0.9, 6 * s) +
            shape(
              [
                [lx - 60 * s, ly + 8 * s],
                [lx + 44 * s, ly + 4 * s],
                [lx + 60 * s, ly + 24 * s],
                [lx - 66 * s, ly + 28 * s],
              ],
              '#f6efdc',
            ) +
            repeat(4, (i) =>
              stroke([lx - 50 * s, ly + (11 + i * 4) * s], [lx + 46 * s, ly + (9 + i * 4) * s], '#8d8472', 1.2 * s),
            )
          )
        })
        .join(''),
    )
    .reverse()
    .join('')
  return (
    backdrop(sheet, [
      [0, wood],
      [1, '#2a1b16'],
    ]) +
    ceiling +
    wall(-10) +
    wall(width + 10) +
    glow(sheet, [vx, vy - 60], 420, light, 0.7) +
    pane +
    floor +
    glow(sheet, [vx, height * 0.75], 300, light, 0.35) +
    table +
    lamps +
    group(
      blurred(sheet, 24),
      shape(
        [
          [vx - 80, vy],
          [vx + 80, vy],
          [width * 0.8, height],
          [width * 0.2, height],
        ],
        light,
        0.13,
      ),
    ) +
    person(near(width * 0.18, height * 1.02, 0.42), 150, '#2a1d1a', '#8c4a3c') +
    person(near(width * 0.86, height * 1.02, 0.6), 104, '#2a1d1a', '#3f6f7d')
  )
}
