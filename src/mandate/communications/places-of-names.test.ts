import { expect, test } from 'vitest'
import { placesOfNames } from './places-of-names.ts'

const parts = [
  { field: 'subject', value: 'Arrest of A. I.' },
  { field: 'summary', value: 'Ámina   Invented was taken.' },
  { field: 'questions', value: ['Why?', { text: 'Where is AMINA\nINVENTED?' }, null] },
  { field: 'persons', value: [3, null] }
]

test('a name is found in every part where it stands, however it is written there', () => {
  expect(placesOfNames(['Amina Invented', 'Nobody Invented'], parts)).toEqual([
    { name: 'Amina Invented', fields: ['summary', 'questions'] }
  ])
})

test('where it stands nowhere there is nothing to tell', () => {
  expect(placesOfNames(['Nobody Invented'], parts)).toEqual([])
})
