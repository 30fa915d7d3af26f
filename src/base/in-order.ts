/**
 * Performs tasks with at most `room` under way, and passes each result on in the order of the tasks, so that the outcome
 * does not depend on which is ready first. Rejects with the first error, after all tasks under way have ended.
 */
export async function mapInOrder<Task, Result>(
  tasks: Iterable<Task>,
  room: number,
  perform: (task: Task) => Promise<Result>,
  onResult: (result: Result, task: Task) => Promise<void> | void,
): Promise<void> {
  const underWay: {readonly task: Task; readonly result: Promise<Result>}[] = []
  const next = async (): Promise<void> => {
    const first = underWay.shift()
    if (first) await onResult(await first.result, first.task)
  }
  try {
    for (const task of tasks) {
      const result = perform(task)
      // It may fail long before its turn; an unheard rejection would end the process.
      result.catch(() => undefined)
      underWay.push({task, result})
      if (underWay.length >= room) await next()
    }
    while (underWay.length > 0) await next()
  } finally {
    // After an error, the results of the other tasks are not passed on, but their ends are awaited.
    await Promise.allSettled(underWay.map(({result}) => result))
  }
}

/** From this many files on, a thread looks at their sizes and times; fewer are done before a thread has started. */
export const MANY = 2000
