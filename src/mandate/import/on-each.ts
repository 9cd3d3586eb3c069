/**
 * Works through what each connection takes next, one after the other, all connections at once. If one fails no other is
 * begun, what others are working on ends, and then the first failure is thrown.
 */
export async function onEach<C, T>(
  connections: readonly C[],
  next: (on: C) => T | undefined,
  work: (on: C, taken: T) => Promise<void>
): Promise<void> {
  let failure: { error: unknown } | undefined
  const run = async (on: C) => {
    try {
      for (let taken = next(on); taken !== undefined && !failure; taken = next(on)) await work(on, taken)
    } catch (error) {
      failure ??= { error }
    }
  }
  await Promise.all(connections.map(run))
  if (failure) throw failure.error
}
