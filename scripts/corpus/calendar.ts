const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const two = (number: number): string => String(number).padStart(2, '0')

/** Splits epoch milliseconds into `YYYY`, `MM`, `DD`, `HH`, `mm` and `ss`, in the zone that is `hours` ahead of UTC. */
export function clockOf(ms: number, hours = 0) {
  const date = new Date(ms + hours * HOUR_MS)
  return {
    year: String(date.getUTCFullYear()),
    month: two(date.getUTCMonth() + 1),
    day: two(date.getUTCDate()),
    hour: two(date.getUTCHours()),
    minute: two(date.getUTCMinutes()),
    second: two(date.getUTCSeconds()),
  }
}

/** Formats a date as year, month and day joined by `between`, in the zone that is `hours` ahead of UTC. */
export function dateOf(ms: number, between = '', hours = 0): string {
  const {year, month, day} = clockOf(ms, hours)
  return [year, month, day].join(between)
}

const lastSundayMs = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month + 1, 0, 1))
  return end.getTime() - end.getUTCDay() * DAY_MS
}

/** Hours by which Paris is ahead of UTC: 2 from the last Sunday of March to that of October, at 01:00 UTC, else 1. */
export function hoursOfParis(ms: number): number {
  const year = new Date(ms).getUTCFullYear()
  return ms >= lastSundayMs(year, 2) && ms < lastSundayMs(year, 9) ? 2 : 1
}

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
/** English abbreviations of the months. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Formats an RFC 822 date in UTC, such as `Thu, 31 Dec 2020 16:32:09 GMT`. */
export function mailDate(ms: number, zone: 'GMT' | '+0000'): string {
  const date = new Date(ms)
  const {year, day, hour, minute, second} = clockOf(ms)
  return `${NAMES[date.getUTCDay()]}, ${day} ${MONTHS[date.getUTCMonth()]} ${year} ${hour}:${minute}:${second} ${zone}`
}

/** Whether a moment falls on a Saturday or Sunday in UTC. */
export const isWeekend = (ms: number): boolean => [0, 6].includes(new Date(ms).getUTCDay())
