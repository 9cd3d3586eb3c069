/** Every choice among the items, none and all of them included; the order within each is kept. */
export function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((found, item) => found.flatMap((set) => [set, [...set, item]]), [[]])
}
