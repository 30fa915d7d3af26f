import {curve, group, n, oval, type Point, repeat, type Sheet, shape, stroke, times} from './draw.ts'
import {accent, ink} from './paper.ts'

const around = ([x, y]: Point, radius: number, turn: number): Point => [
  x + Math.cos(turn * Math.PI * 2) * radius,
  y + Math.sin(turn * Math.PI * 2) * radius,
]

const fish = (x: number, y: number, long: number, fill: string): string =>
  curve(
    `M${n(x - long)} ${n(y)}q${n(long * 0.8)} ${n(-long * 0.7)} ${n(long * 1.6)} 0l${n(long * 0.5)} ${n(-long * 0.35)}v${n(long * 0.7)}l${n(-long * 0.5)} ${n(-long * 0.35)}q${n(-long * 0.8)} ${n(long * 0.7)} ${n(-long * 1.6)} 0z`,
    {fill},
  ) + oval(x - long * 0.62, y - long * 0.08, long * 0.07, '#f7f3e6')

/** The badge that counters of fish wear. No letters: what a drawing shows must not hang on installed fonts. */
export function badge({width, height}: Sheet): string {
  const middle: Point = [width / 2, height / 2]
  const radius = Math.min(width, height) * 0.46
  return (
    oval(...middle, radius, '#1f5560') +
    oval(...middle, radius * 0.9, '#e9e2cb') +
    oval(...middle, radius * 0.84, '#2f6a78') +
    repeat(60, (i) => {
      const [a, b] = [around(middle, radius * 0.9, i / 60), around(middle, radius * 0.97, i / 60)]
      return stroke(a, b, '#e9e2cb', 3)
    }) +
    repeat(3, (i) =>
      fish(width / 2 + (i - 1) * radius * 0.12, height / 2 + (i - 1) * radius * 0.42, radius * 0.4, '#f0c878'),
    ) +
    repeat(4, (i) => {
      const y = height / 2 + radius * (0.62 - i * 0.03)
      return curve(`M${n(width / 2 - radius * 0.4)} ${n(y)}q40 -18 80 0t80 0t80 0`, {
        color: '#e9e2cb',
        width: 2,
        opacity: 0.4,
      })
    })
  )
}

/** A rubber stamp of a railway: a bridge in a ring, the ink worn off in places. Nothing stands behind it. */
export function stamp({width, height, random}: Sheet): string {
  const middle: Point = [width / 2, height / 2]
  const radius = Math.min(width, height) * 0.44
  const ring = (share: number, wide: number) =>
    `<circle cx="${n(middle[0])}" cy="${n(middle[1])}" r="${n(radius * share)}" fill="none" stroke="${accent}" stroke-width="${wide}"/>`
  const deck = height / 2 - radius * 0.1
  const arches = times(5).map((i) => {
    const x = width / 2 + (i - 2.5) * radius * 0.28
    return curve(
      `M${n(x)} ${n(deck + radius * 0.5)}v${n(-radius * 0.2)}q${n(radius * 0.14)} ${n(-radius * 0.3)} ${n(radius * 0.28)} 0v${n(radius * 0.2)}`,
      {
        color: accent,
        width: 9,
      },
    )
  })
  const carriages = repeat(4, (i) =>
    shape(
      [
        [width / 2 + (i - 2) * radius * 0.3 + 6, deck - 12],
        [width / 2 + (i - 1) * radius * 0.3 - 6, deck - 12],
        [width / 2 + (i - 1) * radius * 0.3 - 12, deck - radius * 0.22],
        [width / 2 + (i - 2) * radius * 0.3 + 12, deck - radius * 0.22],
      ],
      ink,
    ),
  )
  const worn = repeat(46, () => {
    const [x, y] = around(middle, radius * random.between(0, 1.05), random.between(0, 1))
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(random.between(1, 6))}" fill="#000"/>`
  })
  return `<mask id="worn"><rect width="${width}" height="${height}" fill="#fff"/>${worn}</mask>${group(
    'mask="url(#worn)"',
    ring(1, 14) +
      ring(0.86, 5) +
      stroke([width / 2 - radius * 0.78, deck], [width / 2 + radius * 0.78, deck], accent, 12) +
      arches.join('') +
      carriages,
  )}`
}
