import {curve, group, mix, n, type Point, rect, repeat, type Sheet, shape, stroke} from './draw.ts'

const boxColors = ['#b5523f', '#c98a3b', '#3f6f7d', '#5b7b5a', '#d8cdb4', '#7c4a52', '#2f5068'] as const

/** Containers in columns of uneven height, standing on a base line; tint says how much haze lies over them. */
export function boxes(
  sheet: Sheet,
  foot: Point,
  columns: number,
  most: number,
  size: number,
  haze: string,
  tint: number,
): string {
  return repeat(columns, (column) =>
    repeat(sheet.random.whole(Math.max(1, most - 2), most), (row) => {
      const x = foot[0] + column * size * 2.42
      const y = foot[1] - (row + 1) * size
      const color = mix(sheet.random.pick(boxColors), haze, tint)
      return (
        rect(x, y, size * 2.36, size * 0.95, color) +
        rect(x, y, size * 2.36, size * 0.1, mix(color, '#ffffff', 0.22)) +
        repeat(7, (rib) =>
          rect(x + size * (0.24 + rib * 0.3), y + size * 0.16, size * 0.05, size * 0.7, mix(color, '#000000', 0.16)),
        )
      )
    }),
  )
}

/** A container ship seen from the side, bow to the left, its waterline at a point; scale 1 is about 560 wide. */
export function freighter(sheet: Sheet, at: Point, scale: number, hull: string, haze: string, tint: number): string {
  const body = mix(hull, haze, tint)
  const house = mix('#e9e2d0', haze, tint)
  return group(
    `transform="translate(${n(at[0])} ${n(at[1])}) scale(${scale})"`,
    boxes(sheet, [58, -58], 15, 4, 21, haze, tint) +
      rect(436, -178, 62, 122, house) +
      rect(428, -184, 78, 15, mix(house, '#000000', 0.14)) +
      repeat(4, (row) => rect(442, -160 + row * 24, 50, 6, mix('#2c3a45', haze, tint))) +
      rect(508, -150, 26, 92, mix('#a9483a', haze, tint)) +
      rect(508, -138, 26, 12, house) +
      stroke([466, -184], [466, -222], body, 3) +
      stroke([36, -62], [36, -118], body, 4) +
      shape(
        [
          [-8, -74],
          [54, -58],
          [548, -58],
          [556, -70],
          [560, 0],
          [26, 0],
        ],
        body,
      ) +
      shape(
        [
          [20, -16],
          [560, -16],
          [560, 2],
          [26, 2],
        ],
        mix('#8f3f36', haze, tint),
      ) +
      curve('M2 -64L556 -52', {color: mix(body, '#ffffff', 0.25), width: 2.4}),
  )
}

/** A tug with its waterline at a point, bow to the left. */
export const tug = (at: Point, scale: number, hull: string, house: string, lamp: string): string =>
  group(
    `transform="translate(${n(at[0])} ${n(at[1])}) scale(${scale})"`,
    shape(
      [
        [-6, -24],
        [20, -16],
        [86, -14],
        [92, -18],
        [88, 0],
        [6, 0],
      ],
      hull,
    ) +
      rect(26, -40, 34, 26, house) +
      rect(30, -56, 24, 18, house) +
      rect(32, -52, 20, 7, lamp) +
      rect(64, -46, 11, 32, mix(hull, '#b5523f', 0.6)) +
      stroke([42, -56], [42, -78], hull, 2.4),
  )

