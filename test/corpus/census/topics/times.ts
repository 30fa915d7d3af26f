import {earlierWith} from '../corpus.ts'
import {type Counter, fits, type Measure, type Topic, whether} from '../counter.ts'
import type {RawFile} from '../raw.ts'
import {archivedOf, asideTime, besideTime, statedIn} from '../stated.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Time of archiving minus stated time, in milliseconds; null unless both are moments. */
function lateness(file: RawFile): number | null {
  const archived = archivedOf(file)
  const stated = statedIn(file)
  return archived === null || stated?.precision !== 'second' ? null : archived - stated.ms
}

const inHours = (file: RawFile): number | null => {
  const ms = lateness(file)
  return ms === null ? null : ms / HOUR
}
function hoursToAside(file: RawFile, isDay: boolean): number | null {
  const [aside, archived] = [asideTime(file), archivedOf(file)]
  return archived === null || aside?.isDay !== isDay ? null : (archived - aside.ms) / HOUR
}

const stated = whether((file) => statedIn(file) !== null)
const frontLater = (sign: number) =>
  whether(({headerMs, frontMs}) => headerMs !== null && frontMs !== null && Math.sign(frontMs - headerMs) === sign)

/** Finds an earlier file of the same outlet with the same header time, as in one batch of a feed. */
const sameTime = earlierWith(({outlet, headerMs}) => (headerMs === null ? null : `${outlet} ${headerMs}`))

const OUTLETS_WITH_MOMENTS = ['dw', 'reuters', 'voa', 'nyt', 'rfi', 'iyouport', 'pao-pao']

const layouts: readonly Counter[] = [
  {name: 'time, with an author', outlet: 'dw', test: fits(/^<div><i>[^<]+<br>[^<]+<\/i><\/div>/)},
  {name: 'no time', outlet: 'dw', test: whether((file) => statedIn(file) === null)},
  {name: 'time with Z', outlet: 'reuters', test: fits(/^<div><i>[^<]*Z<\/i><\/div>/)},
  {name: 'time without Z', outlet: 'reuters', test: fits(/^<div><i>[^<]*\d<\/i><\/div>/)},
  {name: 'empty <i>', outlet: 'reuters', test: fits(/^<div><i><\/i><\/div>/)},
  {name: 'time element of 2022', outlet: 'nyt', test: fits(/<time\s+pudate/)},
  {name: 'dated <time>', outlet: 'bbc', test: fits(/<time[^>]*\sdatetime="\d{4}-\d\d-\d\d"/i)},
  {name: 'day in italics', outlet: 'bbc', test: fits(/^<div><i>\d{4}年[^<]*日<\/i>/)},
  {name: 'neither', outlet: 'bbc', test: whether((file) => statedIn(file) === null)},
  {name: 'date of the printed issue', outlet: 'economist', test: whether((file) => asideTime(file)?.isDay === true)},
  {name: 'a moment in its place', outlet: 'economist', test: whether((file) => asideTime(file)?.isDay === false)},
  {name: '… after the header', outlet: 'economist', test: whether((file) => (hoursToAside(file, false) ?? 0) < 0)},
  {
    name: 'a place beside the date',
    outlet: 'economist',
    test: whether((file) => besideTime(file, 'Dateline') !== null),
  },
  {
    name: 'a writer beside the date',
    outlet: 'economist',
    test: whether((file) => besideTime(file, 'Article Byline') !== null),
  },
]

/** Counts of stated times. docs/format.md §4. */
export const times: Topic = {
  title: '§4 Times',
  counters: [
    {name: 'bodies that state a time', test: stated},
    ...OUTLETS_WITH_MOMENTS.map((outlet) => ({name: 'bodies that state a time', outlet, test: stated})),
    ...layouts,
    {name: 'stated after the header', test: whether((file) => (lateness(file) ?? 0) < 0)},
    {name: '… by more than 10 minutes', test: whether((file) => (lateness(file) ?? 0) < -10 * MINUTE)},
    {name: 'stated over 30 days before the header', test: whether((file) => (lateness(file) ?? 0) > 30 * 24 * HOUR)},
    {name: 'front block’s time before the header’s', test: frontLater(-1)},
    {name: 'front block’s time after the header’s', test: frontLater(1)},
    {
      name: 'header time that an earlier file of the outlet has',
      test: whether((file, corpus) => sameTime(file, corpus) !== null),
    },
  ],
  measures: [
    ...OUTLETS_WITH_MOMENTS.map((outlet): Measure => ({name: 'header − body, hours', outlet, of: inHours})),
    {name: 'header − issue’s day, hours', outlet: 'economist', of: (file) => hoursToAside(file, true)},
    {name: 'header − moment beside, hours', outlet: 'economist', of: (file) => hoursToAside(file, false)},
  ],
}
