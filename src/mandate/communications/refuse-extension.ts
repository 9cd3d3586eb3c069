import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import { askedForTime, type AskedForTime } from './asked-for-time.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadLetter, pickAddressee } from './load.ts'
import { transition } from './machines.ts'
import { refuseExtensionInput } from './clock-schemas.ts'
import { holdLetters } from './letters.store.server.ts'
import { appendTimeAnswer, listTimeRequests } from './time.store.server.ts'

/** Says no to a mission that asked for more time, with a reason that it reads. The day due stands; it may ask again. */
export async function refuseExtension(desk: Desk, input: unknown): Promise<Result<AskedForTime>> {
  const read = readInput(refuseExtensionInput, input)
  if (!read.ok) return read
  const { reason = null, words = null } = read.value
  const letter = await loadLetter(desk, desk.db, read.value.letter, 'refuse-extension')
  if (!letter.ok) return letter
  const addressee = pickAddressee(letter.value, read.value.addressee, await createResolver(desk.db))
  if (!addressee.ok) return addressee
  const { id } = addressee.value
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, [letter.value.id])
    const stands = async () =>
      askedForTime((await listTimeRequests(trx, letter.value.id)).filter((one) => one.addressee === id))
    const asked = await stands()
    if (!asked) return refused('no-time-asked-for', 'letter')
    if (asked.filing !== read.value.filing) return refused('another-request-for-time', 'letter')
    const step = transition('extension', asked.state, 'refused', words ?? reason)
    if (!step.ok) return step
    await appendTimeAnswer(
      trx,
      { filing: asked.filing, addressee: id },
      { onDay: desk.today, until: null, reason, words },
      desk.actor.id
    )
    await appendEvents(trx, [
      happened(
        desk,
        'extension-refused',
        { kind: 'addressee', id, mandate: letter.value.mandate },
        { letter: letter.value.slug }
      )
    ])
    return done((await stands())!)
  })
}
