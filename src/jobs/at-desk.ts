import type { Context } from '#context'
import type { Desk } from '#mandate/communications/desk.ts'
import type { Result } from '#mandate/result.ts'
import { listOffices } from '#mandate/retention/epochs.store.server.ts'

/** The desk at which things happen by themselves. */
export const systemDesk = ({ db, config, now, today }: Context): Desk => ({
  db: db.jobs,
  actor: { id: 'vigie', role: 'system', mandate: null },
  mandate: config.mandate,
  now: now(),
  today: today()
})

type Work = (desk: Desk) => Promise<Result<unknown>>

/** At the desk of each mandate that has an office. */
export const atEachOffice = async (context: Context, work: Work): Promise<void> =>
  atEach(context, await listOffices(context.db.jobs), work)

/**
 * At the desk of each of these mandates, one after the other; where one fails the others are done all the same.
 * Throws what the first threw, or that it was refused: what happens by itself must not be refused unheard.
 */
export async function atEach(context: Context, mandates: readonly string[], work: Work): Promise<void> {
  const failures: unknown[] = []
  for (const mandate of mandates)
    try {
      const result = await work({ ...systemDesk(context), mandate })
      if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join(', ')}`)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw failures[0]
}
