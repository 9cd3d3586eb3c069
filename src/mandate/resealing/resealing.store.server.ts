import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { rewriteTable } from '#platform/postgres/rewrite-table.ts'
import type { SealedKind } from './schemas.ts'

export interface OlderRow {
  kind: SealedKind
  id: string
  epoch: number
  body: Buffer
  /** The officer to whom it is sealed beside the epoch: a translator, who was asked or answered, or a guest who wrote it. */
  besides: string | null
}

/** How many of all that is kept sealed there are of each epoch, 0 where it was not noted, and how many of them on hold. */
export async function countByEpoch(
  trx: Trx,
  mandate: string
): Promise<{ epoch: number; count: number; held: number }[]> {
  const { rows } = await sql<{ epoch: number; count: number; held: number }>`
    select epoch, count(*)::int as count, (count(*) filter (where ${onHold}))::int as held
    from sealed.by_epoch where mandate = ${mandate} group by epoch order by epoch`.execute(trx)
  return rows
}

const onHold = sql<boolean>`exists (select from known.legal_hold h where h.submission = by_epoch.submission and h.lifted_on is null)`

/** The next of those that are sealed to older epochs and on no hold: as many as stay under so many bytes together, and one at least. */
export async function listOlder(trx: Trx, { mandate, current, after, most }: Older): Promise<OlderRow[]> {
  const { rows } = await sql<OlderRow>`
    with next as (
      select kind, id, epoch from sealed.by_epoch
      where mandate = ${mandate} and epoch < ${current} and (epoch, id) > (${after?.epoch ?? -1}, ${after?.id ?? nil}::uuid)
        and not ${onHold}
      order by epoch, id limit 40
    ), bodies as (
      select next.*, coalesce(s.body, a.body, n.body, r.body, k.body, c.body, w.body) as body,
        case when n.for_officer is not null then n.for_officer when n.answers is not null or g.officer is not null then n.officer end as besides
      from next
      left join sealed.submission s on kind = 'submission' and s.id = next.id
      left join sealed.addition a on kind = 'addition' and a.id = next.id
      left join sealed.office_note n on kind = 'note' and n.id = next.id
      left join known.guest g on g.officer = n.officer and g.submission = n.submission and g.ended_on is null
      left join sealed.case_key k on kind = 'case-key' and k.id = next.id
      left join sealed.clearance_copy c on kind = 'clearance-copy' and c.id = next.id
      left join sealed.work_words w on kind = 'work' and w.id = next.id
      left join sealed.hold_reason r on kind = 'hold-reason' and r.hold = next.id
    ), summed as (
      select *, sum(length(body)) over (order by epoch, id) as together from bodies
    )
    select kind, id, epoch, body, besides from summed where together <= ${most} or together = length(body)
    order by epoch, id`.execute(trx)
  return rows
}

export interface Older {
  mandate: string
  current: number
  after: { epoch: number; id: string } | null
  most: number
}

/** Of these rows, the ids of those whose submission is kept for a hold. */
export async function listHeld(trx: Trx, mandate: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from sealed.by_epoch where mandate = ${mandate} and id = any(${ids}::uuid[]) and ${onHold}`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

/** False where it is there no more, was sealed anew meanwhile, or is not what was read. */
export async function putAnew(
  trx: Trx,
  { kind, id, was, body, epoch }: { kind: SealedKind; id: string; was: string; body: Buffer; epoch: number }
): Promise<boolean> {
  const { rows } = await sql<{ put: boolean }>`
    select sealed.seal_anew(${kind}, ${id}, ${Buffer.from(was, 'base64url')}, ${body}, ${epoch}) as put`.execute(trx)
  return rows[0]?.put === true
}

/** What was put aside still stands in the tables' files until those are written anew. Its owner alone may. */
export async function rewriteSealedTables(owner: Db): Promise<void> {
  for (const table of [
    'submission',
    'addition',
    'office_note',
    'hold_reason',
    'case_key',
    'clearance_copy',
    'work_words'
  ])
    await rewriteTable(owner, `sealed.${table}`)
}

const nil = '00000000-0000-0000-0000-000000000000'
