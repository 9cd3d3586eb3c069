import { appendEvents } from '#platform/event-log.ts'
import { isDraft } from '../communications/communication.ts'
import { loadLetter, pickAddressee } from '../communications/load.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { newToken } from '../people/sessions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCorner } from './desk.ts'
import { uploadLinkInput } from './schemas.ts'
import { takeAccount } from './accounts.store.server.ts'
import { insertUploadLink } from './links.store.server.ts'

/** For a mission that wants no account: a link by which one answer is filed to one letter, once, until a day. */
export async function makeUploadLink(
  desk: OfficeDesk,
  input: unknown
): Promise<Result<{ token: string; goodForDays: number }>> {
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'invite-diplomat', { mandate })) return refused('not-allowed')
  const read = readInput(uploadLinkInput, input)
  if (!read.ok) return read
  const { letter: name, addressee, days } = read.value
  const resolver = await createResolver(db)
  return inOffice(db, mandate, async (trx) => {
    const letter = await loadLetter(desk, trx, name, 'record-reply')
    if (!letter.ok) return letter
    const picked = pickAddressee(letter.value, addressee, resolver)
    if (!picked.ok) return picked
    const { state, id } = picked.value
    if (state === null) return refused('addressee-no-state', 'addressee')
    if (isDraft(picked.value)) return refused('not-sent-yet', 'letter', { value: name })
    const token = newToken()
    const account = await takeAccount(trx, { mandate, state, on: today, by: actor.id })
    const until = new Date(now.getTime() + days * 86_400_000)
    const link = await insertUploadLink(trx, { account, addressee: id, token, by: actor.id, now, until })
    await appendEvents(trx, [
      toldOfCorner(desk, 'upload-link-made', { kind: 'upload-link', id: link }, { letter: letter.value.slug, state })
    ])
    return done({ token, goodForDays: days })
  })
}
