import type { Db } from '#platform/db.ts'

/** Codes of a vocabulary's list that exist, of those given. */
export async function knownCodes(db: Db, list: string, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set()
  const rows = await db
    .selectFrom('reference.vocabulary')
    .select('code')
    .where('list', '=', list)
    .where('code', 'in', codes)
    .execute()
  return new Set(rows.map(({ code }) => code))
}

/** Whether reference data has this language; one that nobody names is missing nowhere. */
export const isKnownLanguage = async (db: Db, code: string | undefined): Promise<boolean> =>
  code === undefined || (await knownCodes(db, 'language', [code])).size > 0

/** Kinds that this office knows beyond the common ones: those that a clock policy names. */
export async function policyKinds(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('reference.clock_policy').select('kind').where('kind', '<>', '*').execute()
  return new Set(rows.map(({ kind }) => kind))
}
