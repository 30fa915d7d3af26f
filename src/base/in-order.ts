/**
 * Does tasks as they come, so many at a time, and tells each result in the order of the tasks: whatever is ready first,
 * one input gives one output.
 */
export async function mapInOrder<Task, Result>(
  tasks: Iterable<Task>,
  room: number,
  perform: (task: Task) => Promise<Result>,
  tell: (result: Result, task: Task) => Promise<void> | void,
): Promise<void> {
  const underWay: {readonly task: Task; readonly result: Promise<Result>}[] = []
  const next = async (): Promise<void> => {
    const first = underWay.shift()
    if (first) await tell(await first.result, first.task)
  }
  try {
    for (const task of tasks) {
      const result = perform(task)
      // Its turn may come long after it failed; an error that nobody has asked for by then would end the process.
      result.catch(() => undefined)
      underWay.push({task, result})
      if (underWay.length >= room) await next()
    }
    while (underWay.length > 0) await next()
  } finally {
    // One failed, and its error is on its way: those of the others that were under way have nobody else to hear them.
    await Promise.allSettled(underWay.map(({result}) => result))
  }
}

/** So many files are looked at by a thread; fewer have been looked at before one has started. */
export const MANY = 2000
