import { expect, test } from 'vitest'
import { readCommitmentsQuery } from './commitments/commitments-query.ts'
import { readDueQuery } from './due/due-query.ts'
import { readWorkQuery } from './protection/work-query.ts'
import type { Lists } from './reference/reference-lists.ts'
import { readResolutionsQuery } from './resolutions/resolutions-query.ts'
import { readVisitsQuery } from './visits/visits-query.ts'

const lists = { states: new Map([['PER', { name: 'Pérou' }]]), vocabulary: new Map() } as unknown as Lists
const readers = [readVisitsQuery, readResolutionsQuery, readCommitmentsQuery, readDueQuery, readWorkQuery]

test.each(readers)('a list is read from its address, what is wrong with what was typed: %o', (read) => {
  const long = 'A'.repeat(120)
  expect(read(new URLSearchParams(`state=+PER+&kind=&after=${long}`), lists)).toEqual({
    ok: true,
    filters: { state: 'PER' },
    // Of a slug of 120 letters nothing is lost.
    after: long,
    typed: { state: 'PER', after: long }
  })
  expect(read(new URLSearchParams('state=PER'), lists)).toMatchObject({ ok: true, after: null })
  expect(read(new URLSearchParams('state=ZZZ&after=.'), lists)).toEqual({
    ok: false,
    errors: expect.arrayContaining([
      { code: 'filter-unknown-value', field: 'state', params: { value: 'ZZZ' } },
      { code: 'filter-no-page', field: 'after', params: { value: '.' } }
    ]),
    typed: { state: 'ZZZ', after: '.' }
  })
})

test.each(readers)('a State is found by its code in upper or lower case, and by its name: %o', (read) => {
  for (const typed of ['per', 'Per', 'pérou', 'PEROU'])
    expect(read(new URLSearchParams({ state: typed }), lists)).toMatchObject({
      ok: true,
      filters: { state: 'PER' },
      typed: { state: 'PER' }
    })
  expect(read(new URLSearchParams('state=Per%C3%BA'), lists)).toMatchObject({ ok: false, typed: { state: 'Perú' } })
})

test.each(readers)('a name that no filter has is said, and not passed over: %o', (read) => {
  expect(read(new URLSearchParams('sate=PER'), lists)).toEqual({
    ok: false,
    errors: [{ code: 'filter-unknown-name', field: 'sate', params: { value: 'sate' } }],
    typed: {}
  })
  // What a mailer or a network hangs on a shared link is nobody's mistake.
  expect(read(new URLSearchParams('state=PER&utm_source=mail&fbclid=x'), lists)).toMatchObject({ ok: true })
})

test.each(readers)('of two values for one filter none is passed over: %o', (read) => {
  expect(read(new URLSearchParams('state=PER&state=EGY'), lists)).toMatchObject({
    ok: false,
    errors: [{ code: 'filter-asked-twice', field: 'state', params: { value: 'PER, EGY' } }],
    typed: { state: 'PER' }
  })
  expect(read(new URLSearchParams('state=PER&state=PER&kind='), lists)).toMatchObject({ ok: true })
})
