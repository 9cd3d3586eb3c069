export interface PageBehind<T> {
  entries: T[]
  /** Behind which the next page begins; null at the end. */
  older: string | null
}

/**
 * Of a list that is whole in memory the page behind one of its entries, named by its key; without one, or of one that it has
 * no more, the first.
 */
export function pageBehind<T>(
  all: readonly T[],
  { after, limit }: { after: string | null; limit: number },
  keyOf: (one: T) => string
): PageBehind<T> {
  const from = after === null ? 0 : all.findIndex((one) => keyOf(one) === after) + 1
  const entries = all.slice(from, from + limit)
  return { entries, older: from + limit < all.length ? keyOf(entries.at(-1)!) : null }
}
