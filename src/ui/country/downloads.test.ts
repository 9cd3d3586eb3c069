import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { downloadsOf } from './downloads.ts'

const none = { total: 0 }
const country = {
  state: { code: 'PER' },
  recommendations: { total: 3 },
  visits: none,
  laws: { total: 1 },
  commitments: none
}
const hrefs = (one: Parameters<typeof downloadsOf>[0]) =>
  inLocale('en', () => downloadsOf(one, 'en').map(({ href, text }) => [href, text]))

test('of each register with something of the State its rows are given beside the letters, by name', () =>
  expect(hrefs(country)).toEqual([
    ['/en/countries/PER.csv', 'Letters: CSV'],
    ['/en/countries/PER.json', 'Letters: JSON'],
    ['/en/countries/PER.atom', 'Atom'],
    ['/en/recommendations.csv?state=PER', 'Recommendations: CSV'],
    ['/en/recommendations.json?state=PER', 'Recommendations: JSON'],
    ['/en/laws.csv?state=PER', 'Laws and bills: CSV'],
    ['/en/laws.json?state=PER', 'Laws and bills: JSON']
  ]))
