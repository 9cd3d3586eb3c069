/** The address of a list with one filter said otherwise, so that it can be kept and found again; without a value it goes. */
export function narrowed(path: string, filters: { toString(): string }, name: string, value: string): string {
  const search = new URLSearchParams(filters.toString())
  if (value) search.set(name, value)
  else search.delete(name)
  return search.size > 0 ? `${path}?${search}` : path
}
