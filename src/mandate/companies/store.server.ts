import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import { foldName, type Company, type Holding, type Register, type TakenBack } from './company.ts'

export interface Written {
  mandate: string
  on: Day
  by: string
}

/** A mandate's whole register: in the browser it is asked there, so that no server learns which company a draft is of. */
export async function readRegister(db: Db, mandate: string): Promise<Register> {
  const { rows: companies } = await sql<Company>`
    select id, name, other_names as "otherNames", kind, sector, home_state as "homeState",
      grievance_address as "grievanceAddress", grievance_words as "grievanceWords", revision
    from known.company where mandate = ${mandate} order by folded, id`.execute(db)
  const { rows } = await sql<HoldingRow>`
    select ${columns} from known.company_holding
    where mandate = ${mandate} and taken_back_on is null order by from_day desc nulls last, id`.execute(db)
  return { companies, holdings: rows.map(asHolding) }
}

/** The last that was taken back first. */
export async function readTakenBack(db: Db, mandate: string): Promise<TakenBack[]> {
  const { rows } = await sql<HoldingRow & TakenBack['takenBack']>`
    select ${columns}, taken_back_on as "on", taken_back_by as by from known.company_holding
    where mandate = ${mandate} and taken_back_on is not null order by taken_back_on desc, id`.execute(db)
  return rows.map((row) => ({ ...asHolding(row), takenBack: { on: row.on, by: row.by } }))
}

/** Said to whoever has it before her still. */
export const isTakenBack = async (db: Db, mandate: string, id: string | undefined): Promise<boolean> =>
  (await readTakenBack(db, mandate)).some((one) => one.id === id)

const columns = sql`id, held, holder, holder_as as "as", share::float8 as share, from_day as "fromOn",
  from_precision as "fromPrecision", to_day as "toOn", to_precision as "toPrecision", source_title as title,
  source_address as address, read_on as "readOn", revision`

/** One who writes at a time: what a line says is compared with all others. */
export async function holdRegister(trx: Trx, mandate: string): Promise<Register> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie companies ${mandate}`}, 0))`.execute(trx)
  return readRegister(trx, mandate)
}

export async function writeCompany(trx: Trx, one: Company, { mandate, on, by }: Written): Promise<void> {
  await sql`
    insert into known.company (id, mandate, name, folded, other_names, kind, sector, home_state, grievance_address,
      grievance_words, revision, entered_on, by_actor)
    values (${one.id}, ${mandate}, ${one.name}, ${foldName(one.name)}, ${one.otherNames}::text[], ${one.kind}, ${one.sector},
      ${one.homeState}, ${one.grievanceAddress}, ${one.grievanceWords}, ${one.revision}, ${on}::date, ${by})
    on conflict (id) do update set name = excluded.name, folded = excluded.folded, other_names = excluded.other_names,
      kind = excluded.kind, sector = excluded.sector, home_state = excluded.home_state,
      grievance_address = excluded.grievance_address, grievance_words = excluded.grievance_words,
      revision = excluded.revision, entered_on = excluded.entered_on, by_actor = excluded.by_actor`.execute(trx)
}

export async function writeHolding(trx: Trx, one: Holding, { mandate, on, by }: Written): Promise<void> {
  const { from, to, source } = one
  await sql`
    insert into known.company_holding (id, mandate, held, holder, holder_as, share, from_day, from_precision, to_day,
      to_precision, source_title, source_address, read_on, revision, entered_on, by_actor)
    values (${one.id}, ${mandate}, ${one.held}, ${one.holder}, ${one.as}, ${one.share}, ${from.on}::date, ${from.precision},
      ${to.on}::date, ${to.precision}, ${source.title}, ${source.address}, ${source.readOn}::date, ${one.revision},
      ${on}::date, ${by})
    on conflict (id) do update set held = excluded.held, holder = excluded.holder, holder_as = excluded.holder_as,
      share = excluded.share, from_day = excluded.from_day, from_precision = excluded.from_precision,
      to_day = excluded.to_day, to_precision = excluded.to_precision, source_title = excluded.source_title,
      source_address = excluded.source_address, read_on = excluded.read_on, revision = excluded.revision,
      entered_on = excluded.entered_on, by_actor = excluded.by_actor`.execute(trx)
}

export async function writeHoldingTakenBack(trx: Trx, id: string, { on, by }: TakenBack['takenBack']): Promise<void> {
  await sql`update known.company_holding set taken_back_on = ${on}::date, taken_back_by = ${by} where id = ${id}`.execute(
    trx
  )
}

interface HoldingRow extends Pick<Holding, 'id' | 'held' | 'holder' | 'as' | 'share' | 'revision'> {
  fromOn: Day | null
  fromPrecision: Precision
  toOn: Day | null
  toPrecision: Precision
  title: string
  address: string
  readOn: Day
}
const asHolding = (row: HoldingRow): Holding => ({
  id: row.id,
  held: row.held,
  holder: row.holder,
  as: row.as,
  share: row.share,
  from: { on: row.fromOn, precision: row.fromPrecision },
  to: { on: row.toOn, precision: row.toPrecision },
  source: { title: row.title, address: row.address, readOn: row.readOn },
  revision: row.revision
})
