import { expect, test } from 'vitest'
import { addedConsentsOf, consentsOf, isUnder18 } from './consents-of.ts'
import type { SealedAddition, SealedConsent, SealedPerson } from './payloads.ts'

// Persons of nobody.
const persons: SealedPerson[] = [
  { id: 'p1', kind: 'person', name: 'Ada Invented', otherNames: 'آدا المختلقة, Adda' },
  { id: 'p2', kind: 'person', name: 'Ben Invented' }
]
const consents: SealedConsent[] = [
  { person: 'p1', door: 'state', given: 'yes' },
  { person: 'p1', door: 'public', given: 'yes', as: 'initials' },
  { person: 'p2', door: 'state', given: 'yes' },
  { person: 'p2', door: 'ngo', given: 'no' }
]
const later = (on: string, addition: Pick<SealedAddition, 'kind' | 'consent' | 'persons' | 'consents'>) => ({
  on,
  addition: { v: 1 as const, lang: 'en', on, ...addition }
})
const takesBack = (person: string, on = '2026-03-05') =>
  later(on, { kind: 'withdraw-consent', consent: { person, door: 'state' } })
const marks = (...added: ReturnType<typeof later>[]) =>
  consentsOf({ persons, consents }, added).map(({ person, lines, mayBeNamedToState }) => [
    person.id,
    mayBeNamedToState,
    lines.map(({ door, takenBack }) => `${door} ${takenBack ? `${takenBack.on} ${takenBack.sure}` : '-'}`).join(', ')
  ])

test('every answer of every person stands under its person, and what was not answered is listed as that', () => {
  const [ada, ben] = consentsOf({ persons, consents }, [])
  expect(ada!.lines.map(({ door, given, as }) => [door, given, as])).toEqual([
    ['state', 'yes', undefined],
    ['public', 'yes', 'initials']
  ])
  expect(ben!.lines.map(({ door, given }) => [door, given])).toEqual([
    ['state', 'yes'],
    ['ngo', 'no']
  ])
  expect(ben!.unanswered).toEqual(['take-up', 'other-addressee', 'other-mandate', 'regional-body', 'nhri', 'public'])
})

test('a consent that she takes back is marked at its person and door alone, however she writes the name', () => {
  for (const name of ['ada  INVENTED', 'Áda invented', 'ادا المختلقه', 'adda'])
    expect(marks(takesBack(name))).toEqual([
      ['p1', false, 'state 2026-03-05 true, public -'],
      ['p2', true, 'state -, ngo -']
    ])
})

test('a name that is nobody’s may be anybody’s: nobody’s yes at that door counts any more', () => {
  for (const name of ['Ada', '', '!'])
    expect(marks(takesBack(name))).toEqual([
      ['p1', false, 'state 2026-03-05 false, public -'],
      ['p2', false, 'state 2026-03-05 false, ngo -']
    ])
})

test('who withdraws it all takes back every yes, and messages take back none', () => {
  expect(marks(later('2026-03-06', { kind: 'withdraw' }), takesBack('nobody'))).toEqual([
    ['p1', false, 'state 2026-03-06 true, public 2026-03-06 true'],
    ['p2', false, 'state 2026-03-06 true, ngo -']
  ])
  expect(marks(later('2026-03-06', { kind: 'message' })).map(([, named]) => named)).toEqual([true, true])
})

test('a no beside a yes is no yes, and a consent of nobody in the list is shown all the same', () => {
  const read = (more: SealedConsent) => consentsOf({ persons, consents: [...consents, more] }, [])
  expect(read({ person: 'p1', door: 'state', given: 'no' })[0]!.mayBeNamedToState).toBe(false)
  expect(read({ person: 'p9', door: 'state', given: 'yes' })[2]).toMatchObject({ person: { id: 'p9' }, lines: [{}] })
})

test('of whom she added later the answers stand there; what is taken back by name is taken back of that name alone', () => {
  const added = later('2026-03-05', {
    kind: 'add',
    persons: [{ id: 'p1', kind: 'person', name: 'Cy Invented' }],
    consents: [
      { person: 'p1', door: 'state', given: 'yes' },
      { person: 'p1', door: 'nhri', given: 'cannot-ask' }
    ]
  })
  const read = (...more: ReturnType<typeof later>[]) =>
    addedConsentsOf(added, [added, ...more], { persons, consents }).map(({ lines, mayBeNamedToState }) => [
      mayBeNamedToState,
      lines.map(({ takenBack }) => takenBack?.sure ?? null)
    ])
  expect(read()).toEqual([[true, [null, null]]])
  expect(read(takesBack('cy invented'))).toEqual([[false, [true, null]]])
  expect(read(takesBack('Ada Invented')), 'another’s').toEqual([[true, [null, null]]])
  expect(read(takesBack('Cy?'))).toEqual([[false, [false, null]]])
  expect(
    marks(added, takesBack('cy invented', '2026-03-06')).map(([, named]) => named),
    'not theirs'
  ).toEqual([true, true])
  expect(read(later('2026-03-04', { kind: 'withdraw' })), 'agreed to since').toEqual([[true, [null, null]]])
  expect(read(later('2026-03-05', { kind: 'withdraw' })), 'in which order within a day is not known').toEqual([
    [false, [true, null]]
  ])
})

test('what was taken back by a name that may be hers is not given again by adding a person of that name', () => {
  const person = { id: 'p1', kind: 'person' as const, name: 'Ada' }
  const named = (...more: ReturnType<typeof later>[]) => marks(...more)[0]![1]
  const adds = (on: string, given: 'yes' | 'no') =>
    later(on, { kind: 'add', persons: [person], consents: [{ person: 'p1', door: 'state', given }] })
  const back = takesBack('Ada')
  expect(named(back)).toBe(false)
  expect(named(later('2026-03-04', { kind: 'add', persons: [person] }), back), 'who agreed to nothing').toBe(false)
  expect(named(adds('2026-03-04', 'no'), back)).toBe(false)
  for (const on of ['2026-03-05', '2026-03-09'])
    expect(named(adds(on, 'yes'), back), 'not known to be before').toBe(false)
  expect(named(adds('2026-03-04', 'yes'), back), 'hers who agreed there before').toBe(true)
})

test.each([
  [{ minor: true }, true],
  [{ age: '17' }, true],
  [{ age: ' ١٦ ' }, true],
  [{ age: '18' }, false],
  [{ age: 'about 16' }, false],
  [{ minor: true, age: '34' }, true],
  [{}, false]
])('%j is under 18: %s', (said, under) => {
  expect(isUnder18(said)).toBe(under)
})
