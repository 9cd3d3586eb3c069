import { allOf, anyOf } from './compile-query.server.ts'

export const facetNames = ['kind', 'lang', 'year', 'state', 'mandate'] as const
export type FacetName = (typeof facetNames)[number]

/** By facet, or by a key that a room gave its passages ('theme'). Several values of one name: any of them. */
export type Filters = Record<string, string | string[] | undefined>

export type Facets = Record<FacetName, { value: string; count: number }[]>

/** The filters as words of the index; a value that no passage can have finds nothing. Null: no filter. */
export function filterQuery(filters: Filters): string | null {
  const all = Object.entries(filters).map(([name, value]) => {
    const values = [value ?? []].flat().filter((one) => one !== '')
    return anyOf(values.slice(0, 50).map((one) => quoted(`${name}=${one}`)))
  })
  return allOf(all)
}

function quoted(lexeme: string): string {
  const clean = lexeme.slice(0, 80).toWellFormed().replaceAll('\0', '')
  return `'${clean.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
