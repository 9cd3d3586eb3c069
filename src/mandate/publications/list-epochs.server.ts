import { sql } from 'kysely'
import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'

export interface PublicEpoch {
  number: number
  openedOn: Day
  closedOn: Day | null
  destroyedOn: Day | null
  fingerprint: string
  statement: EpochStatement
}

export interface MandateEpochs {
  mandate: string
  name: string
  /** The newest first; none before the mandate's first officer made keys. */
  epochs: PublicEpoch[]
}

/** The chain of epochs of each mandate that has one, and of the instance's own in any case, which comes first. */
export async function listEpochs(db: Db, own: string, lang: string): Promise<MandateEpochs[]> {
  const { rows } = await sql<MandateEpochs>`
    select m.code as mandate, coalesce(m.names ->> ${lang}, m.names ->> 'en') as name,
      coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'openedOn', e.opened_on, 'closedOn', e.closed_on,
        'destroyedOn', e.destroyed_on, 'statement', e.statement) order by e.number desc) filter (where e.number is not null), '[]') as epochs
    from reference.mandate m left join released.epoch e on e.mandate = m.code
    where m.code = ${own} or e.number is not null
    group by m.code, m.names order by m.code <> ${own}, m.code`.execute(db)
  // NOTE: computed from what is signed: a fingerprint that stands beside it in a column proves nothing.
  return rows.map((row) => ({
    ...row,
    epochs: row.epochs.map((epoch) => ({ ...epoch, fingerprint: fingerprint(epoch.statement.own.value) }))
  }))
}
