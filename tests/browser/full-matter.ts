import type { Written } from '../../src/mandate/intake/seal-submission.ts'

const by = {
  givenBy: 'her sister',
  givenOn: { typed: '2 March 2026', calendar: 'gregorian', value: '2026-03-02' }
} as const

/** All that a form can hold, of nobody: two persons, one of them a child, and consents of every kind. */
export const fullMatter: Written = {
  lang: 'fr',
  subject: 'persons',
  answers: {
    danger: 'no',
    what: 'An invented march was stopped.',
    about: ['reprisal'],
    relation: 'self',
    reach: 'never'
  },
  persons: [
    { id: 'p1', kind: 'person', name: 'Ada Invented', sex: 'woman', age: '34', work: 'Counts invented trees' },
    { id: 'p2', kind: 'person', name: 'Ben Invented', minor: true },
    { id: 'p3', kind: 'person', name: 'Cy Invented' }
  ],
  consents: [
    { person: 'p1', door: 'state', given: 'yes', ...by },
    { person: 'p1', door: 'ngo', given: 'yes', ngo: 'Invented League', ...by },
    { person: 'p1', door: 'public', given: 'yes', as: 'initials', ...by },
    { person: 'p2', door: 'state', given: 'no' },
    { person: 'p2', door: 'public', given: 'cannot-ask' }
  ],
  files: [],
  phrase: 'The blue door 7'
}

/** What a camera wrote into it. */
export const placeAndTime = 'INVENTED-PLACE-AND-TIME'
const segment = (marker: number, text: string) => [0xff, marker, 0, text.length + 2, ...Buffer.from(text)]

/** A JPEG by its form, of nothing. */
export const photograph = Uint8Array.from([
  0xff,
  0xd8,
  ...segment(0xfe, placeAndTime),
  ...segment(0xdb, 'table'),
  0xff,
  0xda,
  0,
  4,
  1,
  0,
  ...Buffer.from('picture'),
  0xff,
  0xd9
])
