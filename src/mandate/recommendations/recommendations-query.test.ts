import { expect, test } from 'vitest'
import { readRecommendationsQuery, writePlace } from './recommendations-query.ts'

const lists = {
  states: new Map(),
  mandates: new Map(),
  regions: new Map(),
  vocabulary: new Map(),
  here: [],
  kinds: []
}
const read = (after: string) => readRecommendationsQuery(new URLSearchParams({ after }), lists)

test('a page begins behind a place of the list; what only looks like one is refused in words', () => {
  const place = { year: 2016, session: 26, id: '0b9c2f7e-6d3b-4f58-9d6c-8d2f6a9e1c55' }
  const found = read(writePlace(place))
  expect(found.ok && found.place).toEqual(place)
  for (const id of ['-'.repeat(36), 'a'.repeat(36), place.id.replace('-', 'a'), `${place.id} `.trim().slice(1), '']) {
    const wrong = read(`2016.26.${id}`)
    expect(wrong.ok ? id : wrong.errors.map(({ code, field }) => `${field} ${code}`)).toEqual(['after filter-no-page'])
  }
})

test('what recommendations are counted by is asked for in full', () => {
  const asked = (search: string) => {
    const found = readRecommendationsQuery(new URLSearchParams(search), lists)
    return found.ok ? found.isEvery : found.errors.map(({ code, field }) => `${field} ${code}`)
  }
  expect(asked('count=state')).toBe(false)
  expect(asked('count=state&rows=all')).toBe(true)
  expect(asked('count=state&rows=103')).toEqual(['rows filter-unknown-value'])
})

test('a source is known by its code in upper or lower case', () => {
  for (const source of ['upr', 'UPR', ' Upr '])
    expect(readRecommendationsQuery(new URLSearchParams({ source }), lists)).toMatchObject({
      ok: true,
      filters: { source: 'upr' }
    })
})

test('what is no target of the 2030 Agenda is said to be none: there is no list to choose from', () => {
  for (const sdg of ['16.A', '16.10.1', '5'])
    expect(readRecommendationsQuery(new URLSearchParams({ sdg }), lists)).toMatchObject({
      ok: true,
      filters: { sdg: sdg.toLowerCase() }
    })
  expect(readRecommendationsQuery(new URLSearchParams({ sdg: '99' }), lists)).toMatchObject({
    ok: false,
    errors: [{ code: 'no-sdg-target', field: 'sdg', params: { value: '99' } }]
  })
})
