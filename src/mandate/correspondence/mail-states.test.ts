import { expect, test } from 'vitest'
import { bringsLetterBack, waitsForOfficer, type MailStands } from './mail-states.ts'

const mail: MailStands = { standing: 'accepted', reported: null, delivery: 'transmitted', isLatest: true }
const back: MailStands = { ...mail, reported: 'failed', delivery: 'returned' }

test('a mail waits for an officer while nobody knows whether it went, or once it came back, until another goes', () => {
  expect(waitsForOfficer(mail)).toBe(false)
  expect(waitsForOfficer({ ...mail, standing: 'doubtful' })).toBe(true)
  expect(waitsForOfficer(back)).toBe(true)
  expect(waitsForOfficer({ ...back, standing: 'failed', reported: null })).toBe(true)
  // It was sent on otherwise since, or a later mail is on its way.
  expect(waitsForOfficer({ ...back, delivery: 'transmitted' })).toBe(false)
  expect(waitsForOfficer({ ...back, isLatest: false })).toBe(false)
})

test('a letter comes back with the mail by which it went last, while nothing is known of it since, and with no reminder', () => {
  const last = { reminder: null, delivery: 'transmitted', isLatest: true }
  expect(bringsLetterBack(last)).toBe(true)
  expect(bringsLetterBack({ ...last, reminder: 'one' })).toBe(false)
  expect(bringsLetterBack({ ...last, isLatest: false })).toBe(false)
  for (const delivery of ['receipt-confirmed', 'returned', 'draft'])
    expect(bringsLetterBack({ ...last, delivery })).toBe(false)
})
