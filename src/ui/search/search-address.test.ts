import { describe, expect, it } from 'vitest'
import {
  hasFilters,
  readSearchAddress,
  searchHref,
  unknownInSearch,
  withFilter,
  withoutFilter
} from './search-address.ts'

const read = (query: string) => readSearchAddress(new URLSearchParams(query))

describe('the address of a search', () => {
  it('is read, and written again in one way whatever its order', () => {
    const address = read('year=2016&q=%22land+rights%22&kind=letter&kind=reply&empty=&state=')
    expect(address).toEqual({
      q: '"land rights"',
      filters: { kind: ['letter', 'reply'], year: ['2016'] },
      sort: 'relevance',
      cursor: null
    })
    expect(searchHref('/en/search', address)).toBe('/en/search?q=%22land+rights%22&kind=letter&kind=reply&year=2016')
    expect(read(searchHref('', address).slice(1))).toEqual(address)
  })
  it('of nothing is the page alone', () => {
    expect(searchHref('/en/search', read('q=++&kind='))).toBe('/en/search')
    expect(hasFilters(read('kind='))).toBe(false)
  })
  it('adds and removes one filter, and begins at the first page again', () => {
    const address = read('q=x&state=PER&after=0~1~2016-01-01~5')
    expect(address.cursor).toBe('0~1~2016-01-01~5')
    const more = { ...address, filters: withFilter(address, 'state', 'EGY') }
    expect(searchHref('', more)).toBe('?q=x&state=PER&state=EGY')
    expect(searchHref('', address, { filters: withoutFilter(address, 'state', 'PER') })).toBe('?q=x')
    expect(searchHref('', address, { cursor: address.cursor })).toContain('after=')
  })
  it('has no other filters than these, but what a mailer hangs on it', () => {
    const wrong = (query: string) => unknownInSearch(new URLSearchParams(query))
    expect(wrong('q=x&country=EGY&sort=newest')).toEqual([
      { code: 'filter-unknown-name', field: 'country', params: { value: 'country' } }
    ])
    expect(wrong('q=x&kind=letter&lang=en&year=2016&state=EGY&mandate=torture&sort=newest&after=0&empty=')).toEqual([])
    expect(wrong('q=x&utm_source=mail')).toEqual([])
  })
  it('is bounded, whatever is sent', () => {
    const address = read(`q=${'a'.repeat(5000)}&${Array.from({ length: 500 }, (_, i) => `state=S${i}`).join('&')}`)
    expect(address.q).toHaveLength(300)
    expect(address.filters.state).toHaveLength(20)
  })
})
