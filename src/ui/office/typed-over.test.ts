import { expect, test } from 'vitest'
import { following, typedOver } from './typed-over.ts'

const stood = { share: '30', title: 'Report', to: '' }

test('what a colleague changed meanwhile comes into a form, and what was typed there stays', () => {
  const form = { ...stood, title: 'Another report' }
  expect(typedOver(form, stood)).toEqual({ title: 'Another report' })
  expect(following(form, stood, { share: '31', title: 'Report', to: '2026' })).toEqual({
    share: '31',
    title: 'Another report',
    to: '2026'
  })
  expect(typedOver(stood, stood)).toEqual({})
})

test('words stay in the language in which they were typed, whatever a colleague wrote in another one meanwhile', () => {
  const [stoodEn, standsFr] = [
    { lang: 'en', words: 'Theirs' },
    { lang: 'fr', words: 'De lui' }
  ]
  const of = { lang: 'words' }
  expect(following({ lang: 'en', words: 'Hers' }, stoodEn, standsFr, of)).toEqual({ lang: 'en', words: 'Hers' })
  // Kept over a lock too.
  expect(typedOver({ lang: 'en', words: 'Hers' }, stoodEn, of)).toEqual({ lang: 'en', words: 'Hers' })
  expect(following(stoodEn, stoodEn, standsFr, of)).toEqual(standsFr)
})
