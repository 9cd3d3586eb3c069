/**
 * What a piece of work costs this thread, in microseconds: not how long it takes beside what else the machine does. It is done
 * again until it cost enough: a kernel may count a thread's time at its ticks alone, some milliseconds apart.
 */
export async function workOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  for (let times = 1; ; times++) {
    await work()
    const { user, system } = process.threadCpuUsage(before)
    if (user + system > manyTicks) return (user + system) / times
  }
}
const manyTicks = 100_000

export const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
