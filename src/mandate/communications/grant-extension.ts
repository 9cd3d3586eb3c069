import { error, type Result } from '../result.ts'
import { askedForTime, isAnswerTo } from './asked-for-time.ts'
import type { ClockReading } from './deadlines.ts'
import type { Desk } from './desk.ts'
import { moveClock } from './move-clock.ts'
import { readInput } from '../read-input.ts'
import { extensionInput } from './schemas.ts'
import { appendTimeAnswer, listTimeRequests } from './store-time.server.ts'

/** Gives an addressee until a later day, be it asked for or not. An extension never shortens. */
export async function grantExtension(desk: Desk, input: unknown): Promise<Result<ClockReading>> {
  const read = readInput(extensionInput, input)
  if (!read.ok) return read
  const { letter, addressee, until, on = desk.today, reason } = read.value
  return moveClock(
    desk,
    'grant-extension',
    'extension-granted',
    { letter, addressee, kind: 'extension', on, until, reason },
    ({ dueOn }) =>
      dueOn !== null && until <= dueOn ? error('extension-shortens', 'until', { value: until, due: dueOn }) : null,
    async (trx, of) => {
      const asked = askedForTime(
        (await listTimeRequests(trx, of.letter)).filter((one) => one.addressee === of.addressee)
      )
      if (asked && isAnswerTo(asked, on))
        await appendTimeAnswer(
          trx,
          { filing: asked.filing, addressee: of.addressee },
          { onDay: on, until, reason: null, words: null },
          desk.actor.id
        )
    }
  )
}
