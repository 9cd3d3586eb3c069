/**
 * The processor time of one piece of work on this thread, in microseconds, whatever else the machine does. The work is repeated
 * until the total is exact enough: some kernels count a thread's time only at ticks, some milliseconds apart.
 */
export async function workOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  for (let times = 1; ; times++) {
    await work()
    const { user, system } = process.threadCpuUsage(before)
    if (user + system > leastMicroseconds) return (user + system) / times
  }
}
const leastMicroseconds = 100_000

export const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
