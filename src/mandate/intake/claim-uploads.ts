import type { Trx } from '#platform/db.ts'
import { done, error, type DomainError, type Result } from '../result.ts'
import { submissionLimits } from './upload-limits.ts'
import { claimUploadRows, type ClaimRefusal } from './uploads.store.server.ts'

/**
 * Files that arrived before it become the submission's own, all or none: on a refusal the caller takes its
 * transaction back. Claimed twice by the same submission they are its own as before.
 */
export async function claimUploads(
  trx: Trx,
  submission: string,
  uploads: readonly string[],
  limits: typeof submissionLimits = submissionLimits
): Promise<Result<null>> {
  if (uploads.length === 0) return done(null)
  const refusals = await claimUploadRows(trx, submission, uploads, limits)
  return refusals.length === 0 ? done(null) : { ok: false, errors: refusals.map((one) => errorOf(one, uploads)) }
}

function errorOf({ file, refusal }: ClaimRefusal, uploads: readonly string[]): DomainError {
  const field = file === null ? 'uploads' : `uploads.${uploads.indexOf(file)}`
  if (refusal === 'too-many') return error('report-full', field, { most: submissionLimits.files / 2 })
  if (refusal === 'too-much') return error('too-many-bytes', field, { most: submissionLimits.bytes / 1e9 })
  return error(`upload-${refusal}`, field)
}
