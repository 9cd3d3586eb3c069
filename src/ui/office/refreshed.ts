/** A list as far as it is loaded, and the last one loaded if more is there. */
export interface Listed {
  entries: { id: string }[]
  after: string | null
}

/** The list as it is now, and of what was loaded beyond its first page what may still stand there. */
export function refreshed<T extends Listed>(before: T | null, now: T): T {
  if (!before || now.after === null) return now
  const beyond = before.entries.filter(({ id }) => !now.entries.some((one) => one.id === id))
  return { ...now, entries: [...now.entries, ...beyond], after: beyond.length > 0 ? before.after : now.after }
}
