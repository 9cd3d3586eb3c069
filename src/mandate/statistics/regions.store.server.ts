import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

/** Regions of a scheme in their order, and the region of each State as assigned on a day. */
export async function readRegions(db: Db, scheme: string, asOf: Day): Promise<Regions> {
  const [regions, assignments] = await Promise.all([
    sql<
      Regions['regions'][number]
    >`select region, number, names from reference.region where scheme = ${scheme} order by number`.execute(db),
    sql<Regions['assignments'][number]>`
      select s.number as state, s.code, a.region from reference.region_assignment a join reference.state s on s.code = a.state
      where a.scheme = ${scheme} and (a.valid_from is null or a.valid_from <= ${asOf}::date) and (a.valid_to is null or ${asOf}::date <= a.valid_to)
      order by a.valid_from nulls first`.execute(db)
  ])
  return {
    regions: regions.rows,
    assignments: assignments.rows,
    byState: Object.fromEntries(assignments.rows.map(({ code, region }) => [code, region]))
  }
}
export interface Regions {
  regions: { region: string; number: number; names: Record<string, string> }[]
  assignments: { state: number; code: string; region: string }[]
  /** The same by code, as a codebook prints it. */
  byState: Record<string, string>
}

export async function readSchemes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ scheme: string }>`select scheme from reference.region_scheme order by scheme`.execute(db)
  return rows.map(({ scheme }) => scheme)
}
