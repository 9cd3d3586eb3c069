import { expect, test } from 'vitest'
import type { SealedAddition, SealedSubmission } from '#mandate/intake/payloads.ts'
import type { OpenedSubmission } from './archive/open-submissions.ts'
import { asText } from './as-text.ts'

// Nobody wrote this.
const submission: SealedSubmission = {
  v: 1,
  lang: 'en',
  subject: 'persons',
  answers: { what: 'An invented march', reach: 'never' },
  persons: [
    { id: 'p1', kind: 'person', name: 'Ada Invented', sex: 'woman' },
    { id: 'p2', kind: 'person', name: 'Ben Invented', minor: true }
  ],
  consents: [
    { person: 'p1', door: 'state', given: 'yes', givenBy: 'her sister' },
    { person: 'p1', door: 'ngo', given: 'yes', ngo: 'Invented League' },
    { person: 'p1', door: 'public', given: 'yes', as: 'initials' },
    { person: 'p2', door: 'state', given: 'cannot-ask' }
  ],
  files: [],
  source: { recipient: 'age1pq1', verifyKey: 'A' },
  lookupHash: 'A',
  epoch: 1,
  filedOn: '2026-03-02',
  phrase: 'The blue door 7'
}
const withdrawal: SealedAddition = {
  v: 1,
  kind: 'withdraw-consent',
  lang: 'en',
  consent: { person: 'ada invented', door: 'state' },
  phrase: 'The green door',
  on: '2026-03-05'
}
const added: SealedAddition = {
  v: 1,
  kind: 'message',
  lang: 'en',
  text: 'She was there too',
  persons: [{ id: 'p1', kind: 'person', name: 'Cy Invented', age: '40' }],
  consents: [{ person: 'p1', door: 'nhri', given: 'yes' }],
  on: '2026-03-05'
}
const opened = {
  id: '0b8a8f0e-6a53-4c0c-8a6e-0123456789ab',
  known: { receivedOn: '2026-03-02', lang: 'en', danger: false, channel: 'sealed-there', outcome: null },
  matter: {
    submission: { ok: true, value: submission },
    additions: [withdrawal, added, { ...added, kind: 'comment' }].map((value, at) => ({
      id: String(at),
      on: '2026-03-05',
      isNew: false,
      opened: { ok: true, value }
    })),
    decisions: [{ what: 'danger-cleared', reason: 'in-safety', officer: 'o', on: '2026-03-06' }],
    notes: [
      {
        id: 'n',
        on: '2026-03-06',
        officer: 'o',
        opened: {
          ok: true,
          value: { v: 1, kind: 'stage-told', on: '2026-03-06', stage: 'declined', text: 'Why, invented' }
        }
      }
    ]
  },
  holds: []
} as unknown as OpenedSubmission

test('what is saved as text leaves out nothing that was sent: consents in full, what was taken back, whose it was', () => {
  const text = asText([opened], () => 'Ama Invented')
  for (const said of [
    'Not at all',
    'Sex or gender: woman',
    'Under 18: the name is withheld by default',
    'Ada Invented · name to the State: yes · said by \u2068her sister\u2069 · taken back on 5 March 2026, see below',
    'to a named NGO: yes (Invented League)',
    'in public: yes, by initials',
    'name to the State: can’t be asked',
    'Agreed phrase: The blue door 7',
    'The consent of ada invented: name to the State',
    'Phrase given: The green door',
    'Message She was there too',
    'Age: 40',
    'Cy Invented · to the national institution: yes',
    'Comment on the reply She was there too',
    'The two are different',
    'The office cannot take it up.',
    'Why, invented',
    'Ama Invented · Danger flag taken off: the person is in safety'
  ])
    expect(text).toContain(said)
  expect(text.match(/No yes to being named to the State/g)).toHaveLength(4)
})
