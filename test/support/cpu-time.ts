/** The CPU time of this process so far, in milliseconds: a busy machine makes work slower, and not this longer. */
export function cpuTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}
