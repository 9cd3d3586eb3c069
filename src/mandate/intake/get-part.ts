import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { PartId } from '#platform/files/places.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { findPartOfSubmission, insertFileRead, type FilePart } from './uploads.store.server.ts'

/**
 * A sealed part that an officer may have; what she may not have is not there. That she was given of the file, and on
 * which day, is part of its custody (Berkeley Protocol, 2022).
 */
export async function getPart(
  trx: Trx,
  { actor, today }: { actor: Actor; today: Day },
  { upload, index }: PartId
): Promise<Result<FilePart>> {
  const part = await findPartOfSubmission(trx, upload, index)
  if (!part || !may(actor, 'read-file', { mandate: part.mandate })) return refused('not-found')
  if (await insertFileRead(trx, upload, actor.id, today))
    await appendEvents(trx, [
      {
        // NOTE: kept to the day, as all that officers do with what was sent in.
        at: new Date(`${today}T00:00:00Z`),
        mandate: part.mandate,
        type: 'file-opened' satisfies EventType,
        subjectKind: 'submission',
        subjectId: part.submission,
        actor: actor.id,
        payload: { file: upload }
      }
    ])
  return done(part)
}
