import {setImmediate} from 'node:timers/promises'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {mapInOrder} from '../../src/base/in-order.ts'

/** Lets time pass in steps, so that tasks end in an order of the test's. */
async function pause(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await setImmediate()
}

describe('tasks that are done in turn', () => {
  it('are told in their order, whichever is ready first, and never more than there is room for are under way', async () => {
    const durations = fc.array(fc.nat(5), {maxLength: 12})
    await fc.assert(
      fc.asyncProperty(durations, fc.integer({min: 1, max: 5}), fc.nat(3), async (steps, room, telling) => {
        const told: string[] = []
        let [underWay, most] = [0, 0]
        await mapInOrder(
          steps.entries(),
          room,
          async ([at, duration]) => {
            most = Math.max(most, ++underWay)
            await pause(duration)
            underWay--
            return `result ${at}`
          },
          async (result, [at]) => {
            await pause(telling)
            told.push(`${result} of ${at}`)
          },
        )
        expect(told).toEqual(steps.map((_, at) => `result ${at} of ${at}`))
        expect(most).toBeLessThanOrEqual(room)
        // Where there is room for more than one they do not wait for one another.
        expect(most).toBe(Math.min(room, steps.length))
      }),
    )
  })

  it('are taken as they are wanted: a task is not made before there is room for it', async () => {
    let [made, told] = [0, 0]
    function* tasks() {
      for (; made < 20; ) {
        expect(made - told).toBeLessThan(3)
        yield ++made
      }
    }
    await mapInOrder(
      tasks(),
      3,
      async (task) => task,
      () => {
        told++
      },
    )
    expect([made, told]).toEqual([20, 20])
  })
})

describe('a task that fails', () => {
  // An error that nobody hears ends a process on the spot.
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  beforeEach(() => {
    unheard.length = 0
    process.on('unhandledRejection', hear)
  })
  afterEach(() => {
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
  })

  const failing = (bad: readonly number[], durations: readonly number[], ended: number[], told: number[]) =>
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
        told.push(task)
      },
    )

  it('ends the work with its error, when those that were under way have ended too', async () => {
    const [ended, told]: [number[], number[]] = [[], []]
    await expect(failing([1], [0, 1, 9, 5, 2, 0, 0], ended, told)).rejects.toThrow('1 failed')
    expect(told).toEqual([0])
    expect(ended.toSorted()).toEqual([0, 1, 2, 3, 4])
  })

  it('is heard in its turn where it fails before the ones before it have ended', async () => {
    const [ended, told]: [number[], number[]] = [[], []]
    await expect(failing([2], [9, 5, 0, 0], ended, told)).rejects.toThrow('2 failed')
    expect(told).toEqual([0, 1])
    expect(ended.toSorted()).toEqual([0, 1, 2, 3])
  })

  it('is the first of several in their order, and none of the others goes unheard', async () => {
    const [ended, told]: [number[], number[]] = [[], []]
    await expect(failing([1, 2, 3], [0, 9, 0, 5, 3], ended, told)).rejects.toThrow('1 failed')
    expect(told).toEqual([0])
  })

  it('ends the work also where telling a result fails, or the tasks themselves do', async () => {
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
