import {curve, n, oval, type Point, rect, repeat, type Sheet, shape, stroke} from './draw.ts'
import {accent, ground, ink, label, paper, rule} from './paper.ts'

/** River level at the gauge over seven days, with the warning line. */
export function levels(sheet: Sheet): string {
  const {width, height} = sheet
  const [left, right, top, foot] = [120, width - 70, 80, height - 110]
  const values = [
    2.1, 2.0, 2.2, 2.6, 2.5, 2.9, 3.6, 3.4, 4.1, 4.9, 4.7, 5.6, 6.1, 5.8, 6.5, 6.84, 6.3, 5.4, 5.5, 4.6, 3.9,
  ]
  const y = (value: number) => foot - ((value - 1) / 7) * (foot - top)
  const line = values.map((value, i): Point => [left + ((right - left) * i) / (values.length - 1), y(value)])
  const d = line.map(([x, py], i) => `${i ? 'L' : 'M'}${n(x)} ${n(py)}`).join('')
  return `${ground(sheet) + repeat(7, (i) => stroke([left, y(i + 1)], [right, y(i + 1)], rule, 2) + label([left - 22, y(i + 1) + 9], String(i + 1), 26, 'text-anchor="end"')) + repeat(7, (i) => label([left + ((right - left) * (i + 0.5)) / 7, foot + 48], String(6 + i), 26, 'text-anchor="middle"')) + shape([[left, foot], ...line, [right, foot]], '#8fb3b8', 0.4)}<path d="M${left} ${n(y(5.5))}H${right}" stroke="${accent}" stroke-width="4" stroke-dasharray="14 12"/>${curve(d, {color: '#2f6a78', width: 7})}${oval(line[15]?.[0] ?? 0, line[15]?.[1] ?? 0, 13, accent)}${label([(line[15]?.[0] ?? 0) + 24, (line[15]?.[1] ?? 0) - 14], '6.84 m', 32, 'font-weight="bold"')}${stroke([left, foot], [right, foot], ink, 3)}`
}

/** Species counted in each year of the census. */
export function species(sheet: Sheet): string {
  const {width, height} = sheet
  const values = [
    [2016, 49],
    [2017, 52],
    [2018, 57],
    [2019, 58],
    [2020, 54],
    [2021, 61],
  ] as const
  const [left, foot, step] = [130, height - 120, (width - 220) / 6]
  const y = (value: number) => foot - (value / 70) * (foot - 90)
  return (
    ground(sheet) +
    repeat(
      8,
      (i) =>
        stroke([left, y(i * 10)], [width - 70, y(i * 10)], i ? rule : ink, i ? 2 : 3) +
        label([left - 20, y(i * 10) + 9], String(i * 10), 26, 'text-anchor="end"'),
    ) +
    values
      .map(([year, value], i) => {
        const x = left + step * i + step * 0.16
        return (
          rect(
            x,
            y(value),
            step * 0.68,
            foot - y(value),
            year === 2021 ? accent : year === 2020 ? '#b9c7c2' : '#5f8f94',
          ) +
          label([x + step * 0.34, y(value) - 16], String(value), 32, 'text-anchor="middle" font-weight="bold"') +
          label([x + step * 0.34, foot + 46], String(year), 28, 'text-anchor="middle"') +
          curve(`M${n(x + step * 0.2)} ${n(foot - 40)}q26 -20 60 0l18 -12v24l-18 -12q-34 20 -60 0z`, {
            fill: paper,
            opacity: 0.85,
          })
        )
      })
      .join('')
  )
}

/** Votes by polling station: one row of three-part bars a district. */
export function votes(sheet: Sheet): string {
  const {width, height} = sheet
  const rows = [
    [0.34, 0.45, 0.19],
    [0.37, 0.42, 0.19],
    [0.4, 0.39, 0.18],
    [0.56, 0.27, 0.15],
    [0.71, 0.15, 0.12],
    [0.49, 0.3, 0.18],
    [0.44, 0.37, 0.17],
  ] as const
  const colors = ['#2f6a78', '#c98a3b', '#6f8f55']
  const step = (height - 150) / rows.length
  return (
    ground(sheet) +
    rows
      .map((parts, row) => {
        let x = 130
        const y = 80 + row * step
        return (
          label([96, y + step * 0.44], 'ABCDEFG'[row] ?? '', 34, 'text-anchor="end" font-weight="bold"') +
          rect(130, y, width - 210, step * 0.62, '#e4ddcc') +
          parts
            .map((part, i) => {
              const w = part * (width - 210)
              const bar =
                rect(x, y, w - 4, step * 0.62, colors[i] ?? ink) +
                label([x + 16, y + step * 0.42], `${Math.round(part * 100)}`, 28, 'style="fill:#fff"')
              x += w
              return bar
            })
            .join('')
        )
      })
      .join('') +
    stroke([130 + (width - 210) / 2, 56], [130 + (width - 210) / 2, height - 60], ink, 3, 0.7) +
    label([130 + (width - 210) / 2, height - 26], '50 %', 28, 'text-anchor="middle"')
  )
}
