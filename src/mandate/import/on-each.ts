/**
 * Works through what each connection takes next, one after the other, all connections at once. If one fails no other is
 * begun, and what others are working on ends first.
 */
export async function onEach<C, T>(
  connections: readonly C[],
  next: (on: C) => T | undefined,
  work: (on: C, taken: T) => Promise<void>
): Promise<void> {
  let hasFailed = false
  const run = async (on: C) => {
    for (let taken = next(on); taken !== undefined && !hasFailed; taken = next(on)) await work(on, taken)
  }
  const ended = await Promise.allSettled(
    connections.map((on) =>
      run(on).catch((error: unknown) => {
        hasFailed = true
        throw error
      })
    )
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
