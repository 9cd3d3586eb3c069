import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { inWorkOf } from './conditions.server.ts'
import type { WorkPart } from './schemas.ts'

export interface Away {
  id: string
  officer: string
  standIn: string
  from: Day
  until: Day
  /** How many matters went over. */
  count: number
}

/** Those who are away now, by what is on record. */
export async function listAways(trx: Trx, mandate: string): Promise<Away[]> {
  const rows = await trx
    .selectFrom('known.away as a')
    .select([
      'a.id',
      'a.officer',
      'a.stand_in as standIn',
      'a.from_day as from',
      'a.until_day as until',
      sql<number>`(select count(*)::int from known.away_item i where i.away = a.id)`.as('count')
    ])
    .where('a.mandate', '=', mandate)
    .where('a.ended_on', 'is', null)
    .orderBy('a.from_day')
    .orderBy('a.id')
    .execute()
  return rows
}

/** Held, so that it ends once. */
export async function holdAway(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('known.away')
    .select(['id', 'officer', 'stand_in as standIn', 'ended_on as endedOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function isAwayNow(trx: Trx, officer: string): Promise<boolean> {
  const row = await trx
    .selectFrom('known.away')
    .select('id')
    .where('officer', '=', officer)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAway(
  trx: Trx,
  one: { id: string; mandate: string; officer: string; standIn: string; from: Day; until: Day; by: string; on: Day }
): Promise<void> {
  const { id, mandate, officer, standIn, from, until, by, on } = one
  await trx
    .insertInto('known.away')
    .values({
      id,
      mandate,
      officer,
      stand_in: standIn,
      from_day: from,
      until_day: until,
      by_officer: by,
      on_day: on
    })
    .execute()
}

export async function endAway(trx: Trx, id: string, by: string, on: Day): Promise<void> {
  await trx.updateTable('known.away').set({ ended_on: on, ended_by: by }).where('id', '=', id).execute()
}

export interface Item {
  kind: WorkPart
  item: string
}

/** What of these kinds is in work and hers, held in one order. */
export async function holdMatters(
  trx: Trx,
  mandate: string,
  officer: string,
  parts: readonly WorkPart[]
): Promise<Item[]> {
  const held: Item[] = []
  for (const kind of ['case', 'task', 'request', 'submission'] as const) {
    if (!parts.includes(kind)) continue
    const { rows } = await sql<{ item: string }>`select id as item from ${tables[kind]}
      where mandate = ${mandate} and officer = ${officer} and ${inWorkOf[kind]} order by id for update`.execute(trx)
    held.push(...rows.map(({ item }) => ({ kind, item })))
  }
  return held
}

const tables = {
  case: sql`known."case" c`,
  task: sql`known.task t`,
  request: sql`known.request r`,
  submission: sql`known.submission s`
}

export async function keepItems(trx: Trx, away: string, items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += 1000)
    await trx
      .insertInto('known.away_item')
      .values(items.slice(start, start + 1000).map(({ kind, item }) => ({ away, kind, item })))
      .execute()
}

export async function listItems(trx: Trx, away: string): Promise<Item[]> {
  const rows = await trx
    .selectFrom('known.away_item')
    .select(['kind', 'item'])
    .where('away', '=', away)
    .orderBy('kind')
    .orderBy('item')
    .execute()
  return rows as Item[]
}
