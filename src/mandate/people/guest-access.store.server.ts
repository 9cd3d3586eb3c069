import type { Trx } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { Actor } from '../permissions.ts'

/**
 * What is sealed to a guest is gone, and she is out of her matter; null where she is in none. That she was in stays on
 * record, if she was ever given any of it; if not, nothing binds her to it. What is to be logged, kept to the day.
 */
export async function endGuestAccess(
  trx: Trx,
  { mandate, actor, today }: { mandate: string; actor: Actor; today: Day },
  { guest, why }: { guest: string; why: 'taken-back' | 'left' }
): Promise<NewEvent | null> {
  const bound = await trx
    .updateTable('known.guest')
    .set({ ended_on: today, ended_by: actor.id })
    .where('officer', '=', guest)
    .where('ended_on', 'is', null)
    .returning('submission')
    .executeTakeFirst()
  if (!bound) return null
  await trx.deleteFrom('sealed.guest_share').where('guest', '=', guest).execute()
  await trx
    .deleteFrom('known.guest as g')
    .where('g.officer', '=', guest)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('known.submission_read as r')
            .select('r.officer')
            .whereRef('r.submission', '=', 'g.submission')
            .whereRef('r.officer', '=', 'g.officer')
        )
      )
    )
    .execute()
  return {
    at: new Date(`${today}T00:00:00Z`),
    mandate,
    type: 'guest-taken-out',
    subjectKind: 'submission',
    subjectId: bound.submission,
    actor: actor.id,
    payload: { guest, why }
  }
}
