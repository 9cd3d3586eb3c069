import { describe, expect, test } from 'vitest'
import { addresseeClasses } from '#mandate/communications/communication.ts'
import type { Reminder, ReminderItem } from '#mandate/communications/reminders.store.server.ts'
import { locales } from '#messages'
import { reminderWording } from './reminder-words.ts'

const wording = reminderWording((state, language) => `${state} (${language})`)
const item: ReminderItem = {
  addressee: 'a',
  letter: 'l',
  slug: 'AL-PER-1-2016',
  reference: 'AL PER 1/2016',
  kind: 'AL',
  signatories: 1,
  ordinal: 1,
  sentOn: '2016-01-10',
  sentPrecision: 'day',
  dueOn: '2016-03-10'
}
const to = (addresseeClass: Reminder['addresseeClass'], kind: Reminder['kind'] = 'reminder'): Reminder => ({
  id: 'r',
  invented: false,
  mandate: 'defenders',
  kind,
  state: addresseeClass === 'state' ? 'PER' : null,
  actorName: addresseeClass === 'state' ? null : 'Example, Inc',
  addresseeClass,
  status: 'draft',
  draftedOn: '2016-03-11',
  sentOn: null,
  channel: null,
  droppedReason: null,
  text: { items: [item], language: 'en' },
  ownWords: {}
})

test('one letter is spoken of as one, and Arabic numbers stand beside Arabic dates', () => {
  const of = (items: ReminderItem[], language: string) => wording(to('state'), items, language)
  const [one, two] = [of([item], 'en'), of([item, { ...item, slug: 'b' }], 'en')]
  expect(one.subject).toBe('Reminder No. 1: a letter awaiting a reply – PER (en)')
  expect(one.body).not.toContain('these letters')
  expect(two.subject).toBe('Reminder No. 1: letters awaiting a reply – PER (en)')
  expect(two.body).toContain('each of these letters')
  const { subject, parts } = of([item], 'ar')
  expect(subject).toContain('رقم ١')
  expect(parts.letters[0]).toContain('(تذكير رقم ١)')
})

test('a letter without a reference is named by its kind and its working reference, not by its address', () => {
  const slug = 'AL-e3f58b9c-4fa8-4c11-8c5e-0123456789ab'
  const { parts } = wording(to('state'), [{ ...item, reference: null, slug }], 'en')
  expect(parts.letters[0]).toContain('Allegation letter 824-520-092-59 of 10 January 2016')
  expect(parts.letters[0]).not.toContain('4fa8')
})

describe.each(locales)('in %s', (locale) => {
  const greeting = (body: string) => [body.split('\n')[0]!, body.split('\n').at(-1)!]
  const body = (...of: Parameters<typeof to>) => wording(to(...of), [item], locale).body
  test('a day is written as the language writes it', () => {
    for (const kind of ['reminder', 'follow-up'] as const)
      expect(body('state', kind)).not.toMatch(/\d{4}-\d{2}|undefined/)
  })
  test('what is invented says so before anything else', () => {
    const real = wording(to('state'), [item], locale)
    const { subject, body: said } = wording({ ...to('state'), invented: true }, [item], locale)
    expect(subject).not.toBe(real.subject)
    expect(subject.endsWith(real.subject)).toBe(true)
    expect(said.split('\n\n').slice(1).join('\n\n')).toBe(real.body)
  })
  test('a State is greeted as one, and nobody else is', () => {
    const [salutation, courtesy] = greeting(body('state'))
    expect(salutation).not.toBe('')
    for (const other of addresseeClasses.filter((one) => one !== 'state')) {
      const [first, last] = greeting(body(other))
      expect([first, last]).not.toContain('')
      expect(first).not.toBe(salutation)
      expect(last).not.toBe(courtesy)
    }
  })
})

test('the dates of a letter, as they are known', () => {
  expect(wording(to('state'), [item], 'en').body).toContain(
    'AL PER 1/2016 of 10 January 2016: a reply was due on 10 March 2016'
  )
  expect(wording(to('company'), [item], 'fr').body).toContain('du 10 janvier 2016')
  expect(wording(to('company'), [item], 'zh').body).toContain('2016年1月10日')
  expect(wording(to('state', 'follow-up'), [{ ...item, sentPrecision: 'month' }], 'en').body).toContain(
    'of January 2016:'
  )
})
