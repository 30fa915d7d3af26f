import {curve, mix, oval, type Point, rect, repeat, type Sheet, shape, stroke, times} from './draw.ts'
import {accent, ground, ink, label, paper} from './paper.ts'

const relief = (center: Point, rings: number, size: number, from: string, to: string): string =>
  times(rings)
    .map((ring) => {
      const r = size * (1 - ring / rings)
      const points = times(60).map((i): Point => {
        const a = (i / 60) * 6.283
        const wobble = 1 + 0.16 * Math.sin(a * 3 + ring * 0.2) + 0.08 * Math.sin(a * 7 + center[0])
        return [center[0] + Math.cos(a) * r * 1.35 * wobble, center[1] + Math.sin(a) * r * wobble]
      })
      return shape(points, mix(from, to, ring / rings))
    })
    .join('')

/** The railway from the plateau to the port. */
export function railway(sheet: Sheet): string {
  const {width, height} = sheet
  const stops: readonly (readonly [string, string, Point, Point])[] = [
    ['Yunping', '2,310 m', [190, 190], [24, -54]],
    ['Shimen', '1,480 m', [450, 330], [-56, 50]],
    ['Pear Gully', '1,120 m', [640, 250], [34, -44]],
    ['Great Bend', '', [830, 430], [28, -6]],
    ['Bailuo Harbour', '4 m', [1080, 590], [-130, 56]],
  ]
  const d = 'M190 190C300 210 330 320 450 330C560 340 560 240 640 250C760 262 720 400 830 430C930 458 960 560 1080 590'
  return `${ground(sheet, '#e9e6d3') + relief([230, 170], 7, 330, '#dfdcc0', '#b39b74') + relief([560, 120], 5, 190, '#dcd8bb', '#bca781')}<path d="M1280 380C1190 400 1150 470 1180 540C1110 560 1090 600 1130 640C1060 690 1100 760 1020 800H1280Z" fill="#a9c8cb"/><path d="M1280 420C1215 440 1180 490 1206 546C1140 570 1128 610 1160 644C1094 696 1130 760 1070 800H1280Z" fill="#95b9bf"/>${curve('M90 320C240 420 330 440 470 480C640 520 700 560 860 590C960 606 1040 640 1120 640', {color: '#8fb3b8', width: 13})}${curve('M470 480C480 400 560 380 600 330', {color: '#8fb3b8', width: 6})}${curve(d, {color: paper, width: 15})}${curve(d, {color: accent, width: 8})}${stops.map(([name, tall, [x, y], [dx, dy]]) => oval(x, y, 15, ink) + oval(x, y, 8, paper) + label([x + dx, y + dy], name, 30, `font-weight="bold" paint-order="stroke" stroke="#f4f0e0" stroke-width="6" ${dx < 0 ? 'text-anchor="middle"' : ''}`) + (tall ? label([x + dx, y + dy + 30], tall, 22, dx < 0 ? 'text-anchor="middle"' : '') : '')).join('')}${label([width - 96, height - 96], 'Whelk Bay', 28, 'font-style="italic" text-anchor="middle"')}${label([300, height - 290], 'Mian', 26, 'font-style="italic"')}${stroke([90, height - 70], [290, height - 70], ink, 5)}${stroke([90, height - 84], [90, height - 56], ink, 4)}${stroke([290, height - 84], [290, height - 56], ink, 4)}${label([190, height - 92], '40 km', 24, 'text-anchor="middle"')}`
}

