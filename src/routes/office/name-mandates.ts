import { createResolver } from '#mandate/reference/resolve.ts'
import type { Context } from '#context'

/** What mandates are called, in each language in which a letter may be written. */
export async function nameMandates({ db }: Context): Promise<Record<string, Record<string, string>>> {
  const { mandates } = await createResolver(db.office)
  return Object.fromEntries(mandates().map(({ code, names }) => [code, names]))
}
