import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { standingResolution } from '../read.server.ts'
import type { GivenResolution } from './read-resolution-row.ts'

/** What stands, by slug; a title that is null is of an instrument that no file has named yet. */
export async function findStored(db: Db): Promise<Map<string, GivenResolution>> {
  const { rows } = await sql<GivenResolution>`
    select slug, symbol, title, kind, adopted_on as "adoptedOn", body, vote, yes, no, abstain, members, agenda,
      agenda_subject as "agendaSubject", sponsors
    from ${standingResolution}`.execute(db)
  return new Map(rows.map((row) => [row.slug, row]))
}

/** The votes of the reference data by symbol, where it has some: in favour, against, abstaining. */
export async function findReferenceVotes(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ symbol: string; votes: string }>`
    select symbol, concat_ws('-', vote_for, vote_against, vote_abstain) as votes from reference.instrument
    where vote_for is not null`.execute(db)
  return new Map(rows.map(({ symbol, votes }) => [symbol, votes]))
}

/** What has such a symbol already is mended, and is the file's from then on, whoever brought it. What is invented begins with DEMO and stays marked as such. */
export async function writeResolutions(trx: Trx, given: readonly GivenResolution[]): Promise<void> {
  await sql`
    insert into released.resolution (slug, symbol, title, kind, adopted_on, body, vote, yes, no, abstain, members, agenda,
      agenda_subject, sponsors, invented)
    select slug, symbol, title, kind, "adoptedOn", body, vote, yes, no, abstain, members, agenda, "agendaSubject",
      sponsors, slug like 'DEMO%'
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (slug text, symbol text, title text, kind text,
      "adoptedOn" date, body text, vote text, yes smallint, no smallint, abstain smallint, members smallint, agenda text,
      "agendaSubject" text, sponsors text[])
    on conflict (slug) do update set symbol = excluded.symbol, lang = excluded.lang, entry = null,
      title = excluded.title, kind = excluded.kind, adopted_on = excluded.adopted_on,
      body = excluded.body, vote = excluded.vote, yes = excluded.yes, no = excluded.no, abstain = excluded.abstain,
      members = excluded.members, agenda = excluded.agenda, agenda_subject = excluded.agenda_subject,
      sponsors = excluded.sponsors`.execute(trx)
  // More States than votes can't all be right: who was named by an officer gives way to the counts of the file.
  await sql`
    delete from released.resolution_vote v using released.resolution r
    where r.slug = any (${given.map(({ slug }) => slug)}::text[]) and v.symbol = r.symbol and v.entry is not null
      and coalesce(case v.vote when 'yes' then r.yes when 'no' then r.no else r.abstain end, 0)
        < (select count(*) from released.resolution_vote o where o.symbol = v.symbol and o.vote = v.vote)`.execute(trx)
}
