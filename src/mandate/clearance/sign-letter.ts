import { appendEvents } from '#platform/event-log.ts'
import { happened, inTransaction } from '../communications/desk.ts'
import { holdClearance, mayGo } from '../communications/hold-clearance.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { insertSignature } from './words.store.server.ts'
import { deskAt, rosterOf, type ClearanceDesk } from './desk.ts'
import { findLetter } from './find-letter.ts'
import { haveSaidSo } from './have-said-so.ts'
import { signatureInput } from './schemas.ts'
import { stillExist } from './still-exist.ts'
import { rapporteurOf } from './word.ts'

/** The Rapporteur signs the very text that all who sign with her have cleared. Another text takes another signature. */
export async function signLetter(desk: ClearanceDesk, input: unknown): Promise<Result<{ hash: string }>> {
  const read = readInput(signatureInput, input)
  if (!read.ok) return read
  const { id, signature } = read.value
  const { letter, hash, officer, mandate, on } = signature.value
  const found = await findLetter(desk, letter)
  if (!found) return refused('letter-not-found', 'letter', { value: letter })
  if (!may(desk.actor, 'sign-letter', found.facts)) return refused('not-allowed')
  if (on !== desk.today) return refused('day-is-over')
  const cards = (await rosterOf(desk.db, desk.mandate))?.trusted ?? []
  const hers = rapporteurOf(signature, { letter: found.id, hash }, cards)
  if (!hers || officer !== desk.actor.id || mandate !== desk.mandate) return refused('false-signature')
  const own = deskAt(desk)
  return inTransaction<Result<{ hash: string }>>(own, async (trx) => {
    const held = await holdClearance(trx, found.id)
    if (!held.ok) return held
    const go = mayGo(held.value.clearance, hash)
    if (!go.ok) return go
    const exist = await stillExist(trx, held.value.clearance.asked, desk.today)
    if (!exist.ok) return exist
    const said = await haveSaidSo(trx, { letter: found.id, hash, asked: held.value.clearance.asked })
    if (!said.ok) return said
    await insertSignature(trx, { id, letter: found.id, hash, officer, signature, onDay: on })
    await appendEvents(trx, [
      happened(
        own,
        'letter-signed',
        { kind: 'letter', id: found.id, mandate: own.mandate },
        { slug: held.value.letter.slug, hash }
      )
    ])
    return done({ hash })
  })
}
