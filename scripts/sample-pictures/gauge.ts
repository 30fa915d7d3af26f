import {group, mix, rect, repeat, type Sheet, stroke, times} from './draw.ts'
import {clouds, type Hour, rain, ranges, sky, water} from './nature.ts'

/** The staff on which a reservoir's level is read, with a field welded on at its top, in the rain. */
export function gauge(sheet: Sheet, hour: Hour): string {
  const {width, height} = sheet
  const horizon = height * 0.4
  const [left, wide, top, field] = [width * 0.56, 96, height * 0.16, 62]
  const staff = times(9).map((i) => {
    const y = top + i * field
    const isNew = i === 0
    return (
      rect(left, y, wide, field, isNew ? '#c9c3b4' : '#f3efe2') +
      repeat(3, (step) =>
        rect(
          left + (step % 2 === 0 ? 0 : wide / 2),
          y + (step * field) / 3,
          wide / 2,
          field / 3,
          isNew ? '#5a5f66' : '#a5473a',
        ),
      )
    )
  })
  return (
    sky(sheet, hour) +
    clouds(sheet, 0, horizon * 0.8, mix(hour.sky[0], hour.land[2], 0.4), 14) +
    ranges(sheet, horizon, hour, 90) +
    water(sheet, horizon, hour) +
    rect(left - 14, top - 26, wide + 28, height, '#3a3f45', 0.9) +
    staff.join('') +
    group(
      'opacity="0.8"',
      rect(left - 40, top + 7.2 * field, wide + 80, height, mix(hour.water[1], hour.land[2], 0.3)),
    ) +
    repeat(5, (i) =>
      stroke(
        [left - 120 + i * 8, top + 7.3 * field + i * 26],
        [left + wide + 130 - i * 12, top + 7.3 * field + i * 26],
        hour.sky[2],
        3,
        0.4,
      ),
    ) +
    rain(sheet, hour.sky[2])
  )
}
