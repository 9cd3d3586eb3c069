import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface CaseRow {
  id: string
  mandate: string
  openedOn: Day
  /** In charge; null as well when she has left. */
  officer: string | null
  urgency: string
  verification: string
  killedConfirmed: number
  killedLikely: number
  killedPossible: number
  stage: string | null
  stageSince: Day | null
  verdict: string | null
  triage: string | null
  triageReason: string | null
  triagedOn: Day | null
  mergedInto: string | null
  outcome: string | null
  closedOn: Day | null
  states: string[]
  /** `theme:killings` */
  tags: string[]
}

export const columns = [
  'c.id',
  'c.mandate',
  'c.opened_on as openedOn',
  'o.id as officer',
  'c.urgency',
  'c.verification',
  'c.killed_confirmed as killedConfirmed',
  'c.killed_likely as killedLikely',
  'c.killed_possible as killedPossible',
  'c.stage',
  'c.stage_since as stageSince',
  'c.verdict',
  'c.triage',
  'c.triage_reason as triageReason',
  'c.triaged_on as triagedOn',
  'c.merged_into as mergedInto',
  'c.outcome',
  'c.closed_on as closedOn',
  sql<string[]>`array(select s.state from known.case_state s where s.case_id = c.id order by s.state)`.as('states'),
  sql<string[]>`array(select t.list || ':' || t.code from known.case_tag t where t.case_id = c.id order by 1)`.as(
    'tags'
  )
] as const

export const fromCases = (trx: Trx) =>
  trx
    .selectFrom('known.case as c')
    .leftJoin('known.officer as o', (join) => join.onRef('o.id', '=', 'c.officer').on('o.removed_at', 'is', null))

/** Null when there is none that this office may see. */
export async function findCase(trx: Trx, id: string): Promise<CaseRow | null> {
  const row = await fromCases(trx).select(columns).where('c.id', '=', id).executeTakeFirst()
  return (row as CaseRow | undefined) ?? null
}

/** Held until the transaction ends, several in one order, so that two who merge wait for each other and never in a ring. */
export async function holdCases(trx: Trx, ids: readonly string[]): Promise<(CaseRow | null)[]> {
  await trx.selectFrom('known.case').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  const found: (CaseRow | null)[] = []
  for (const id of ids) found.push(await findCase(trx, id))
  return found
}

export const holdCase = async (trx: Trx, id: string): Promise<CaseRow | null> => (await holdCases(trx, [id]))[0]!

export async function insertCase(
  trx: Trx,
  one: { id: string; mandate: string; on: Day; officer: string; urgency: string }
): Promise<void> {
  const { id, mandate, on, officer, urgency } = one
  await trx.insertInto('known.case').values({ id, mandate, opened_on: on, officer, urgency }).execute()
}

export async function updateCase(
  trx: Trx,
  id: string,
  set: Partial<{
    officer: string | null
    urgency: string
    verification: string
    killed_confirmed: number
    killed_likely: number
    killed_possible: number
    stage: string | null
    stage_since: Day | null
    verdict: string | null
    triage: string | null
    triage_reason: string | null
    triaged_on: Day | null
    merged_into: string | null
    outcome: string | null
    closed_on: Day | null
  }>
): Promise<void> {
  await trx.updateTable('known.case').set(set).where('id', '=', id).execute()
}

/** Those of these codes that no State has. */
export async function unknownStates(trx: Trx, states: readonly string[]): Promise<string[]> {
  if (states.length === 0) return []
  const known = await trx.selectFrom('reference.state').select('code').where('code', 'in', states).execute()
  return states.filter((state) => !known.some(({ code }) => code === state))
}

export async function putStates(trx: Trx, id: string, states: readonly string[]): Promise<void> {
  await trx.deleteFrom('known.case_state').where('case_id', '=', id).execute()
  if (states.length > 0)
    await trx
      .insertInto('known.case_state')
      .values(states.map((state) => ({ case_id: id, state })))
      .execute()
}

export interface Tag {
  list: 'theme' | 'group'
  code: string
}

/** Those of these that stand in no list. */
export async function unknownTags(trx: Trx, tags: readonly Tag[]): Promise<string[]> {
  const missing: string[] = []
  for (const { list, code } of tags) {
    const found = await trx
      .selectFrom('reference.vocabulary')
      .select('code')
      .where('list', '=', list)
      .where('code', '=', code)
      .executeTakeFirst()
    if (!found) missing.push(code)
  }
  return missing
}

export async function putTags(trx: Trx, id: string, tags: readonly Tag[]): Promise<void> {
  await trx.deleteFrom('known.case_tag').where('case_id', '=', id).execute()
  if (tags.length > 0)
    await trx
      .insertInto('known.case_tag')
      .values(tags.map(({ list, code }) => ({ case_id: id, list, code })))
      .execute()
}

/** Cases that are part of this one now. */
export async function listMerged(trx: Trx, into: string): Promise<string[]> {
  const rows = await trx.selectFrom('known.case').select('id').where('merged_into', '=', into).orderBy('id').execute()
  return rows.map(({ id }) => id)
}
