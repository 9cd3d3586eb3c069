import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { deletePassages } from '../search/store.server.ts'
import type { GivenResolution } from './import/read-resolution-row.ts'
import { resolutionKind } from './index-resolutions.ts'
import { standingResolution } from './read.server.ts'
import type { Ballot, Kind, WayOfDeciding } from './resolution.ts'

/** Whether this symbol, or another spelling of it, stands already by anything but this entry itself. */
export async function isOnRecord(
  db: Db,
  { symbol, slug, entry }: { symbol: string; slug: string; entry: string | null }
): Promise<boolean> {
  const { rows } = await sql`
    select from ${standingResolution} where (symbol = ${symbol} or lower(slug) = lower(${slug})) and not coalesce(entry = ${entry}::uuid, false)`.execute(
    db
  )
  return rows.length > 0
}

interface NewResolution extends Omit<GivenResolution, 'kind' | 'vote' | 'agendaSubject'> {
  entry: string
  kind: Kind
  vote: WayOfDeciding | null
  lang: string
  url: string | null
  votes: { state: string; vote: Ballot }[]
}

/** Where its points kept a row for it, that is filled again; what stands stays as it is. */
export async function insertResolution(trx: Trx, one: NewResolution): Promise<void> {
  const { rows } = await sql`
    insert into released.resolution as r (slug, symbol, title, lang, kind, adopted_on, body, vote, yes, no, abstain, members,
      agenda, sponsors, entry, url)
    values (${one.slug}, ${one.symbol}, ${one.title}, ${one.lang}, ${one.kind}, ${one.adoptedOn}, ${one.body}, ${one.vote},
      ${one.yes}, ${one.no}, ${one.abstain}, ${one.members}, ${one.agenda}, ${one.sponsors}, ${one.entry}, ${one.url})
    on conflict (slug) do update set symbol = excluded.symbol, title = excluded.title, lang = excluded.lang,
      kind = excluded.kind, adopted_on = excluded.adopted_on, body = excluded.body, vote = excluded.vote,
      yes = excluded.yes, no = excluded.no, abstain = excluded.abstain, members = excluded.members,
      agenda = excluded.agenda, sponsors = excluded.sponsors, entry = excluded.entry, url = excluded.url
    where r.title is null returning r.slug`.execute(trx)
  if (rows.length === 0) return
  await sql`
    insert into released.resolution_vote (symbol, state, vote, entry)
    select ${one.symbol}, state, vote, ${one.entry}
    from jsonb_to_recordset(${JSON.stringify(one.votes)}::jsonb) as v (state text, vote text)
    on conflict (symbol, state) do nothing`.execute(trx)
}

/**
 * Takes out what an entry brought, and what was found of it and answers it. Its points lose their words and keep their
 * numbers: what comes back with it is told of the same ones. What a file says of it stays. The symbol is of what changed.
 */
export async function takeOutResolution(trx: Trx, entry: string): Promise<string | null> {
  const { rows } = await sql<{ id: string; symbol: string; isReference: boolean }>`
    select r.id, r.symbol, exists (select from reference.instrument i where i.symbol = r.symbol) as "isReference"
    from released.resolution r where r.entry = ${entry}::uuid for update of r`.execute(trx)
  await sql`delete from released.resolution_vote where entry = ${entry}::uuid`.execute(trx)
  const [row] = rows
  if (!row) return null
  const { id, symbol, isReference } = row
  await sql`
    update released.resolution set title = null, kind = null, adopted_on = null, body = null, vote = null, yes = null,
      no = null, abstain = null, members = null, agenda = null, agenda_subject = null, sponsors = '{}', entry = null,
      url = null
    where id = ${id}`.execute(trx)
  await deletePassages(trx, [id], [resolutionKind])
  if (isReference) return symbol
  await sql`delete from released.resolution_entry where symbol = ${symbol}`.execute(trx)
  await sql`delete from released.initiative where symbol = ${symbol}`.execute(trx)
  await sql`update released.resolution_point set texts = '{}', paragraph = null where symbol = ${symbol}`.execute(trx)
  await sql`
    delete from released.resolution r where id = ${id}
      and not exists (select from released.resolution_point p where p.symbol = r.symbol)`.execute(trx)
  return symbol
}
