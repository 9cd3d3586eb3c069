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

/**
 * At the desk of each mandate that has an office, one after the other; where one fails the others are done all the same.
 * Throws what the first threw, or that it was refused: what happens by itself must not be refused unheard.
 */
export async function atEachOffice(context: Context, work: (desk: Desk) => Promise<Result<unknown>>): Promise<void> {
  const failures: unknown[] = []
  for (const mandate of await listOffices(context.db.jobs))
    try {
      const result = await work({ ...systemDesk(context), mandate })
      if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join(', ')}`)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw failures[0]
}
