import type { Db } from '#platform/db.ts'
import type { EpochCard, EpochStatement } from '#platform/sealing/epochs.ts'

export interface OpenIntake {
  /** Names this office to a receipt. */
  instance: string
  /** The mandate's epochs from the first on, each signed by the one before. */
  statements: EpochStatement[]
  /** The one that is sealed to now. */
  current: EpochCard
}

/** Whether reports are taken: somebody holds the keys of an open epoch. Intake and the public pages ask this alone. */
export async function isIntakeOpen(db: Db, mandate: string): Promise<boolean> {
  const open = db
    .selectFrom('released.epoch')
    .select('number')
    .where('mandate', '=', mandate)
    .where('closed_on', 'is', null)
  return (await open.executeTakeFirst()) !== undefined
}

/** What a device must know to seal; null until the mandate's first epoch is made, for intake is closed till then. */
export async function findOpenIntake(db: Db, mandate: string): Promise<OpenIntake | null> {
  const { id: instance } = await db.selectFrom('known.instance').select('id').executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('released.epoch')
    .select(['statement', 'closed_on'])
    .where('mandate', '=', mandate)
    .orderBy('number')
    .execute()
  const statements = rows.map((row) => row.statement as unknown as EpochStatement)
  const open = rows.findIndex((row) => row.closed_on === null)
  const current = statements[open]?.own.value
  return current ? { instance, statements, current } : null
}
