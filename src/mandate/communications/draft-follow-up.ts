import { appendEvents } from '#platform/event-log.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import { characters } from './character.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadLetter, pickAddressee } from './load.ts'
import { readInput } from '../read-input.ts'
import { followUpInput } from './clock-schemas.ts'
import { holdLetters } from './letters.store.server.ts'
import { findUnsatisfied, type Unsatisfied } from './owed.store.server.ts'
import { holdDrafting, insertDraft } from './reminder-drafts.store.server.ts'
import type { ReminderItem } from './reminders.store.server.ts'

/** Asks again what an incomplete or unsubstantiated reply left open (paras. 38 and 40). */
export async function draftFollowUp(desk: Desk, input: unknown): Promise<Result<{ id: string; item: ReminderItem }>> {
  const read = readInput(followUpInput, input)
  if (!read.ok) return read
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'draft-follow-up')
  if (!loaded.ok) return loaded
  const letter = loaded.value
  const picked = pickAddressee(letter, read.value.addressee, await createResolver(desk.db))
  if (!picked.ok) return picked
  const addressee = picked.value
  return inTransaction(desk, async (trx) => {
    await holdDrafting(trx)
    await holdLetters(trx, [letter.id])
    const unsatisfied = await findUnsatisfied(trx, addressee.id)
    if (!needsFollowUp(unsatisfied)) return refused('nothing-to-follow-up', 'letter')
    const of = {
      mandate: letter.mandate,
      kind: 'follow-up' as const,
      state: addressee.state,
      actorName: addressee.actorName
    }
    if (unsatisfied.hasDraft) return refused('follow-up-drafted', 'letter')
    const item: ReminderItem = {
      addressee: addressee.id,
      letter: letter.id,
      slug: letter.slug,
      reference: letter.reference,
      kind: letter.kind,
      signatories: letter.signatories.length,
      ordinal: unsatisfied.ordinal,
      sentOn: letter.sentOn,
      sentPrecision: letter.sentPrecision,
      dueOn: null,
      open: unsatisfied.open
    }
    const id = await insertDraft(trx, {
      ...of,
      draftedOn: desk.today,
      text: { items: [item], language: read.value.language ?? letter.language ?? 'en' }
    })
    await appendEvents(trx, [
      happened(
        desk,
        'follow-up-drafted',
        { kind: 'reminder', id, mandate: letter.mandate },
        { letter: letter.slug, open: unsatisfied.open }
      )
    ])
    return done({ id, item })
  })
}

/** The best reply of the addressee leaves something open; none at all calls for a reminder instead. */
export function needsFollowUp(unsatisfied: Unsatisfied | null): unsatisfied is Unsatisfied {
  const character = unsatisfied && characters[unsatisfied.character]
  return (
    character === 'incomplete' ||
    character === 'cooperative-incomplete' ||
    character === 'rejected-without-substantiation'
  )
}
