import type { FacetName } from '#mandate/search/facets.ts'
import { label, m } from '#messages'
import { languageName, plain } from '../format.ts'

interface Names {
  states: Record<string, string>
  mandates: Record<string, string>
}

/** A facet's value in the reader's words; the code itself where there are none. */
export function facetLabel(name: FacetName, value: string, { states, mandates }: Names): string {
  switch (name) {
    case 'kind':
      return label('search_kind', value) ?? value
    case 'lang':
      return /^[a-z]{2,3}$/.test(value) ? languageName(value) : value
    case 'year':
      return /^\d{4}$/.test(value) ? plain(Number(value)) : value
    case 'state':
      return states[value] ?? value
    case 'mandate':
      return mandates[value] ?? value
  }
}

export const facetTitle: Record<FacetName, () => string> = {
  kind: () => m.search_facet_kind(),
  lang: () => m.search_facet_lang(),
  year: () => m.search_facet_year(),
  state: () => m.search_facet_state(),
  mandate: () => m.search_facet_mandate()
}
