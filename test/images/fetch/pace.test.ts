import {describe, expect, it} from 'vitest'
import {Pace} from '../../../src/images/fetch/pace.ts'

/** A pace with a clock that the test moves from one sleeper's end to the next, and the times at which requests started. */
function paced(pauseMs: number) {
  let time = 0
  const starts: number[] = []
  let sleepers: {readonly at: number; readonly wake: () => void}[] = []
  const clock = {
    now: () => time,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({at: time + ms, wake})),
  }
  /** Moves the clock until a promise is settled: whatever can run runs, then the next sleepers wake. */
  const until = async (done: Promise<unknown>): Promise<void> => {
    let isDone = false
    const end = done.then(() => {
      isDone = true
    })
    while (!isDone) {
      await new Promise((ready) => setImmediate(ready))
      if (sleepers.length === 0) continue
      time = Math.min(...sleepers.map(({at}) => at))
      const due = sleepers.filter(({at}) => at === time)
      sleepers = sleepers.filter(({at}) => at > time)
      for (const {wake} of due) wake()
    }
    await end
  }
  const pace = new Pace({concurrency: 8, perHost: 8, pauseMs}, clock)
  const request = (host: string): Promise<void> =>
    pace.run(host, async () => {
      starts.push(time)
    })
  return {pace, request, starts, until}
}

describe('the pace of requests', () => {
  it('leaves a pause between the starts of two requests to a host', async () => {
    const {request, starts, until} = paced(100)
    await until(Promise.all([1, 2, 3, 4].map(() => request('lake.example'))))
    expect(starts).toEqual([0, 100, 200, 300])
  })

  it('leaves no pause between requests to different hosts', async () => {
    const {request, starts, until} = paced(100)
    await until(Promise.all(['lake.example', 'bay.example', 'quay.example'].map(request)))
    expect(starts).toEqual([0, 0, 0])
  })

  it('starts nothing at a host that is on hold, and requests to others at once', async () => {
    const {pace, request, starts, until} = paced(0)
    pace.hold('lake.example', 5000)
    await until(request('bay.example'))
    await until(request('lake.example'))
    expect(starts).toEqual([0, 5000])
  })
})