/** A ship-to-shore crane with its feet at a point; a raised boom points to the sky, a lowered one over the water. */
export function gantry(foot: Point, scale: number, color: string, raised: boolean): string {
  const beam = (a: Point, b: Point, width: number) => stroke(a, b, color, width)
  const boom = raised
    ? beam([-58, -232], [-128, -392], 8) + beam([-16, -300], [-104, -338], 2.4)
    : beam([-58, -228], [-262, -228], 9) +
      beam([-16, -300], [-240, -230], 2.4) +
      beam([-16, -300], [-140, -230], 2) +
      beam([-190, -228], [-190, -150], 1.6) +
      rect(-206, -152, 32, 13, color)
  return group(
    `transform="translate(${n(foot[0])} ${n(foot[1])}) scale(${scale})"`,
    beam([-62, 0], [-56, -230], 9) +
      beam([62, 0], [52, -230], 9) +
      beam([-60, -92], [58, -92], 7) +
      beam([-60, -92], [54, -226], 4) +
      beam([58, -92], [-56, -226], 3) +
      beam([-72, -229], [156, -229], 11) +
      beam([-58, -229], [-16, -304], 6) +
      beam([52, -229], [-16, -304], 5) +
      beam([-16, -304], [150, -232], 2.4) +
      rect(84, -258, 58, 26, color) +
      rect(-44, -222, 28, 20, color) +
      rect(-74, -8, 26, 9, color) +
      rect(48, -8, 28, 9, color) +
      boom,
  )
}

/** The ferry, bow to the left, its waterline at a point; scale 1 is about 400 wide. */
export function ferryBoat(at: Point, scale: number, lit: boolean, haze: string, tint: number): string {
  const tinted = (color: string) => mix(color, haze, tint)
  const window = lit ? '#ffd778' : tinted('#31505c')
  return group(
    `transform="translate(${n(at[0])} ${n(at[1])}) scale(${scale})"`,
    shape(
      [
        [-10, -44],
        [20, -36],
        [392, -36],
        [404, -42],
        [384, 0],
        [26, 0],
      ],
      tinted('#33596a'),
    ) +
      shape(
        [
          [14, -14],
          [394, -14],
          [384, 2],
          [26, 2],
        ],
        tinted('#a5473a'),
      ) +
      rect(36, -88, 330, 52, tinted('#efe6d0')) +
      rect(36, -92, 336, 6, tinted('#a5473a')) +
      repeat(12, (index) => rect(50 + index * 26, -76, 17, 22, window, undefined, 2)) +
      rect(74, -134, 236, 42, tinted('#e2d8bf')) +
      rect(66, -138, 252, 6, tinted('#a5473a')) +
      repeat(8, (index) => rect(90 + index * 27, -124, 17, 18, window, undefined, 2)) +
      rect(92, -170, 62, 32, tinted('#efe6d0')) +
      rect(96, -163, 54, 13, window) +
      shape(
        [
          [222, -138],
          [228, -196],
          [262, -196],
          [266, -138],
        ],
        tinted('#a5473a'),
      ) +
      rect(226, -184, 38, 9, tinted('#efe6d0')) +
      stroke([122, -170], [122, -214], tinted('#33596a'), 3) +
      stroke([122, -206], [222, -190], tinted('#33596a'), 1.4) +
      repeat(22, (index) => rect(38 + index * 15.5, -49, 1.6, 12, tinted('#33596a'))) +
      stroke([36, -49], [372, -49], tinted('#33596a'), 1.8),
  )
}

/** A lateen-rigged dhow, bow to the left, its waterline at a point. */
export const dhow = (at: Point, scale: number, hull: string, sail: string): string =>
  group(
    `transform="translate(${n(at[0])} ${n(at[1])}) scale(${scale})"`,
    curve('M-46 -58Q40 -8 150 -22L232 -64L222 0Q110 14 20 0Z', {fill: hull}) +
      curve('M-40 -54Q44 -6 152 -20L226 -58', {color: mix(hull, '#ffffff', 0.35), width: 3}) +
      stroke([70, -16], [86, -300], hull, 6) +
      stroke([172, -24], [180, -210], hull, 5) +
      curve('M-34 -108Q60 -250 176 -352Q150 -180 118 -70Q40 -66 -34 -108Z', {fill: sail}) +
      curve('M-34 -108Q60 -250 176 -352', {color: hull, width: 4}) +
      curve('M10 -128Q90 -120 128 -110M54 -190Q104 -180 142 -172M104 -258Q132 -250 156 -246', {
        color: mix(sail, hull, 0.35),
        width: 1.5,
      }) +
      curve('M128 -74Q180 -150 248 -222Q236 -120 216 -62Q170 -56 128 -74Z', {fill: mix(sail, hull, 0.16)}) +
      curve('M128 -74Q180 -150 248 -222', {color: hull, width: 3}),
  )
