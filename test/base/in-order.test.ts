import {setImmediate} from 'node:timers/promises'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {mapInOrder} from '../../src/base/in-order.ts'

/** Waits for some turns of the event loop, so that the test controls the order in which tasks end. */
async function pause(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await setImmediate()
}

describe('tasks with results in order', () => {
  it('deliver their results in order, with never more tasks running than allowed', async () => {
    const durations = fc.array(fc.nat(5), {maxLength: 12})
    await fc.assert(
      fc.asyncProperty(durations, fc.integer({min: 1, max: 5}), fc.nat(3), async (steps, maximum, delay) => {
        const delivered: string[] = []
        let [underWay, most] = [0, 0]
        await mapInOrder(
          steps.entries(),
          maximum,
          async ([at, duration]) => {
            most = Math.max(most, ++underWay)
            await pause(duration)
            underWay--
            return `result ${at}`
          },
          async (result, [at]) => {
            await pause(delay)
            delivered.push(`${result} of ${at}`)
          },
        )
        expect(delivered).toEqual(steps.map((_, at) => `result ${at} of ${at}`))
        expect(most).toBeLessThanOrEqual(maximum)
        // Tasks run concurrently up to the limit.
        expect(most).toBe(Math.min(maximum, steps.length))
      }),
    )
  })

  it('are created on demand: never more than the limit ahead', async () => {
    let [made, delivered] = [0, 0]
    function* tasks() {
      for (; made < 20; ) {
        expect(made - delivered).toBeLessThan(3)
        yield ++made
      }
    }
    await mapInOrder(
      tasks(),
      3,
      async (task) => task,
      () => {
        delivered++
      },
    )
    expect([made, delivered]).toEqual([20, 20])
  })
})

describe('a task that fails', () => {
  // An unhandled rejection would end the process.
  const unhandledErrors: unknown[] = []
  const noteUnhandled = (error: unknown) => unhandledErrors.push(error)
  beforeEach(() => {
    unhandledErrors.length = 0
    process.on('unhandledRejection', noteUnhandled)
  })
  afterEach(() => {
    process.off('unhandledRejection', noteUnhandled)
    expect(unhandledErrors).toEqual([])
  })

  const failing = (bad: readonly number[], durations: readonly number[], ended: number[], delivered: number[]) =>
    mapInOrder(
      durations.keys(),
      4,
      async (task) => {
        await pause(durations[task] ?? 0)
        ended.push(task)
        if (bad.includes(task)) throw new Error(`${task} failed`)
        return task
      },
      (task) => {
        delivered.push(task)
      },
    )

  it('rejects with its error, after the running tasks have ended', async () => {
    const [ended, delivered]: [number[], number[]] = [[], []]
    await expect(failing([1], [0, 1, 9, 5, 2, 0, 0], ended, delivered)).rejects.toThrow('1 failed')
    expect(delivered).toEqual([0])
    expect(ended.toSorted()).toEqual([0, 1, 2, 3, 4])
  })

  it('is reported after the results before it, even if it fails first', async () => {
    const [ended, delivered]: [number[], number[]] = [[], []]
    await expect(failing([2], [9, 5, 0, 0], ended, delivered)).rejects.toThrow('2 failed')
    expect(delivered).toEqual([0, 1])
    expect(ended.toSorted()).toEqual([0, 1, 2, 3])
  })

  it('is reported first in order if several fail, without unhandled rejections', async () => {
    const [ended, delivered]: [number[], number[]] = [[], []]
    await expect(failing([1, 2, 3], [0, 9, 0, 5, 3], ended, delivered)).rejects.toThrow('1 failed')
    expect(delivered).toEqual([0])
  })

  it('rejects too if delivering a result fails, or creating a task', async () => {
    const ended: number[] = []
    const perform = async (task: number): Promise<number> => {
      await pause(task)
      ended.push(task)
      return task
    }
    const refuse = (task: number): void => {
      if (task === 1) throw new Error('no place for it')
    }
    await expect(mapInOrder([0, 1, 2, 3], 3, perform, refuse)).rejects.toThrow('no place for it')
    expect(ended.toSorted()).toEqual([0, 1, 2, 3])

    function* few() {
      yield 5
      throw new Error('no more tasks')
    }
    await expect(mapInOrder(few(), 3, perform, refuse)).rejects.toThrow('no more tasks')
    expect(ended.at(-1)).toBe(5)
  })
})
