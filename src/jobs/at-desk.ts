import type { Context } from '#context'
import type { Desk } from '#mandate/communications/desk.ts'

/** The desk at which things happen by themselves. */
export const systemDesk = ({ db, config, now, today }: Context): Desk => ({
  db: db.jobs,
  actor: { id: 'vigie', role: 'system', mandate: null },
  mandate: config.mandate,
  now: now(),
  today: today()
})
