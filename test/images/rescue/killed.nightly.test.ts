import {randomFrom} from '../../../scripts/bench/images/random.ts'
import {kinds} from '../../support/misbehaving/kinds.ts'
import {describeKills} from './killed.ts'

const KILLS = Number(process.env.BACKFILE_KILLS ?? 20)
const random = randomFrom(`${KILLS} kills`)

describeKills({
  kills: KILLS,
  among: kinds,
  count: Number(process.env.BACKFILE_REFERENCES ?? 300),
  // One of four moments is during the start, when a run tidies up after the previous one; the others are spread so that
  // the last kills come near the end of the work. They depend on the number of requests, since machines differ in speed.
  momentOf: (_at, {requests, untilFirst}) =>
    random.chance(0.25)
      ? {requests: 0, ms: random.between(0, 1.2 * untilFirst)}
      : {requests: random.whole(1, Math.ceil((1.4 * requests) / KILLS)), ms: random.between(0, 120)},
})