/** The proposed line between the twin ports. */
export function seaRoute(sheet: Sheet): string {
  const {width, height} = sheet
  const route = 'M210 300C330 470 420 560 560 560C720 560 760 640 880 600C960 570 1010 430 1110 330'
  return `${
    ground(sheet, '#a9c6c9') +
    repeat(14, (i) =>
      curve(`M0 ${60 + i * 62}q80 -16 160 0t160 0t160 0t160 0t160 0t160 0t160 0t160 0`, {color: '#b9d2d2', width: 2}),
    ) +
    shape(
      [
        [0, 0],
        [420, 0],
        [390, 90],
        [300, 130],
        [290, 230],
        [210, 300],
        [150, 380],
        [170, 470],
        [90, 520],
        [60, 640],
        [0, 660],
      ],
      '#e6dcc0',
    ) +
    shape(
      [
        [470, 0],
        [940, 0],
        [880, 110],
        [790, 150],
        [770, 300],
        [700, 400],
        [650, 340],
        [610, 190],
        [540, 130],
      ],
      '#e9e0c8',
    ) +
    shape(
      [
        [1040, 0],
        [width, 0],
        [width, height],
        [1150, height],
        [1090, 700],
        [1150, 600],
        [1080, 520],
        [1150, 430],
        [1110, 330],
        [1010, 250],
        [1060, 140],
      ],
      '#e6dcc0',
    ) +
    oval(740, 690, 60, '#e6dcc0', 1, 26) +
    oval(480, 690, 34, '#e6dcc0', 1, 18)
  }<path d="${route}" fill="none" stroke="${accent}" stroke-width="7" stroke-dasharray="4 17" stroke-linecap="round"/>${[
    [210, 300, 'Ras al-Sadaf', -40, -34, 'middle'],
    [1110, 330, 'Bailuo', 28, 8, 'start'],
  ]
    .map(
      ([x, y, name, dx, dy, anchor]) =>
        oval(Number(x), Number(y), 15, accent) +
        oval(Number(x), Number(y), 7, paper) +
        label(
          [Number(x) + Number(dx), Number(y) + Number(dy)],
          String(name),
          32,
          `font-weight="bold" text-anchor="${anchor}"`,
        ),
    )
    .join(
      '',
    )}${label([620, 520], '32 days under sail, 11 by ship', 25, 'font-style="italic" text-anchor="middle"')}<g transform="translate(120 730)"><circle r="52" fill="none" stroke="${ink}" stroke-width="2.5"/><polygon points="0,-66 11,0 0,66 -11,0" fill="${ink}"/><polygon points="-66,0 0,-9 66,0 0,9" fill="${accent}"/></g>`
}

/** Streets of Nanping under water. */
export function flood(sheet: Sheet): string {
  const {width, height, random} = sheet
  const blocks = repeat(15, (row) =>
    repeat(22, (column) => {
      const x = column * 64 - 20 + random.between(-3, 3)
      const y = row * 60 - 10 + random.between(-3, 3)
      return rect(
        x,
        y,
        50 + random.between(-8, 6),
        44 + random.between(-8, 6),
        mix('#e2dac6', '#cfc4aa', random.between(0, 1)),
        random.chance(0.05) ? 0.3 : 1,
        2,
      )
    }),
  )
  const river = 'M-20 700C200 640 330 690 520 640C760 580 900 660 1300 560V900H-20Z'
  const wide = 'M-20 470C160 420 260 520 420 440C560 370 640 470 800 440C980 410 1100 480 1300 380V900H-20Z'
  const deep = 'M-20 600C180 560 300 610 460 550C620 500 720 560 880 540C1040 520 1160 540 1300 480V900H-20Z'
  return (
    ground(sheet, '#f4efe2') +
    blocks +
    curve(wide, {fill: '#7fb0c4', opacity: 0.42}) +
    curve(deep, {fill: '#3f7fa0', opacity: 0.5}) +
    curve(river, {fill: '#2f6480'}) +
    stroke([width * 0.42, -10], [width * 0.47, height], paper, 16) +
    stroke([width * 0.42, -10], [width * 0.47, height], accent, 4) +
    [
      [0.2, 0.36, 'A'],
      [0.55, 0.32, 'B'],
      [0.76, 0.3, 'C'],
    ]
      .map(
        ([x, y, name]) =>
          oval(width * Number(x), height * Number(y), 24, ink) +
          label(
            [width * Number(x), height * Number(y) + 10],
            String(name),
            28,
            'text-anchor="middle" style="fill:#fff" font-weight="bold"',
          ),
      )
      .join('') +
    rect(width - 330, 40, 290, 150, paper, 0.94) +
    rect(width - 306, 64, 54, 30, '#7fb0c4', 0.75) +
    rect(width - 306, 110, 54, 30, '#3f7fa0', 0.85) +
    label([width - 236, 88], '&lt; 40 cm', 25) +
    label([width - 236, 134], '&gt; 40 cm', 25) +
    label([width * 0.5, height * 0.93], 'Mian', 30, 'font-style="italic" style="fill:#dbe8ec" text-anchor="middle"')
  )
}
