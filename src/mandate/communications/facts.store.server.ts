import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { LetterFacts } from './correction.ts'
import {
  insertNames,
  insertPublicVersion,
  insertReprisal,
  insertSignatories,
  insertTags
} from './contents.store.server.ts'

export interface FactsOnRecord extends LetterFacts {
  /** The earliest day on which something that followed the letter is on record. */
  followedOn: Day | null
  /** Addressees with a reply, a change of their clock, a step of delivery or a reminder. */
  withHistory: string[]
  /** Whether the public could ever read it. */
  wasPublic: boolean
  /** Whether at this address: while it was withdrawn it may have had one that nobody ever read. */
  wasPublicHere: boolean
}

export async function findFacts(db: Db, id: string): Promise<FactsOnRecord> {
  const { rows } = await sql<FactsOnRecord>`
    with addressee as (select * from known.letter_addressee where letter_id = ${id}::uuid),
    followed as (
      select t.addressee_id, case r.received_precision when 'day' then r.received_on
          when 'month' then (r.received_on + interval '1 month - 1 day')::date when 'year' then (r.received_on + interval '1 year - 1 day')::date end as day
        from known.reply_to t join known.reply r on r.id = t.reply_id where t.addressee_id in (select id from addressee)
      union all select addressee_id, on_day from known.clock_event where addressee_id in (select id from addressee)
      -- The first sending is the letter's own day, which is what may be wrong.
      union all select addressee_id, on_day from known.delivery where addressee_id in (select id from addressee) and not (seq = 1 and state = 'transmitted')
      union all select i.addressee_id, m.sent_on from known.reminder_item i join known.reminder m on m.id = i.reminder_id
        where i.addressee_id in (select id from addressee) and i.live and m.status = 'sent')
    select l.slug, l.reference, l.reference_number as "referenceNumber", l.kind, jsonb_build_object('on', l.sent_on, 'precision', l.sent_precision) as sent,
      (select jsonb_agg(jsonb_build_object('id', id, 'class', class, 'state', state, 'probableState', probable_state, 'actorName', actor_name) order by position)
        from addressee) as addressees,
      coalesce((select jsonb_agg(jsonb_build_object('mandate', mandate, 'onlyYearKnown', only_year_known) order by mandate)
        from known.letter_signatory where letter_id = l.id), '[]') as signatories,
      l.persons, l.women, l.men, l.other_sex as "otherSex",
      coalesce((select jsonb_agg(jsonb_build_object('name', name, 'sex', sex, 'publicForm', public_form) order by name, id)
        from known.letter_person where letter_id = l.id), '[]') as names,
      array(select code from known.letter_tag where letter_id = l.id and list = 'theme' order by code) as themes,
      array(select code from known.letter_tag where letter_id = l.id and list = 'group' order by code) as groups,
      l.articles, l.language, l.subject, l.summary,
      (select jsonb_build_object('subject', subject, 'summary', summary, 'withheldNote', withheld_note) from known.public_version where letter_id = l.id) as "publicVersion",
      (select jsonb_build_object('act', act_of_cooperation, 'publicAct', public_act, 'actWithheld', act_withheld, 'on', act_on, 'precision', act_precision,
        'body', body, 'forms', forms) from known.reprisal where letter_id = l.id) as reprisal,
      (select min(day) from followed) as "followedOn",
      array(select distinct addressee_id::text from followed) as "withHistory",
      l.publication = 'public' or exists (select from known.transition t where t.subject_id = l.id and t.machine = 'publication' and t.from_state = 'public') as "wasPublic",
      l.publication = 'public' or coalesce((select max(t.on_day) from known.transition t where t.subject_id = l.id and t.machine = 'publication' and t.from_state = 'public')
        > (select coalesce(max(c.on_day), '-infinity') from known.letter_correction c where c.letter_id = l.id and not c.of_public and 'reference' = any(c.fields)), false) as "wasPublicHere"
    from known.letter l where l.id = ${id}::uuid`.execute(db)
  return rows[0]!
}

/** Another letter bears this number or address. */
export async function isTaken(
  db: Db,
  id: string,
  { slug, referenceNumber }: Pick<LetterFacts, 'slug' | 'referenceNumber'>
): Promise<boolean> {
  const { rows } = await sql`
    select from known.letter where id <> ${id}::uuid and (slug = ${slug} or reference_number = ${referenceNumber}) limit 1`.execute(
    db
  )
  return rows.length > 0
}

/** Writes what the letter says from now on. */
export async function updateFacts(trx: Trx, id: string, before: LetterFacts, after: LetterFacts): Promise<void> {
  await trx
    .updateTable('known.letter')
    .set({
      slug: after.slug,
      ...(before.reference === null &&
        after.reference !== null && { first_slug: sql<string>`coalesce(first_slug, ${before.slug})` }),
      reference: after.reference,
      reference_number: after.referenceNumber,
      kind: after.kind,
      sent_on: after.sent.on,
      sent_precision: after.sent.precision,
      persons: after.persons,
      women: after.women,
      men: after.men,
      other_sex: after.otherSex,
      articles: after.articles,
      language: after.language,
      subject: after.subject,
      summary: after.summary
    })
    .where('id', '=', id)
    .execute()
  for (const table of [
    'known.letter_signatory',
    'known.letter_tag',
    'known.letter_person',
    'known.public_version',
    'known.reprisal'
  ] as const)
    await trx.deleteFrom(table).where('letter_id', '=', id).execute()
  await insertSignatories(trx, id, after.signatories)
  await insertTags(trx, id, [
    ...after.themes.map((code) => ({ list: 'theme' as const, code })),
    ...after.groups.map((code) => ({ list: 'group' as const, code }))
  ])
  await insertNames(trx, id, after.names)
  if (after.publicVersion) await insertPublicVersion(trx, id, after.publicVersion)
  if (after.reprisal) await insertReprisal(trx, id, after.reprisal)
  if (after.addressees !== before.addressees) await updateAddressees(trx, id, after.addressees)
}

async function updateAddressees(trx: Trx, id: string, addressees: LetterFacts['addressees']): Promise<void> {
  const kept = addressees.flatMap((one) => one.id ?? [])
  await sql`delete from known.letter_addressee where letter_id = ${id}::uuid and id <> all(${kept}::uuid[])`.execute(
    trx
  )
  // Two that change places would meet at one number on the way.
  await sql`update known.letter_addressee set position = position + 1000 where letter_id = ${id}::uuid`.execute(trx)
  for (const [place, one] of addressees.entries()) {
    const values = {
      position: place + 1,
      class: one.class,
      state: one.state,
      probable_state: one.probableState,
      actor_name: one.actorName
    }
    if (one.id === null)
      await trx
        .insertInto('known.letter_addressee')
        .values({ letter_id: id, ...values })
        .execute()
    else await trx.updateTable('known.letter_addressee').set(values).where('id', '=', one.id).execute()
  }
}
