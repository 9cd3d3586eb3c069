import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { copyRows, type CopyValue } from '#platform/copy-rows.ts'
import type { Connection } from '#platform/one-connection.ts'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import type { Corrected } from './compare-letter.ts'
import type { ParsedLetter, ParsedReply, Publication } from './parsed-letter.ts'

export interface Staged {
  letter: ParsedLetter
  /** Of a letter that is there already: what the file adds to it or changes. */
  existing: ChangedLetter | null
  publication: Publication
}

export interface ChangedLetter {
  id: string
  /** As it was when the row was checked. */
  publication: string
  addressees: string[]
  newReplies: ParsedReply[]
  corrected: Corrected
}

/** A table of this session alone, into which checked rows are copied until they are written. */
export async function openStaging({ db }: Connection): Promise<void> {
  await sql`drop table if exists pg_temp.staged`.execute(db)
  await sql`
    create temporary table staged (
      n integer primary key, letter_id uuid not null default gen_random_uuid(), existing uuid, addressees uuid[],
      mandate text, slug text, reference text, reference_number text, kind text, sent_on date, sent_precision text,
      persons integer, women integer, summary text, invented boolean, origin text, runs_clock boolean,
      source_document text, source_paragraph text, source_order smallint, reported_year smallint,
      publication text, public_from date,
      signatories text[], only_year_known boolean[], classes text[], states text[], probable_states text[], actors text[],
      reply_addressees smallint[], reply_days date[], reply_precisions text[], reply_forms text[], reply_withheld boolean[],
      stands text, corrected text[], corrected_for_public text[]
    )`.execute(db)
}

const columns = [
  'n',
  'existing',
  'addressees',
  'mandate',
  'slug',
  'reference',
  'reference_number',
  'kind',
  'sent_on',
  'sent_precision',
  'persons',
  'women',
  'summary',
  'invented',
  'origin',
  'runs_clock',
  'source_document',
  'source_paragraph',
  'source_order',
  'reported_year',
  'publication',
  'public_from',
  'signatories',
  'only_year_known',
  'classes',
  'states',
  'probable_states',
  'actors',
  'reply_addressees',
  'reply_days',
  'reply_precisions',
  'reply_forms',
  'reply_withheld',
  'stands',
  'corrected',
  'corrected_for_public'
]

/** Copies rows into the staging table as numbers `first`, `first` + 1 ... */
export async function stage({ client }: Connection, first: number, rows: readonly Staged[]): Promise<void> {
  const copy = copyRows(client, 'pg_temp.staged', columns)
  for (const [place, row] of rows.entries()) {
    copy.write(copyRow(first + place, row))
    await copy.drain()
  }
  await copy.end()
}

function copyRow(n: number, { letter, existing, publication }: Staged): CopyValue[] {
  const replies = existing ? existing.newReplies : letter.replies
  const signatories = letter.signatories ?? (existing ? null : [{ mandate: letter.mandate, onlyYearKnown: false }])
  return [
    n,
    existing?.id ?? null,
    existing?.addressees ?? letter.addressees.map(() => randomUUID()),
    letter.mandate,
    letter.slug,
    letter.reference,
    letter.referenceNumber,
    letter.kind,
    letter.sent.on,
    letter.sent.precision,
    letter.persons,
    letter.women,
    letter.summary,
    letter.invented,
    letter.source ? 'communications-record' : 'letters-file',
    letter.source === null,
    letter.source?.document ?? null,
    letter.source?.paragraph ?? null,
    letter.source?.order ?? 0,
    letter.source?.reportedYear ?? null,
    publication.now ? 'public' : 'withheld',
    publication.from,
    signatories && signatories.map(({ mandate }) => mandate),
    signatories && signatories.map(({ onlyYearKnown }) => onlyYearKnown),
    letter.addressees.map((one) => one.class),
    letter.addressees.map((one) => one.state),
    letter.addressees.map((one) => one.probableState),
    letter.addressees.map((one) => one.actor),
    replies.map(({ addressee }) => addressee + 1),
    replies.map(({ received }) => received.on),
    replies.map(({ received }) => received.precision),
    replies.map(({ mere }) => (mere ? 'acknowledgement' : 'substantive')),
    replies.map(({ withheld }) => withheld === true),
    existing?.publication ?? null,
    existing?.corrected.fields ?? null,
    existing?.corrected.publicFields ?? null
  ]
}

// In the order of ids, so that the pages of the indices are met one after the other.
/**
 * Writes staged rows `from` to `to`; returns the letters that they are, of those the new ones that are public
 * at once, released by whoever imports them, of those that were there before the public ones that it corrects, and all of these.
 */
