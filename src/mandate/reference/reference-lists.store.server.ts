import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { defaultScheme } from './default-scheme.ts'

type Names = Record<string, string>
export interface RawLists {
  states: {
    code: string
    number: number
    iso2: string
    unGroup: string | null
    names: Names
    formalNames: Names
    footnoteKey: string | null
    footnote: Names
  }[]
  mandates: { code: string; number: number; kind: 'thematic' | 'country'; names: Names }[]
  regions: { code: string; names: Names; places: { state: number; from: Day | null; to: Day | null }[] | null }[]
  vocabulary: { list: string; code: string; number: number; labels: Names }[]
  here: string[]
  /** Kinds of letter that a clock policy names. */
  kinds: string[]
}

export async function readReferenceLists(db: Db): Promise<RawLists> {
  const { rows } = await sql<{ lists: RawLists }>`
    select json_build_object(
      'states', (select coalesce(json_agg(s), '[]') from (
        select code, number, iso2, un_group as "unGroup", footnote as "footnoteKey",
          (select coalesce(json_object_agg(lang, name), '{}') from reference.state_name n where n.state = code) as names,
          (select coalesce(json_object_agg(lang, formal_name), '{}') from reference.state_name n where n.state = code) as "formalNames",
          (select coalesce(json_object_agg(lang, text), '{}') from reference.footnote f where f.key = footnote) as footnote
        from reference.state order by number) s),
      'mandates', (select coalesce(json_agg(s), '[]') from (select code, number, kind, names from reference.mandate order by number) s),
      'regions', (select coalesce(json_agg(s), '[]') from (
        select region as code, names, (
          select json_agg(json_build_object('state', st.number, 'from', a.valid_from, 'to', a.valid_to) order by a.valid_from nulls first)
          from reference.region_assignment a join reference.state st on st.code = a.state
          where a.scheme = r.scheme and a.region = r.region) as places
        from reference.region r where scheme = ${defaultScheme} order by number) s),
      'vocabulary', (select coalesce(json_agg(s), '[]') from (select list, code, number, labels from reference.vocabulary order by list, number) s),
      'here', (select coalesce(json_agg(mandate order by mandate), '[]') from reference.mandate_here where mandate in (select code from reference.mandate)),
      'kinds', (select coalesce(json_agg(distinct kind), '[]') from reference.clock_policy where kind <> '*')
    ) as lists`.execute(db)
  return rows[0]!.lists
}
