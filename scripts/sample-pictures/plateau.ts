import {
  below,
  clipped,
  curve,
  downward,
  group,
  mix,
  n,
  oval,
  type Point,
  rect,
  repeat,
  ridge,
  type Sheet,
  shape,
  stroke,
  times,
} from './draw.ts'
import {birds, clouds, fog, type Hour, pine, sky, stars} from './nature.ts'

/** Snow mountains with lit and shaded faces. */
export function peaks(sheet: Sheet, foot: number, hour: Hour, tall: number, count: number, distance: number): string {
  const {random, width} = sheet
  return repeat(count, (index) => {
    const x = (index + random.between(0.1, 0.9)) * (width / count)
    const rise = tall * random.between(0.62, 1)
    const half = rise * random.between(0.75, 1.05)
    const side = (sign: number) =>
      times(7).map(
        (step): Point => [
          x + sign * half * (step / 6),
          foot - rise * (1 - step / 6) + (step % 6 ? random.between(-0.05, 0.05) * rise : 0),
        ],
      )
    const left = side(-1)
    const right = side(1)
    const seam = times(5).map(
      (step): Point => [x + random.between(-0.06, 0.1) * half * step, foot - rise * (1 - (step + 1) / 5)],
    )
    const rock = mix(hour.land[0], hour.sky[2], distance)
    const snow = mix('#ffffff', hour.sky[1], distance * 0.7)
    const cap = (points: readonly Point[]) => points.slice(0, 4)
    const tooth = (i: number) => {
      const at = x + half * (-0.52 + i * 0.13 + random.between(-0.04, 0.04))
      return shape(
        [
          [at, foot - rise * 0.54],
          [at + half * random.between(0.02, 0.1), foot - rise * random.between(0.26, 0.47)],
          [at + half * random.between(0.12, 0.2), foot - rise * 0.54],
        ],
        snow,
      )
    }
    const flank = [...[...left].reverse(), ...right]
    const jag = group(clipped(sheet, `M${flank.map(([px, py]) => `${n(px)} ${n(py)}`).join('L')}Z`), repeat(8, tooth))
    return (
      shape(
        flank,
        downward(sheet, [
          [0, rock],
          [1, mix(rock, hour.sky[2], 0.45)],
        ]),
      ) +
      shape([...[...cap(left)].reverse(), ...cap(right)], snow) +
      jag +
      shape([[x, foot - rise], ...right, ...[...seam].reverse()], mix(hour.land[1], hour.sky[2], distance), 0.42)
    )
  })
}

const carriage = (x: number, y: number, length: number, body: string, stripe: string, window: string): string =>
  rect(x, y - 34, length, 31, body, 1, 5) +
  rect(x, y - 14, length, 5, stripe) +
  repeat(Math.floor(length / 17) - 1, (i) => rect(x + 10 + i * 17, y - 29, 10, 10, window, 1, 1.5)) +
  rect(x + 8, y - 4, length - 16, 5, '#1d262c')

/** The plateau train, its head to the left, its wheels on a line. */
export const train = (head: Point, cars: number, lit: boolean): string => {
  const window = lit ? '#ffd778' : '#2f4652'
  return (
    curve(`M${n(head[0] + 2)} ${n(head[1] - 3)}q-34 -2 -40 -12q8 -18 42 -19z`, {fill: '#e9e2d0'}) +
    shape(
      [
        [head[0] - 22, head[1] - 22],
        [head[0] - 2, head[1] - 30],
        [head[0] - 2, head[1] - 20],
        [head[0] - 28, head[1] - 17],
      ],
      window,
    ) +
    repeat(cars, (i) => carriage(head[0] + i * 138, head[1], 134, '#e9e2d0', '#a5473a', window))
  )
}

const arches = (sheet: Sheet, deck: number, foot: number, span: number, stone: string): string => {
  const {width} = sheet
  const count = Math.ceil(width / span) + 1
  return (
    repeat(count, (i) => {
      const x = i * span - 40
      const rise = span * 0.44
      const pier = span * 0.085
      return (
        curve(
          `M${n(x)} ${n(deck)}H${n(x + span)}V${n(foot)}H${n(x + span - pier)}V${n(deck + rise + 16)}A${n(span / 2 - pier)} ${n(rise)} 0 0 0 ${n(x + pier)} ${n(deck + rise + 16)}V${n(foot)}H${n(x)}Z`,
          {
            fill: downward(sheet, [
              [0, stone],
              [1, mix(stone, '#26323a', 0.35)],
            ]),
          },
        ) + stroke([x + pier * 2.1, deck + 30], [x + span - pier * 2.1, deck + 30], mix(stone, '#26323a', 0.25), 2, 0.5)
      )
    }) +
    rect(0, deck - 6, width, 13, mix(stone, '#ffffff', 0.25)) +
    rect(0, deck + 7, width, 4, '#26323a', 0.35)
  )
}

/** The Great Bend viaduct with a train on it. */
export function viaduct(sheet: Sheet, hour: Hour, look: {snow?: boolean; lit?: boolean; head: number}): string {
  const {width, height, random} = sheet
  const deck = height * 0.5
  const stone = mix('#b9a892', hour.land[1], look.lit ? 0.6 : 0.28)
  const ground = look.snow ? '#eef3f5' : mix(hour.land[1], '#c6b26a', 0.25)
  const near = ridge(sheet, height * 0.93, 34, 0.55)
  return (
    sky(sheet, hour, look.snow ? undefined : {at: [width * 0.74, height * 0.2], radius: 30}) +
    (look.lit ? stars(sheet, height * 0.4, 90) : '') +
    clouds(sheet, 20, height * 0.3, '#ffffff', 8) +
    peaks(sheet, height * 0.62, hour, height * 0.5, 4, 0.46) +
    peaks(sheet, height * 0.66, hour, height * 0.34, 6, 0.2) +
    fog(sheet, height * 0.62, 130, hour.sky[2], 0.8) +
    below(
      sheet,
      ridge(sheet, height * 0.63, 22),
      downward(sheet, [
        [0, mix(hour.land[0], hour.sky[2], 0.45)],
        [1, hour.sky[2]],
      ]),
    ) +
    below(
      sheet,
      ridge(sheet, height * 0.72, 40),
      downward(sheet, [
        [0, mix(hour.land[0], ground, 0.5)],
        [1, mix(hour.land[1], ground, 0.3)],
      ]),
    ) +
    repeat(60, () =>
      pine(
        [random.between(0, width), height * random.between(0.72, 0.78)],
        random.between(18, 44),
        mix(hour.land[1], hour.sky[2], 0.22),
      ),
    ) +
    train([width * look.head, deck - 6], 6, look.lit ?? false) +
    arches(sheet, deck, height * 0.92, 150, stone) +
    fog(sheet, height * 0.84, 110, hour.sky[2], 0.55) +
    below(
      sheet,
      near,
      downward(sheet, [
        [0, ground],
        [1, mix(ground, hour.land[1], 0.5)],
      ]),
    ) +
    repeat(26, () => {
      const x = random.between(0, width) * (random.chance(0.5) ? 0.34 : 1)
      return pine([x, height * random.between(0.93, 1.04)], random.between(70, 190), mix(hour.land[2], '#16242a', 0.3))
    }) +
    (look.snow
      ? repeat(260, () =>
          oval(
            random.between(0, width),
            random.between(0, height),
            random.between(1, 3.6),
            '#ffffff',
            random.between(0.3, 0.9),
          ),
        )
      : birds(sheet, [width * 0.3, height * 0.18], 120, hour.land[2]))
  )
}
