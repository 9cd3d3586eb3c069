import { expect, test } from 'vitest'
import { comparisonSearch, readComparison } from './compare-query.ts'

const states = new Map(
  Object.entries({ PER: 'Pérou', COL: 'Colombie', NOR: 'Norvège', FJI: 'Fidji', EGY: 'Égypte' }).map(
    ([code, name]) => [code, { name }] as const
  )
)
const read = (search: string) => readComparison(new URLSearchParams(search), states)

test('States stand in the order in which they are asked for, each once, whatever the case', () => {
  expect(read('country=per&country=&country=COL&country=PER')).toMatchObject({ codes: ['PER', 'COL'], errors: [] })
  expect(comparisonSearch(['PER', 'COL'])).toBe('?country=PER&country=COL')
})
test('or by their names in the language of the page', () =>
  expect(read('country=perou&country=Égypte')).toMatchObject({ codes: ['PER', 'EGY'], errors: [] }))
test('four are enough: a fifth is refused, and what was chosen is kept', () => {
  const { codes, typed, errors } = read('country=PER&country=COL&country=NOR&country=FJI&country=EGY')
  expect(codes).toEqual(['PER', 'COL', 'NOR', 'FJI'])
  expect(typed).toHaveLength(5)
  expect(errors).toMatchObject([{ code: 'compare-too-many', params: { value: '5' } }])
})
test('what is no State is said', () =>
  expect(read('country=PER&country=Atlantis')).toMatchObject({
    codes: ['PER'],
    typed: ['PER', 'Atlantis'],
    errors: [{ code: 'filter-unknown-value', params: { value: 'Atlantis' } }]
  }))
test('one country chosen twice stands beside nothing, and that is said', () =>
  expect(read('country=PER&country=PER&country=')).toMatchObject({
    codes: ['PER'],
    errors: [{ code: 'compare-same', field: 'country', params: { value: 'PER' } }]
  }))
test('with a filter that is none nothing is compared, and what was chosen is kept', () =>
  expect(read('country=PER&country=COL&bogus=1')).toEqual({
    codes: [],
    typed: ['PER', 'COL'],
    errors: [{ code: 'filter-unknown-name', field: 'bogus', params: { value: 'bogus' } }]
  }))
