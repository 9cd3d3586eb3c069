import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export interface RegionScheme {
  scheme: string
  names: Record<string, string>
  source: string
  regions: { region: string; names: Record<string, string> }[]
}

/** The ways of placing States in regions, each with its regions in their order. */
export async function listRegionSchemes(db: Db): Promise<RegionScheme[]> {
  const { rows } = await sql<RegionScheme>`
    select s.scheme, s.names, s.source,
      coalesce(json_agg(json_build_object('region', r.region, 'names', r.names) order by r.number) filter (where r.region is not null), '[]') as regions
    from reference.region_scheme s left join reference.region r using (scheme)
    group by s.scheme order by s.scheme`.execute(db)
  return rows
}
