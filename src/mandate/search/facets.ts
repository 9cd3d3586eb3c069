export const facetNames = ['kind', 'lang', 'year', 'state', 'mandate'] as const
export type FacetName = (typeof facetNames)[number]

/** By facet, or by a key that a room gave its passages ('theme'). Several values of one name: any of them. */
export type Filters = Record<string, string | string[] | undefined>

export type Facets = Record<FacetName, { value: string; count: number }[]>
