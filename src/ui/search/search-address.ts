import { unknownNames, type FilterError } from '#mandate/list-filters.ts'
import { facetNames, type FacetName } from '#mandate/search/facets.ts'

/** What a search address asks for; the page, its feed and its JSON read and write it alike. */
export interface SearchAddress {
  q: string
  filters: Partial<Record<FacetName, string[]>>
  sort: 'relevance' | 'newest'
  cursor: string | null
}

// Far above what a person types or chooses; the rest is left out.
const longest = 300
const mostChosen = 20

export function readSearchAddress(params: URLSearchParams): SearchAddress {
  const filters: SearchAddress['filters'] = {}
  for (const name of facetNames) {
    const values = [...new Set(params.getAll(name).filter((value) => value !== ''))].slice(0, mostChosen)
    if (values.length > 0) filters[name] = values
  }
  return {
    q: (params.get('q') ?? '').slice(0, longest).trim(),
    filters,
    sort: params.get('sort') === 'newest' ? 'newest' : 'relevance',
    cursor: params.get('after')
  }
}

/** Names in the address that no search has: passed over, it would find everything as what was asked for. */
export const unknownInSearch = (params: URLSearchParams): FilterError[] =>
  unknownNames(params, ['q', 'sort', 'after', ...facetNames])

/** The address, written always in the same way; a change of words or filters begins at the first page. */
export function searchHref(page: string, address: SearchAddress, changes: Partial<SearchAddress> = {}): string {
  const { q, filters, sort, cursor } = { ...address, cursor: null, ...changes }
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const name of facetNames) for (const value of filters[name] ?? []) params.append(name, value)
  if (sort === 'newest' && q) params.set('sort', sort)
  if (cursor) params.set('after', cursor)
  return params.size > 0 ? `${page}?${params}` : page
}

export function withFilter({ filters }: SearchAddress, name: FacetName, value: string): SearchAddress['filters'] {
  return { ...filters, [name]: [...(filters[name] ?? []), value] }
}

export function withoutFilter({ filters }: SearchAddress, name: FacetName, value: string): SearchAddress['filters'] {
  const rest = (filters[name] ?? []).filter((each) => each !== value)
  const { [name]: _, ...others } = filters
  return rest.length > 0 ? { ...others, [name]: rest } : others
}

export const hasFilters = ({ filters }: SearchAddress): boolean => Object.keys(filters).length > 0
