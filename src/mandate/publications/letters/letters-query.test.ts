import { describe, expect, it } from 'vitest'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { readLettersQuery, searchOf } from './letters-query.ts'
import { readPlace, writePlace } from './place.ts'

const lists: Lists = {
  states: new Map([
    ['EGY', { code: 'EGY', number: 1, iso2: 'EG', unGroup: null, name: 'Egypt', formalName: 'Egypt', footnote: null }]
  ]),
  mandates: new Map([['defenders', { code: 'defenders', number: 1, kind: 'thematic', name: 'Defenders' }]]),
  regions: new Map([['mena', { code: 'mena', name: 'MENA', places: [] }]]),
  vocabulary: new Map([['theme', new Map([['torture', { code: 'torture', number: 1, label: 'Torture' }]])]]),
  here: ['defenders'],
  kinds: ['CL']
}
const read = (search: string) => readLettersQuery(new URLSearchParams(search), lists)
const codes = (search: string) => {
  const result = read(search)
  return result.ok ? [] : result.errors.map(({ code, field }) => `${field} ${code}`)
}

describe('the filters of the list of letters', () => {
  it('are read from the address and written back in one order, without what is empty', () => {
    const result = read('year=2016&state=EGY&kind=&theme=torture&joint=no')
    expect(result.ok && searchOf(result.filters)).toBe('?state=EGY&joint=no&year=2016&theme=torture')
  })
  it('take the record of a mandate, or any', () => {
    expect(codes('record=defenders')).toEqual([])
    expect(codes('record=any')).toEqual([])
    expect(codes('record=mine')).toEqual(['record filter-unknown-value'])
  })
  it('take the kinds that there are, and no other', () => {
    const kinds = ['ol', 'AM', 'CL'].map((kind) => read(`kind=${kind}`))
    expect(kinds.map((one) => one.ok && one.filters.kind)).toEqual(['OL', 'AM', 'CL'])
    expect(codes('kind=ZZ')).toEqual(['kind filter-unknown-value'])
  })
  it('take a year in any digits', () => {
    const result = read('year=٢٠١٦')
    expect(result.ok && result.filters.year).toBe(2016)
  })
  it('say of each wrong value what is wrong, and keep it', () => {
    expect(
      codes('state=XXX&region=x&un-group=x&year=20&from=2016-02-30&kind=letter&reply=maybe&mandate=x&group=x&overdue=1')
    ).toEqual([
      'state filter-unknown-value',
      'region filter-unknown-value',
      'un-group filter-unknown-value',
      'kind filter-unknown-value',
      'year filter-no-year',
      'from filter-no-day',
      'mandate filter-unknown-value',
      'group filter-unknown-value',
      'reply filter-unknown-value',
      'overdue filter-unknown-value'
    ])
    expect(read('state=XXX&year=2016').typed).toEqual({ state: 'XXX', year: '2016' })
  })
  it('refuse days that run backwards', () => {
    expect(codes('from=2016-05-02&to=2016-05-01')).toEqual(['to filter-days-reversed'])
    expect(codes('from=2016-05-01&to=2016-05-01')).toEqual([])
  })
})

describe('a place in the list', () => {
  const place = { sortDay: '2016-05-03', id: '0b9c2f7e-6d3b-4f58-9d6c-8d2f6a9e1c55' }
  it('is read as it was written', () => {
    expect(readPlace(writePlace(place))).toEqual(place)
    expect(readPlace(writePlace({ ...place, sortDay: '1901-01-01' }))?.sortDay).toBe('1901-01-01')
  })
  it('is refused when it is not ours', () => {
    for (const text of ['', 'x', 'A'.repeat(26), '?'.repeat(27), `${writePlace(place)}A`, '_'.repeat(27)])
      expect(readPlace(text)).toBeNull()
    expect(codes('after=nonsense')).toEqual(['after filter-no-page'])
  })
})
