import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import type { Assessed } from '#mandate/partners/list-country.ts'
import { nothingSaid } from '#mandate/recommendations/recommendation.ts'
import { documentOfList } from './document-of-list.ts'

const one = (slug: string, more: Partial<Pick<Assessed, 'state' | 'addressee' | 'position' | 'action'>>): Assessed => ({
  ...nothingSaid,
  sourceRows: null,
  state: null,
  id: slug,
  slug,
  source: 'annual-report',
  year: 2017,
  text: 'Invented',
  lang: 'en',
  standing: { kinds: [], disagree: false },
  ...more
})
const rows = [
  one('a', { state: 'PER', position: 'supported', action: 5 }),
  one('b', { addressee: 'all-states' }),
  one('c', { addressee: 'all-states' }),
  one('d', { addressee: 'nhri' })
]
const made = inLocale('en', () =>
  documentOfList(rows, {
    state: 'Peru',
    asOf: '2026-11-26',
    addressOf: ({ slug }) => `https://invented.example/${slug}`,
    lang: 'en'
  })
)

test('a list in Word explains no column that it has not', () => {
  expect(made.table!.head).toHaveLength(5)
  expect(made.notes.join(' ')).not.toMatch(/scale|specific/)
})

test('what the State is asked, what all are and what institutions are stand apart, each under its heading', () => {
  const lines = made.table!.rows.map((cells) => (cells.length === 1 ? cells[0]!.text : cells.at(-1)!.text))
  expect(lines).toEqual([
    'What this State is asked',
    'https://invented.example/a',
    'What all States are asked',
    'https://invented.example/b',
    'https://invented.example/c',
    'What national human rights institutions are asked',
    'https://invented.example/d'
  ])
  // Of what is asked of many no State says what it thinks.
  expect(made.table!.rows.filter(({ length }) => length > 1).map((cells) => cells[2]!.text !== '')).toEqual([
    true,
    false,
    false,
    false
  ])
})
