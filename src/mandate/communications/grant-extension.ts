import { error, type Result } from '../result.ts'
import { askedForTime, isAnswerTo, type AskedForTime } from './asked-for-time.ts'
import type { ClockReading } from './deadlines.ts'
import type { Desk } from './desk.ts'
import { isExtensionTooLong } from './extension-bound.ts'
import { moveClock } from './move-clock.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { extensionInput } from './clock-schemas.ts'
import { appendTimeAnswer, listTimeRequests } from './time.store.server.ts'

/** Gives an addressee until a later day, be it asked for or not. An extension never shortens. */
export async function grantExtension(desk: Desk, input: unknown): Promise<Result<ClockReading>> {
  const read = readInput(extensionInput, input)
  if (!read.ok) return read
  const { letter, addressee, until, on = desk.today, reason, filing } = read.value
  const grant = () =>
    moveClock(
      desk,
      'grant-extension',
      'extension-granted',
      { letter, addressee, kind: 'extension', on, until, reason },
      ({ dueOn }) =>
        (dueOn !== null && until <= dueOn
          ? error('extension-shortens', 'until', { value: until, due: dueOn })
          : null) ?? isExtensionTooLong(until, { dueOn, today: desk.today }),
      async (trx, of) => {
        const asked = askedForTime(
          (await listTimeRequests(trx, of.letter)).filter((one) => one.addressee === of.addressee)
        )
        // NOTE: an answer to what she was shown, and to nothing that came since.
        if (filing !== undefined && isAnotherNow(asked, filing))
          throw new RefusedInside([error('another-request-for-time', 'letter')])
        if (asked && isAnswerTo(asked, on))
          await appendTimeAnswer(
            trx,
            { filing: asked.filing, addressee: of.addressee },
            { onDay: on, until, reason: null, words: null },
            desk.actor.id
          )
      }
    )
  return RefusedInside.answer(grant)
}

const isAnotherNow = (asked: AskedForTime | null, shown: string | null): boolean =>
  shown === null ? asked?.state === 'asked' : asked?.filing !== shown
