import { whyNotAgain } from '../communications/asked-for-time.ts'
import { isExtensionTooLong } from '../communications/extension-bound.ts'
import { listTimeRequests } from '../communications/time.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { error, refused, type Result } from '../result.ts'
import { clockOf, isOutstanding } from './clock-of.ts'
import { ownMatter, type MissionDesk } from './desk.ts'
import { fileOnRecord, type FilingDone } from './file-on-record.ts'
import { askedOf } from './asked-of.ts'
import { ownLetter } from './own-letters.ts'
import { extensionAskInput } from './schemas.ts'
import { listOwnFilings } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

/**
 * More time, until a day and with a reason, for the answer or for the rest of it. It is on record as asked for and moves no
 * clock: an officer grants it, or refuses it with a reason, and then it may be asked for once more.
 */
export async function askExtension(desk: MissionDesk, input: unknown): Promise<Result<FilingDone>> {
  if (!may(desk.actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  const read = readInput(extensionAskInput, input)
  if (!read.ok) return read
  const { letter: name, until, reason } = read.value
  const letter = await ownLetter(desk, name)
  if (!letter.ok) return letter
  const reading = clockOf(letter.value, desk.today)
  if (!isOutstanding(reading)) return refused('answered-already', 'letter')
  if (reading.dueOn === null) return refused('no-clock-to-extend', 'letter')
  if (until <= reading.dueOn) return refused('extension-shortens', 'until', { value: until, due: reading.dueOn })
  if (until <= desk.today) return refused('day-is-past', 'until', { value: until, today: desk.today })
  const tooLong = isExtensionTooLong(until, { dueOn: reading.dueOn, today: desk.today })
  if (tooLong) return { ok: false, errors: [tooLong] }
  const asked = await inCorner(desk.corner, desk.key, async (trx) =>
    askedOf(await listOwnFilings(trx, { letter: letter.value.id }))
  )
  const after = asked?.refused ? asked.filing : null
  return fileOnRecord(
    desk,
    [letter.value],
    { kind: 'extension', text: reason, annex: null, untilDay: until, about: null, answers: [], files: [], after },
    { form: 'extension-asked', summary: reason, language: null },
    async (trx, filing) => {
      const requests = (await listTimeRequests(trx, letter.value.id)).filter(
        (one) => one.addressee === letter.value.addressee && one.filing !== filing
      )
      const code = whyNotAgain(requests)
      return code && error(code, 'letter')
    }
  )
}
