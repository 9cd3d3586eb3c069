import type { Db } from '#platform/db.ts'
import { rewriteTable } from '#platform/postgres/rewrite-table.ts'

/**
 * What was deleted or written anew still stands in the tables' files until those are written anew. Their owner alone may,
 * and whoever files meanwhile waits: some milliseconds for a few thousand submissions.
 */
export async function rewriteTables(owner: Db): Promise<void> {
  for (const table of rewritten) await rewriteTable(owner, table)
}

/** Every table of what is sealed among them, and of what tells of it. */
export const rewritten = [
  'known.submission',
  'known.submission_leaf',
  'known.submission_read',
  'known.receipt',
  'known.upload',
  'known.upload_part',
  'known.legal_hold',
  'known.guest',
  'known.erasure_ask',
  'known.submission_decision',
  'sealed.submission',
  'sealed.addition',
  'sealed.desk',
  'sealed.to_source',
  'sealed.office_note',
  'sealed.hold_reason',
  'sealed.guest_share',
  'sealed.case_key',
  'sealed.case_update',
  'sealed.clearance_copy',
  'sealed.pair_key',
  'sealed.matter_prints',
  'sealed.work_words',
  'sealed.saved_view',
  'known.case_read',
  // In which order submissions were told to an officer.
  'known.waiting_mail',
  'sealed.epoch_secret',
  'sealed.officer_secret',
  'sealed.pending_epoch_secret',
  'sealed.pending_recovery_secret',
  'known.pending_epoch'
]
