import {blurred, curve, group, n, outward, oval, type Point, rect, repeat, type Sheet, stroke} from './draw.ts'

const cloth = (sheet: Sheet, base: string, line: string): string =>
  rect(0, 0, sheet.width, sheet.height, base) +
  repeat(
    40,
    (i) =>
      rect(i * 42, 0, i % 4 ? 3 : 13, sheet.height, line, 0.35) +
      rect(0, i * 42, sheet.width, i % 4 ? 3 : 13, line, 0.35),
  )

const plate = (sheet: Sheet, at: Point, r: number, rim: string, inside: string): string =>
  `${
    oval(at[0] + 16, at[1] + 24, r * 1.02, '#1a1a1a', 0.28) +
    oval(
      at[0],
      at[1],
      r,
      outward(sheet, [
        [0, '#ffffff'],
        [0.86, '#f6f0e2'],
        [1, '#d9cfb8'],
      ]),
    )
  }<circle cx="${n(at[0])}" cy="${n(at[1])}" r="${n(r * 0.93)}" fill="none" stroke="${rim}" stroke-width="${n(r * 0.03)}"/>${oval(at[0], at[1], r * 0.8, inside)}`

/** A bowl of oyster soup from above. */
export function soup(sheet: Sheet): string {
  const {width, height, random} = sheet
  const at: Point = [width * 0.47, height * 0.52]
  const inBowl = (reach: number): Point => {
    const a = random.between(0, 6.28)
    const d = 300 * reach * random.between(0, 1) ** 0.5
    return [at[0] + Math.cos(a) * d, at[1] + Math.sin(a) * d]
  }
  const oyster = () => {
    const [x, y] = inBowl(0.8)
    const turn = random.between(0, 360)
    return group(
      `transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})"`,
      curve('M-46 4C-40 -30 8 -38 40 -18C58 -4 44 26 12 28C-18 34 -48 28 -46 4Z', {fill: '#b9b5a0'}) +
        curve('M-36 4C-30 -20 6 -26 30 -12C44 0 32 16 8 18C-14 22 -38 20 -36 4Z', {fill: '#ddd8c2'}) +
        curve('M-42 12Q-10 36 34 18', {color: '#4f544e', width: 6, opacity: 0.7}) +
        oval(-4, -6, 10, '#f7f4e6', 0.8, 5),
    )
  }
  return (
    cloth(sheet, '#33595c', '#7fa59e') +
    plate(
      sheet,
      at,
      400,
      '#2f5f86',
      outward(sheet, [
        [0, '#e9dfb4'],
        [0.8, '#d9c98f'],
        [1, '#b9a468'],
      ]),
    ) +
    repeat(15, oyster) +
    repeat(40, () => {
      const [x, y] = inBowl(0.95)
      return curve(
        `M${n(x)} ${n(y)}q${n(random.between(-40, 40))} ${n(random.between(-16, 16))} ${n(random.between(-46, 46))} ${n(random.between(-34, 34))}`,
        {color: '#f0dc93', width: 5},
      )
    }) +
    repeat(70, () => {
      const [x, y] = inBowl(0.98)
      return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="9" ry="8" fill="#8fb565" stroke="#4f7f3f" stroke-width="3.4"/>${oval(x, y, 3, '#e4eebf')}`
    }) +
    repeat(46, () => {
      const [x, y] = inBowl(1)
      return oval(x, y, random.between(3, 12), '#fff3c0', random.between(0.2, 0.55))
    }) +
    group(
      `transform="translate(${n(width * 0.86)} ${n(height * 0.5)}) rotate(11)"`,
      rect(-26, -430, 15, 860, '#1a1a1a', 0.25, 7) +
        rect(-36, -440, 15, 860, '#8c3c32', 1, 7) +
        rect(8, -440, 15, 860, '#8c3c32', 1, 7) +
        rect(-36, -440, 15, 120, '#c9973c', 1, 7) +
        rect(8, -440, 15, 120, '#c9973c', 1, 7),
    ) +
    group(
      blurred(sheet, 26),
      repeat(5, (i) =>
        curve(`M${n(at[0] - 200 + i * 100)} ${n(at[1] - 60)}q60 -90 0 -180t20 -190`, {
          color: '#ffffff',
          width: 26,
          opacity: 0.16,
        }),
      ),
    )
  )
}

/** A dish of rice and fish from above. */
export function fishRice(sheet: Sheet): string {
  const {width, height, random} = sheet
  const at: Point = [width * 0.5, height * 0.5]
  const inDish = (reach: number): Point => {
    const a = random.between(0, 6.28)
    const d = 330 * reach * random.between(0, 1) ** 0.5
    return [at[0] + Math.cos(a) * d * 1.1, at[1] + Math.sin(a) * d]
  }
  const grain = () => {
    const [x, y] = inDish(1)
    return group(
      `transform="translate(${n(x)} ${n(y)}) rotate(${n(random.between(0, 180))})"`,
      oval(0, 0, 8, random.pick(['#d9a24a', '#e9bd6a', '#c98a33', '#f3d592']), 1, 2.8),
    )
  }
  const fish =
    curve(
      'M-280 0C-220 -96 -60 -120 90 -74C150 -52 190 -26 220 -6L300 -70C292 -26 292 26 300 70L220 8C180 40 120 72 60 84C-80 110 -220 86 -280 0Z',
      {fill: '#c98f52'},
    ) +
    curve('M-280 0C-220 -96 -60 -120 90 -74C150 -52 190 -26 220 -6C120 -40 -60 -60 -190 -30Z', {
      fill: '#8c5630',
      opacity: 0.8,
    }) +
    repeat(6, (i) => stroke([-120 + i * 52, -66], [-150 + i * 52, 66], '#6a3d22', 5, 0.7)) +
    oval(-226, -14, 11, '#f4ead2') +
    oval(-226, -14, 5, '#1d1a18') +
    curve('M-186 -50Q-164 0 -186 56', {color: '#6a3d22', width: 5})
  const lemon = (x: number, y: number) =>
    oval(x + 5, y + 7, 58, '#1a1a1a', 0.2) +
    oval(x, y, 58, '#e9b93a') +
    oval(x, y, 50, '#f9eeb0') +
    repeat(8, (i) =>
      curve(
        `M${n(x)} ${n(y)}L${n(x + Math.cos(i * 0.785) * 46)} ${n(y + Math.sin(i * 0.785) * 46)}A46 46 0 0 1 ${n(x + Math.cos(i * 0.785 + 0.66) * 46)} ${n(y + Math.sin(i * 0.785 + 0.66) * 46)}Z`,
        {fill: '#f3cf4f'},
      ),
    )
  return (
    cloth(sheet, '#8c3a2f', '#e4b27a') +
    oval(at[0] + 18, at[1] + 26, 450, '#1a1a1a', 0.3, 416) +
    oval(
      at[0],
      at[1],
      450,
      outward(sheet, [
        [0, '#8fb9b3'],
        [0.9, '#3f7f82'],
        [1, '#2a5a60'],
      ]),
      1,
      410,
    ) +
    repeat(36, (i) => {
      const a = (i / 36) * 6.283
      return oval(at[0] + Math.cos(a) * 416, at[1] + Math.sin(a) * 378, 12, i % 2 ? '#f4e6c0' : '#d98a2b')
    }) +
    oval(at[0], at[1], 386, '#d9a850', 1, 346) +
    repeat(1500, grain) +
    group(
      `transform="translate(${n(at[0] + 4)} ${n(at[1] + 16)}) rotate(-14) scale(1.06)"`,
      group(
        'opacity="0.35" transform="translate(10 16)"',
        curve('M-280 0C-220 -96 -60 -120 90 -74L300 -70V70L60 84C-80 110 -220 86 -280 0Z', {fill: '#3a2318'}),
      ) + fish,
    ) +
    repeat(90, () => {
      const [x, y] = inDish(0.96)
      return curve(
        `M${n(x)} ${n(y)}q${n(random.between(-26, 26))} -16 ${n(random.between(-40, 40))} ${n(random.between(-10, 20))}`,
        {color: random.pick(['#5a3219', '#7a4620', '#96602c']), width: random.between(4, 8)},
      )
    }) +
    repeat(60, () => {
      const [x, y] = inDish(0.96)
      return group(
        `transform="translate(${n(x)} ${n(y)}) rotate(${n(random.between(0, 180))})"`,
        oval(0, 0, 9, '#f4e2b4', 1, 4),
      )
    }) +
    repeat(46, () => {
      const [x, y] = inDish(0.9)
      return oval(x, y, random.between(4, 9), random.pick(['#5f8f45', '#7fae56']), 0.95, 4)
    }) +
    lemon(at[0] + 290, at[1] - 170) +
    lemon(at[0] - 290, at[1] + 170)
  )
}
