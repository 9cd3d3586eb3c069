import { expect, test } from 'vitest'
import { publicationDay, type PublicationPolicy } from './publication.ts'

const policies: PublicationPolicy[] = [
  { kind: '*', rule: 'session', days: null, validFrom: null, validTo: '2017-12-31' },
  { kind: '*', rule: 'session', days: null, validFrom: '2018-01-01', validTo: null },
  { kind: 'AL', rule: 'days-after-sending', days: 60, validFrom: '2018-01-01', validTo: null },
  { kind: 'OL', rule: 'on-transmission', days: null, validFrom: '2018-01-01', validTo: null },
  { kind: 'AM', rule: 'never', days: null, validFrom: null, validTo: null }
]
const day = (on: string) => ({ on, precision: 'day' }) as const

test.each([
  ['UA', '2015-12-05', '2016-06-01'],
  ['UA', '2016-02-29', '2016-06-01'],
  ['UA', '2016-03-01', '2016-09-01'],
  ['UA', '2016-06-01', '2017-03-01'],
  ['AL', '2017-12-31', '2018-06-01'],
  ['AL', '2018-01-01', '2018-03-02'],
  ['OL', '2018-01-01', '2018-01-01'],
  ['UA', '2019-04-01', '2019-09-01'],
  ['AM', '2019-04-01', null]
])('%s of %s is public from %s', (kind, sentOn, from) => expect(publicationDay(kind, day(sentOn), policies)).toBe(from))

test('a month counts from its last day, an unknown day has none', () => {
  expect(publicationDay('AL', { on: '2018-02-01', precision: 'month' }, policies)).toBe('2018-04-29')
  expect(publicationDay('AL', { on: null, precision: 'unknown' }, policies)).toBeNull()
})
