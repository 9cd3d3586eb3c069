import type { Trx } from '#platform/db.ts'

export interface SavedViewRow {
  id: string
  /** Sealed to herself: her name of it, the list, what narrows it. */
  body: string
}

export async function listViews(trx: Trx, officer: string): Promise<SavedViewRow[]> {
  const rows = await trx
    .selectFrom('sealed.saved_view')
    .select(['id', 'body'])
    .where('officer', '=', officer)
    .orderBy('id')
    .execute()
  return rows.map(({ id, body }) => ({ id, body: body.toString('base64url') }))
}

export async function insertView(
  trx: Trx,
  view: { id: string; mandate: string; officer: string; body: Buffer }
): Promise<void> {
  await trx
    .insertInto('sealed.saved_view')
    .values(view)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export async function deleteView(trx: Trx, officer: string, id: string): Promise<void> {
  await trx.deleteFrom('sealed.saved_view').where('id', '=', id).where('officer', '=', officer).execute()
}
