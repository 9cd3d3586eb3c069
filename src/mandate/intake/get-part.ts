import type { Trx } from '#platform/db.ts'
import type { PartId } from '#platform/files/places.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { findPartOfSubmission, type FilePart } from './uploads.store.server.ts'

/** A sealed part that an officer may have; what she may not have is not there. */
export async function getPart(trx: Trx, actor: Actor, { upload, index }: PartId): Promise<Result<FilePart>> {
  const part = await findPartOfSubmission(trx, upload, index)
  if (!part || !may(actor, 'read-file', { mandate: part.mandate })) return refused('not-found')
  return done(part)
}
