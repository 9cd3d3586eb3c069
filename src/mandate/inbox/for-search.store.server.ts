import type { Trx } from '#platform/db.ts'

/** Which submissions an office has, in an order that says nothing. */
export async function idsAfter(
  trx: Trx,
  { mandate, after, limit }: { mandate: string; after: string | null; limit: number }
): Promise<string[]> {
  const rows = await trx
    .selectFrom('known.submission')
    .select('id')
    .where('mandate', '=', mandate)
    .$if(after !== null, (q) => q.where('id', '>', after!))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function countAll(trx: Trx, mandate: string): Promise<number> {
  const row = await trx
    .selectFrom('known.submission')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('mandate', '=', mandate)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
