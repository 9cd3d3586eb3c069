import { expect, test } from 'vitest'
import { waitsForOfficer, type MailStands } from './mail-states.ts'

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
