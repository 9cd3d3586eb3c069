import { expect, test } from 'vitest'
import type { WholeLetter, WholeReply } from '#mandate/communications/read-whole-letter.ts'
import { inLocale } from '#in-locale'
import { sayReply } from './say-reply.ts'
import { sayTranslation } from './say-translation.ts'

const question = (id: string, slug: string) => ({ id, letter: slug, slug, number: 1 })
const reply = {
  id: 'a reply',
  receivedOn: null,
  channel: 'corner',
  assessment: 'unread',
  publication: 'withheld',
  addressees: [],
  form: 'substantive',
  steps: [],
  marks: [],
  settled: [],
  comments: [],
  filed: [],
  position: null,
  language: null,
  override: null,
  translation: { state: 'not-needed', on: null, by: null },
  translations: [],
  embargo: null,
  questions: [
    question('own', 'AL-PER-1-2026'),
    question('another', 'AL-PER-2-2026'),
    question('theirs', 'UA-PER-3-2026')
  ],
  judgement: {
    character: 'substantive-unassessed',
    coverage: null,
    derived: null,
    reading: { marks: [], byTwo: false }
  }
} as unknown as WholeReply
const letter = {
  letter: { slug: 'AL-PER-1-2026', questions: [{ id: 'own', number: 1, text: 'Why?' }] },
  addressees: [],
  isOpen: true,
  otherQuestions: { another: 'Since when?' }
} as unknown as WholeLetter

test('of one answer to several letters each question stands with its text, or with whose it is', () => {
  const { questions } = inLocale('en', () =>
    sayReply(letter, reply, { nameOf: () => '', stepName: String, today: '2026-05-01' })
  )
  expect(questions.map(({ label, text }) => [label, text])).toEqual([
    ['1', 'Why?'],
    ['AL-PER-2-2026, 1', 'Since when?'],
    ['UA-PER-3-2026, 1', 'The question of another mandate’s letter, which you do not see.']
  ])
})

test('of a reply whose language nobody wrote down it is not said that no translation is needed', () => {
  const translation = { state: 'not-needed', on: null, by: null } as const
  const says = (language: string | null) =>
    inLocale('en', () => sayTranslation({ id: 'a reply', language, translation, translations: [] }).says)
  expect(says('en')).toBe('No translation needed')
  expect(says(null)).toMatch(/^In which language it is was not written down/)
})
