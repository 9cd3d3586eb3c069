import type { Context } from '#context'
import type { Desk } from '#mandate/communications/desk.ts'
import { listOffices } from '#mandate/retention/epochs.store.server.ts'

/** The desk at which things happen by themselves. */
export const systemDesk = ({ db, config, now, today }: Context): Desk => ({
  db: db.jobs,
  actor: { id: 'vigie', role: 'system', mandate: null },
  mandate: config.mandate,
  now: now(),
  today: today()
})

/** At the desk of each mandate that has an office, one after the other; where one fails the others are done all the same. */
export async function atEachOffice(context: Context, work: (desk: Desk) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const mandate of await listOffices(context.db.jobs))
    await work({ ...systemDesk(context), mandate }).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
