import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { GivenResolution } from './read-resolution-row.ts'

/** What is kept, by slug; a title that is null is of an instrument that no file has named yet. */
export async function findStored(db: Db): Promise<Map<string, GivenResolution>> {
  const { rows } = await sql<GivenResolution>`
    select slug, symbol, title, kind, adopted_on as "adoptedOn", body, vote, yes, no, abstain, members, agenda,
      agenda_subject as "agendaSubject", sponsors
    from released.resolution`.execute(db)
  return new Map(rows.map((row) => [row.slug, row]))
}

/** The votes of the reference data by symbol, where it has some: in favour, against, abstaining. */
export async function findReferenceVotes(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ symbol: string; votes: string }>`
    select symbol, concat_ws('-', vote_for, vote_against, vote_abstain) as votes from reference.instrument
    where vote_for is not null`.execute(db)
  return new Map(rows.map(({ symbol, votes }) => [symbol, votes]))
}

/** What has such a symbol already is mended. What is invented begins with DEMO and stays marked as such. */
export async function writeResolutions(trx: Trx, given: readonly GivenResolution[]): Promise<void> {
  await sql`
    insert into released.resolution (slug, symbol, title, kind, adopted_on, body, vote, yes, no, abstain, members, agenda,
      agenda_subject, sponsors, invented)
    select slug, symbol, title, kind, "adoptedOn", body, vote, yes, no, abstain, members, agenda, "agendaSubject",
      sponsors, slug like 'DEMO%'
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (slug text, symbol text, title text, kind text,
      "adoptedOn" date, body text, vote text, yes smallint, no smallint, abstain smallint, members smallint, agenda text,
      "agendaSubject" text, sponsors text[])
    on conflict (slug) do update set title = excluded.title, kind = excluded.kind, adopted_on = excluded.adopted_on,
      body = excluded.body, vote = excluded.vote, yes = excluded.yes, no = excluded.no, abstain = excluded.abstain,
      members = excluded.members, agenda = excluded.agenda, agenda_subject = excluded.agenda_subject,
      sponsors = excluded.sponsors`.execute(trx)
}
