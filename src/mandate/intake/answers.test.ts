import { describe, expect, test } from 'vitest'
import { readAnswers, type ReadAnswers } from './answers.ts'

const read = (fields: [string, unknown][]): ReadAnswers => {
  const result = readAnswers([['what', 'Invented: a search of an office.'], ...fields])
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.value
}

describe('what was written', () => {
  test('only what happened must be said', () => {
    expect(read([])).toEqual({
      subject: 'person',
      danger: false,
      perhapsDanger: false,
      answers: { what: 'Invented: a search of an office.' },
      persons: [],
      consents: []
    })
    expect(readAnswers([['what', '  ']])).toEqual({
      ok: false,
      errors: [{ code: 'say-what-happened', field: 'what', params: {} }]
    })
  })

  test('danger is a plain flag; unsure is one of its own, and both are kept with the rest', () => {
    const flags = (answer: string) => read([['danger', answer]])
    expect(flags('now')).toMatchObject({ danger: true, perhapsDanger: false, answers: { danger: 'now' } })
    expect(flags('unsure')).toMatchObject({ danger: false, perhapsDanger: true, answers: { danger: 'unsure' } })
    expect(flags('no')).toMatchObject({ danger: false, perhapsDanger: false, answers: { danger: 'no' } })
  })

  test('the one field of danger now is what happened; what else was written stays', () => {
    const urgent = (text: string, more: [string, unknown][] = []) => readAnswers([['urgent', text], ...more])
    expect(urgent('Invented: now')).toMatchObject({
      ok: true,
      value: { danger: true, perhapsDanger: false, answers: { what: 'Invented: now', danger: 'now' } }
    })
    expect(
      urgent('Invented: now', [
        ['danger', 'no'],
        ['what', 'Before']
      ])
    ).toMatchObject({
      value: { danger: true, answers: { what: 'Invented: now\n\nBefore', danger: 'now' } }
    })
    expect(urgent(' ')).toEqual({ ok: false, errors: [{ code: 'say-who-is-in-danger', field: 'urgent', params: {} }] })
    expect(urgent('', [['what', 'Only this']])).toMatchObject({ ok: true, value: { danger: false } })
  })

  test('persons by their number, with their control characters as typed', () => {
    const { persons } = read([
      ['person.1.name', 'Amal\u202E (invented)'],
      ['person.1.minor', 'yes'],
      ['person.2.name', ''],
      ['person.10.work', 'writes'],
      ['person.10000.name', 'no such number']
    ])
    expect(persons).toEqual([
      { id: 'p1', kind: 'person', name: 'Amal\u202E (invented)', minor: true },
      { id: 'p10', kind: 'person', name: '', work: 'writes' }
    ])
  })

  test('the first of an organisation is the organisation', () => {
    const { persons } = read([
      ['subject', 'organisation'],
      ['person.1.name', 'A (invented)'],
      ['person.2.name', 'B']
    ])
    expect(persons.map(({ kind }) => kind)).toEqual(['organisation', 'person'])
  })

  test('no consent is given that was not said, door by door', () => {
    const { consents, persons } = read([
      ['consent.1.take-up', 'yes'],
      ['consent.1.state', 'cannot-ask'],
      ['consent.1.public', 'initials'],
      ['consent.1.nhri', ''],
      ['consent.1.ngo', 'perhaps'],
      ['consent.1.by', 'herself'],
      ['consent.1.on', '3 May 2016']
    ])
    const evidence = {
      givenBy: 'herself',
      givenOn: { typed: '3 May 2016', calendar: 'gregorian', value: '2016-05-03' }
    }
    expect(consents).toEqual([
      { person: 'p1', door: 'take-up', given: 'yes', ...evidence },
      { person: 'p1', door: 'state', given: 'cannot-ask', ...evidence },
      { person: 'p1', door: 'public', given: 'yes', as: 'initials', ...evidence }
    ])
    expect(persons).toEqual([{ id: 'p1', kind: 'person', name: '' }])
  })

  test('a phrase stands by itself; files and what nobody asked for are left out', () => {
    const submission = read([
      ['phrase', 'the blue door'],
      ['files', new Blob(['x'])],
      ['x', 'y'],
      ['about', 'bill'],
      ['about', 'women'],
      ['about', 'other']
    ])
    expect(submission.phrase).toBe('the blue door')
    expect(Object.keys(submission.answers)).toEqual(['what', 'about'])
    expect(submission.answers.about).toEqual(['bill', 'women'])
  })
})

test('a megabyte is refused with what to do; just below the limit is kept whole', () => {
  expect(readAnswers([['what', 'ع'.repeat(500_000)]])).toMatchObject({
    ok: false,
    errors: [{ code: 'too-much-text', params: { size: 1000, most: 200 } }]
  })
  expect(read([['now', 'ع'.repeat(99_000)]]).answers.now).toHaveLength(99_000)
})

test('more persons than can be written one by one are refused, not cut off', () => {
  const many = Array.from({ length: 51 }, (_, at): [string, string] => [`person.${at + 1}.name`, 'x'])
  expect(readAnswers([['what', 'x'], ...many])).toMatchObject({ ok: false, errors: [{ code: 'too-many-persons' }] })
})
