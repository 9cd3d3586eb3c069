/** Rows as a reader looks for them: by the names of their States, which `states` has in the order of the language. */
export function byStateName<T extends { state: string }>(
  rows: readonly T[],
  states: ReadonlyMap<string, unknown>
): T[] {
  const places = new Map([...states.keys()].map((code, at) => [code, at]))
  const place = ({ state }: T) => places.get(state) ?? places.size
  return rows.toSorted((a, b) => place(a) - place(b))
}
