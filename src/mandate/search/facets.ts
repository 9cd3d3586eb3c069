export const facetNames = ['kind', 'lang', 'year', 'state', 'mandate'] as const
export type FacetName = (typeof facetNames)[number]

/** By facet, or by a key that a room gave its passages ('theme'). Several values of one name: any of them. */
export type Filters = Record<string, string | string[] | undefined>

export type Facets = Record<FacetName, { value: string; count: number }[]>

interface Thing {
  kind: string
  year: number | null
  states: readonly string[]
  mandates: readonly string[]
}

/** Facets where all that was found is at hand, each thing counted once; each of its languages finds it. */
export function facetsOfThings({ lang }: Facets, things: readonly Thing[]): Facets {
  const counted = (valuesOf: (thing: Thing) => readonly string[]) =>
    [...Map.groupBy(things.flatMap(valuesOf), (value) => value)]
      .map(([value, same]) => ({ value, count: same.length }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return {
    kind: counted(({ kind }) => [kind]),
    lang,
    year: counted(({ year }) => (year === null ? [] : [String(year)])),
    state: counted(({ states }) => states),
    mandate: counted(({ mandates }) => mandates)
  }
}
