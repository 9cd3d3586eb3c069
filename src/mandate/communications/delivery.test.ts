import { expect, test } from 'vitest'
import { isToBeCarried, sendingChannels, waysTo } from './delivery.ts'

const sent = (channel: string) => ({ delivery: 'transmitted', deliveries: [{ state: 'transmitted', channel }] })

test('somebody has to carry what the server does not, until it has arrived or come back', () => {
  expect(isToBeCarried(sent('note-verbale'))).toBe(true)
  expect(isToBeCarried(sent('by-hand'))).toBe(true)
  for (const channel of ['corner', 'e-mail']) expect(isToBeCarried(sent(channel))).toBe(false)
  expect(isToBeCarried({ ...sent('note-verbale'), delivery: 'receipt-confirmed' })).toBe(false)
  const again = [...sent('e-mail').deliveries, ...sent('courier').deliveries]
  expect(isToBeCarried({ delivery: 'transmitted', deliveries: again })).toBe(true)
})

test('who is no State has no mission: neither its page here nor a note verbale is a way to it', () => {
  expect(waysTo('PER')).toEqual(sendingChannels)
  expect(waysTo(null)).toEqual(['letter', 'e-mail', 'fax', 'by-hand', 'courier', 'other'])
})
