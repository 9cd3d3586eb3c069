import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { readPartName, type FilePlaces } from '#platform/files/places.ts'
import { mayHoldKeys, recoveryHolders } from '../people/key-holders.ts'
import { roles } from '../permissions.ts'

export interface ImpossibleState {
  says: string
  count: number
}

/** What would be lost, or has not gone: each is a fault of ours, or a hand in the database. */
export async function findImpossibleKeeping(db: Db, places: FilePlaces): Promise<ImpossibleState[]> {
  const ofOfficer = sql`exists (
    select from sealed.epoch_secret e join known.officer o on o.id::text = e.holder
    where e.mandate = x.mandate and e.number = x.epoch and o.mandate = x.mandate and o.removed_at is null and o.role in (${sql.join(roles.filter(mayHoldKeys))}))`
  const ofRecovery = sql`exists (
    select from sealed.epoch_secret e where e.mandate = x.mandate and e.number = x.epoch and e.holder in (${sql.join([...recoveryHolders])}))`
  const { rows } = await sql<ImpossibleState>`
    with x as (select mandate, epoch, 'submission' as kind from known.submission
      union all select mandate, epoch, 'addition' from sealed.addition)
    select says, count::int from (values
      ('nobody holds a key to a submission: no officer, and not the recovery sheet', (
        select count(*) from x where kind = 'submission' and not ${ofOfficer} and not ${ofRecovery})),
      ('nobody holds a key to an addition: no officer, and not the recovery sheet', (
        select count(*) from x where kind = 'addition' and not ${ofOfficer} and not ${ofRecovery})),
      ('no officer holds a key to a submission or an addition, which the recovery sheet alone opens', (
        select count(*) from x where not ${ofOfficer} and ${ofRecovery})),
      ('a submission is closed that has no outcome', (
        select count(*) from known.submission where closed_on is not null and outcome is null)),
      ('something is sealed to a guest who was taken out, or has left', (
        select count(*) from sealed.guest_share h join known.guest g on g.officer = h.guest
        join known.officer o on o.id = g.officer where g.ended_on is not null or o.removed_at is not null)),
      ('secrets are there of an epoch whose secrets were destroyed', (
        select count(*) from sealed.epoch_secret e join known.epoch k on k.mandate = e.mandate and k.number = e.number
        where k.destroyed_on is not null))
    ) as found(says, count) where count > 0`.execute(db)
  const left = await countFilesLeft(db, places)
  return left > 0 ? [...rows, { says: 'a file is there of an upload that was erased', count: left }] : rows
}

/** An upload is on record before its first byte comes, so the folders are read first. */
async function countFilesLeft(db: Db, places: FilePlaces): Promise<number> {
  const names = (await Promise.all(Object.values(places).map((folder: string) => readdir(folder)))).flat()
  const uploads = await db.selectFrom('known.upload').select('id').execute()
  const onRecord = new Set(uploads.map(({ id }) => id))
  return names.filter((name) => !onRecord.has(readPartName(name.replace(/\.json$/, ''))?.upload ?? '')).length
}