export async function writeStaged(
  trx: Trx,
  from: number,
  to: number,
  importedBy: { actor: string; today: Day; file: string }
): Promise<{ letters: string[]; released: string[]; corrected: string[]; changed: string[] }> {
  const { today } = importedBy
  const range = sql`s.n between ${from} and ${to}`
  const isNew = sql`${range} and s.existing is null`
  await holdAsChecked(trx, range)
  await sql`
    insert into known.letter (id, mandate, slug, reference, reference_number, kind, sent_on, sent_precision, persons, women, summary, invented, origin, runs_clock,
      source_document, source_paragraph, source_order, reported_year, delivery, clearance, publication, public_from, created_on)
    select s.letter_id, s.mandate, s.slug, s.reference, s.reference_number, s.kind, s.sent_on, s.sent_precision, s.persons, s.women, s.summary, s.invented, s.origin, s.runs_clock,
      s.source_document, s.source_paragraph, s.source_order, s.reported_year, 'transmitted', 'cleared', s.publication, s.public_from, ${today}::date
    from staged s where ${isNew} order by s.letter_id`.execute(trx)
  await sql`
    insert into known.letter_addressee (id, letter_id, position, class, state, probable_state, actor_name)
    select a.id, s.letter_id, a.position, a.class, a.state, a.probable_state, a.actor
    from staged s, unnest(s.addressees, s.classes, s.states, s.probable_states, s.actors) with ordinality a (id, class, state, probable_state, actor, position)
    where ${isNew} order by s.letter_id`.execute(trx)
  const corrected = await writeCorrections(trx, range, importedBy)
  await sql`
    update known.letter l set persons = coalesce(s.persons, l.persons), women = coalesce(s.women, l.women), summary = coalesce(s.summary, l.summary)
    from staged s where s.existing = l.id and ${range} and l.origin = s.origin`.execute(trx)
  await sql`delete from known.letter_signatory g using staged s where g.letter_id = s.existing and s.signatories is not null and ${range}`.execute(
    trx
  )
  await sql`
    insert into known.letter_signatory (letter_id, mandate, only_year_known)
    select coalesce(s.existing, s.letter_id), g.mandate, g.only_year
    from staged s, unnest(s.signatories, s.only_year_known) g (mandate, only_year) where ${range} order by s.letter_id`.execute(
    trx
  )
  await sql`
    insert into known.release (subject_id, subject_kind, rule, first_by, first_on, public_from)
    select s.letter_id, 'letter', 'public-record', ${importedBy.actor}, ${today}::date, s.public_from
    from staged s where ${isNew} and s.publication = 'public' order by s.letter_id`.execute(trx)
  await writeReplies(trx, range, importedBy)
  const { rows } = await sql<{
    id: string
    existing: string | null
    released: boolean
  }>`select coalesce(s.existing, s.letter_id) as id, s.existing, s.existing is null and s.publication = 'public' as released
    from staged s where ${range} order by s.n`.execute(trx)
  return {
    letters: rows.map(({ id }) => id),
    released: rows.flatMap(({ id, released }) => (released ? id : [])),
    corrected,
    changed: rows.flatMap(({ existing }) => existing ?? [])
  }
}

/** A letter was released, proposed or withdrawn after the file's row was checked, which would be judged otherwise now. */
export class MovedMeanwhileError extends Error {}

/** Holds the letters that the file changes, as they were when its rows were checked. */
async function holdAsChecked(trx: Trx, range: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{ hasMoved: boolean }>`
    select l.publication <> s.stands as "hasMoved" from staged s join known.letter l on l.id = s.existing where ${range}
    order by l.id for no key update of l`.execute(trx)
  if (rows.some(({ hasMoved }) => hasMoved)) throw new MovedMeanwhileError()
}

/**
 * What a file changes of a letter that the public reads or read is told to it, like any other correction. It takes one person,
 * as the release of such a letter does.
 */
async function writeCorrections(
  trx: Trx,
  range: ReturnType<typeof sql>,
  { actor, today, file }: { actor: string; today: Day; file: string }
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into known.letter_correction (letter_id, changes, reason, first_by, first_on, of_public, on_day, fields, public_fields, before)
    select l.id, jsonb_build_object('file', ${file}::text), 'public-record', ${actor}, ${today}::date, false, ${today}::date,
      s.corrected, s.corrected_for_public, jsonb_build_object('persons', l.persons, 'women', l.women, 'men', l.men, 'otherSex', l.other_sex, 'summary', l.summary,
        'signatories', (select jsonb_agg(jsonb_build_object('mandate', g.mandate, 'onlyYearKnown', g.only_year_known) order by g.mandate)
          from known.letter_signatory g where g.letter_id = l.id))
    from staged s join known.letter l on l.id = s.existing
    where ${range} and s.corrected <> '{}' and l.publication in ('public', 'withdrawn') returning letter_id as id`.execute(
    trx
  )
  return rows.map(({ id }) => id)
}

async function writeReplies(
  trx: Trx,
  range: ReturnType<typeof sql>,
  { actor, today }: { actor: string; today: Day }
): Promise<void> {
  await sql`
    with reply as materialized (
      select gen_random_uuid() as id, l.mandate, s.origin, p.publication, greatest(l.public_from, case when p.publication = 'public' then r.received_on end) as public_from,
        l.invented, l.source_document, l.source_paragraph, r.received_on, r.precision, r.form, s.addressees[r.addressee] as addressee_id
      from staged s join known.letter l on l.id = coalesce(s.existing, s.letter_id)
      cross join lateral unnest(s.reply_addressees, s.reply_days, s.reply_precisions, s.reply_forms, s.reply_withheld) r (addressee, received_on, precision, form, withheld)
      cross join lateral (select case when l.origin = s.origin and not r.withheld and l.publication = 'public' then 'public' else 'withheld' end as publication) p
      where ${range}
    ), written as (
      insert into known.reply (id, mandate, received_on, received_precision, form, publication, public_from, origin, invented, source_document, source_paragraph, created_on)
      select id, mandate, received_on, precision, form, publication, public_from, origin, invented, source_document, source_paragraph, ${today}::date from reply
    ), released as (
      insert into known.release (subject_id, subject_kind, rule, first_by, first_on, public_from)
      select id, 'reply', 'public-record', ${actor}, ${today}::date, public_from from reply where publication = 'public'
    )
    insert into known.reply_to (reply_id, addressee_id) select id, addressee_id from reply`.execute(trx)
}
