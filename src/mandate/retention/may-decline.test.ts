import { expect, test } from 'vitest'
import { mayDecline } from './may-decline.ts'

const open = (by: string) => ({ by, declinedOn: null, declinedBy: null })
const declined = (by: string, declinedBy: string) => ({ by, declinedOn: '2026-03-02', declinedBy })
const three = ['a', 'b', 'c']

test.each([
  ['another says no', [open('a')], 'b', three, true],
  ['not a second time', [declined('a', 'b'), open('a')], 'b', three, false],
  ['nor to who asks the same after that', [declined('a', 'b'), open('c')], 'b', three, false],
  ['a third one still may', [declined('a', 'b'), open('a')], 'c', three, true],
  ['where they are two each keeps it', [declined('a', 'b'), open('a')], 'b', ['a', 'b'], true],
  ['what somebody asked who has left is cleared away', [declined('d', 'b'), open('d')], 'b', three, true],
  ['who asked takes it back, as often as she asks', [declined('a', 'a'), open('a')], 'a', three, true],
  ['also who had said no to a colleague', [declined('b', 'a'), open('a')], 'a', three, true],
  ['who took her own back has said no to nobody', [declined('a', 'a'), open('b')], 'a', three, true],
  ['where nothing is asked there is nothing to say', [declined('a', 'b')], 'c', three, false]
])('%s', (_, asks, officer, trusted, expected) => expect(mayDecline(asks, officer, trusted)).toBe(expected))
