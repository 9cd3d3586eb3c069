import { codeOf, unknownNames, type FilterError } from '#mandate/list-filters.ts'

/** So many States can stand side by side on paper and on a telephone. */
export const mostCompared = 4
export const fewestCompared = 2

export interface ReadComparison {
  /** Known States, each once, in the order in which they were asked for; none where a name in the address is unknown. */
  codes: string[]
  /** What was typed, in its order: a form that is refused comes back with it. */
  typed: string[]
  errors: FilterError[]
}

/** Reads `?country=per&country=Colombia`: what is empty is left out; codes may be small, and names stand for them. */
export function readComparison(search: URLSearchParams, states: ReadonlyMap<string, { name: string }>): ReadComparison {
  const typed = search
    .getAll('country')
    .map((text) => text.trim().slice(0, 100))
    .filter((text) => text !== '')
    .map((text) => codeOf(text, states) ?? text)
  const asked = [...new Set(typed)]
  const unknown = asked.filter((code) => !states.has(code))
  const codes = asked.filter((code) => states.has(code))
  const error = (code: string, value: string): FilterError => ({ code, field: 'country', params: { value } })
  const names = unknownNames(search, ['country'])
  if (names.length > 0) return { codes: [], typed, errors: names }
  if (unknown.length > 0) return { codes, typed, errors: unknown.map((code) => error('filter-unknown-value', code)) }
  // Of one country alone there is nothing to compare: a form that came back empty would not say why.
  const twice = codes.filter((code) => typed.indexOf(code) !== typed.lastIndexOf(code))
  const errors = [
    ...(codes.length > mostCompared ? [error('compare-too-many', String(codes.length))] : []),
    ...(codes.length < fewestCompared ? twice.map((code) => error('compare-same', code)) : [])
  ]
  return { codes: codes.slice(0, mostCompared), typed: asked, errors }
}

export const comparisonSearch = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `?${new URLSearchParams(codes.map((code) => ['country', code]))}`
