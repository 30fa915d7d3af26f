import {blurred, curve, downward, group, mix, n, oval, type Point, rect, repeat, type Sheet, shape} from './draw.ts'

const porpoise = (at: Point, scale: number, turn: number, color: string, belly: string): string =>
  group(
    `transform="translate(${n(at[0])} ${n(at[1])}) rotate(${turn}) scale(${scale})"`,
    curve(
      'M-190 6C-196 -38 -150 -66 -84 -62C-10 -60 70 -44 150 -8C176 -20 204 -42 226 -40C216 -20 206 -2 196 8C206 22 214 40 218 56C192 48 170 32 150 16C80 44 -20 58 -96 50C-150 46 -184 36 -190 6Z',
      {fill: color},
    ) +
      curve('M-186 16C-150 44 -60 56 40 38C-30 44 -120 34 -186 16Z', {fill: belly, opacity: 0.7}) +
      curve('M-92 36C-84 70 -60 92 -34 96C-38 72 -44 52 -52 38Z', {fill: mix(color, '#000000', 0.18)}) +
      oval(-158, -12, 5.5, '#1c2a33') +
      curve('M-188 8Q-172 16 -154 8', {color: '#2a3a44', width: 2.6}),
  )

/** A porpoise and her calf under water, with fish and shafts of light. */
export function underwater(sheet: Sheet): string {
  const {width, height, random} = sheet
  const fish = () => {
    const x = random.between(0, width)
    const y = height * random.between(0.5, 0.9) + Math.sin(x / 150) * 40
    const s = random.between(0.5, 1.2)
    return curve(
      `M${n(x)} ${n(y)}q${n(13 * s)} ${n(-9 * s)} ${n(30 * s)} 0l${n(9 * s)} ${n(-6 * s)}v${n(12 * s)}l${n(-9 * s)} ${n(-6 * s)}q${n(-17 * s)} ${n(9 * s)} ${n(-30 * s)} 0z`,
      {fill: mix('#d8ead9', '#4d8f92', random.between(0, 0.7)), opacity: random.between(0.4, 0.95)},
    )
  }
  return (
    rect(
      0,
      0,
      width,
      height,
      downward(sheet, [
        [0, '#cfeadb'],
        [0.16, '#7fc0b8'],
        [0.55, '#2f7f88'],
        [1, '#0f3f52'],
      ]),
    ) +
    group(
      blurred(sheet, 16, 6),
      repeat(13, (i) =>
        shape(
          [
            [i * 130 - 120, -20],
            [i * 130 - 60 + random.between(0, 60), -20],
            [i * 130 - 360, height],
            [i * 130 - 520, height],
          ],
          '#f3fbe2',
          random.between(0.05, 0.2),
        ),
      ),
    ) +
    repeat(90, () =>
      oval(
        random.between(0, width),
        random.between(0, height * 0.1),
        random.between(30, 130),
        '#f8fff0',
        random.between(0.1, 0.4),
        random.between(1, 5),
      ),
    ) +
    repeat(130, fish) +
    group(blurred(sheet, 3), porpoise([width * 0.52, height * 0.4], 1.9, -8, '#54727c', '#a9c4c0')) +
    porpoise([width * 0.52, height * 0.4], 1.86, -8, '#5d7c86', '#b9d2cb') +
    porpoise([width * 0.63, height * 0.62], 0.95, -14, '#769399', '#cfe2da') +
    repeat(46, () =>
      oval(
        width * random.between(0.1, 0.34),
        height * random.between(0.05, 0.45),
        random.between(2, 9),
        '#f3fff6',
        random.between(0.2, 0.6),
      ),
    ) +
    rect(
      0,
      height * 0.7,
      width,
      height * 0.3,
      downward(sheet, [
        [0, '#0b3142', 0],
        [1, '#0b2a3a', 0.6],
      ]),
    )
  )
}
