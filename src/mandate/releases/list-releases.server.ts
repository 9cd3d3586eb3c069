import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { statesUnderWay } from '../communications/machines.ts'

export const releaseGroups = ['waiting', 'scheduled', 'withheld', 'public', 'withdrawn'] as const
export type ReleaseGroup = (typeof releaseGroups)[number]

/** A letter or a reply on its way to the public, there, or kept from it. */
export interface ReleaseLine {
  kind: 'letter' | 'reply'
  id: string
  mandate: string
  signatories: string[]
  slug: string
  reference: string | null
  /** Codes of States, or names of others, to whom the letter went. */
  addressees: string[]
  /** Sent, or received. */
  on: Day | null
  publication: string
  /** Of a reply: none of its letters is public, so that nobody reads it yet. */
  awaitsLetter: boolean
  publicFrom: Day | null
  firstBy: string | null
  firstOn: Day | null
  secondBy: string | null
  /** A correction of what is public, which waits for a second person. */
  correctedBy: string | null
  correctedOn: Day | null
  /** Of what was withdrawn with a reason for the public, which waits for a second person: by whom. */
  withdrawnBy: string | null
  withdrawnOn: Day | null
}

const hasPublicLetter = (
  reply: RawBuilder<unknown>
) => sql`exists (select from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
  join known.letter y on y.id = a.letter_id where t.reply_id = ${reply} and y.publication = 'public')`
const awaitsLetter = sql`(s.kind = 'reply' and not ${hasPublicLetter(sql`s.id`)})`

/** Corrections that wait for a second person; of a reply that nobody reads any more nothing waits. */
const correctionsWaiting = sql`(select c.letter_id as id, c.first_by, c.first_on, l.mandate from known.letter_correction c join known.letter l on l.id = c.letter_id where c.on_day is null
  union all select c.reply_id, c.first_by, c.first_on, r.mandate from known.reply_correction c join known.reply r on r.id = c.reply_id
    where c.on_day is null and r.publication = 'public' and ${hasPublicLetter(sql`r.id`)})`

const where = {
  waiting: sql`(s.publication = 'proposed' or c.id is not null or w.subject_id is not null)`,
  scheduled: sql`(s.publication = 'scheduled' or (s.publication = 'public' and ${awaitsLetter}))`,
  withheld: sql`s.publication = 'withheld'`,
  public: sql`(s.publication = 'public' and not ${awaitsLetter})`,
  withdrawn: sql`s.publication = 'withdrawn'`
}

/**
 * The newest of a mandate. Records printed long ago came with their release, or came without: they are reached from
 * their letter, and stand here once somebody proposes, corrects or withdraws.
 */
export async function listReleaseLines(
  db: Db,
  mandate: string,
  group: ReleaseGroup,
  most: number
): Promise<ReleaseLine[]> {
  const { rows } = await sql<ReleaseLine>`
    select s.kind, s.id, s.mandate, array(select g.mandate from known.letter_signatory g where g.letter_id = l.id order by 1) as signatories,
      l.slug, l.reference, array(select coalesce(a.state, a.actor_name) from known.letter_addressee a where a.letter_id = l.id and coalesce(a.state, a.actor_name) is not null order by a.position) as addressees,
      s.on_day as "on", s.publication, ${awaitsLetter} as "awaitsLetter", coalesce(s.public_from, case when s.publication = any(${[...statesUnderWay]}::text[]) then r.public_from end) as "publicFrom",
      r.first_by as "firstBy", r.first_on as "firstOn", r.second_by as "secondBy", c.first_by as "correctedBy", c.first_on as "correctedOn", w.by_actor as "withdrawnBy", w.on_day as "withdrawnOn"
    from (
      select 'letter' as kind, id, id as letter, mandate, sent_on as on_day, publication, public_from, origin from known.letter
        where mandate = ${mandate} and not (origin = 'office' and delivery = 'draft')
      union all
      select 'reply', p.id, (select a.letter_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id where t.reply_id = p.id order by a.letter_id limit 1),
        p.mandate, p.received_on, p.publication, p.public_from, p.origin from known.reply p where p.mandate = ${mandate} and p.taken_back_on is null
    ) s
    join known.letter l on l.id = s.letter
    left join known.release r on r.subject_id = s.id
    left join ${correctionsWaiting} c on c.id = s.id
    left join known.withdrawal w on w.subject_id = s.id and s.publication = 'withdrawn' and w.note is not null and w.confirmed_by is null
    where ${where[group]} and (s.origin = 'office' or c.id is not null or s.publication not in ('withheld', 'public'))
    order by ${group === 'scheduled' ? sql`s.public_from` : sql`s.on_day desc nulls last`}, l.slug, s.id limit ${most}`.execute(
    db
  )
  return rows
}

export interface PersonOfLetter {
  name: string
  publicForm: 'full' | 'initials' | 'withheld'
}

export async function listPersons(db: Db, letters: readonly string[]): Promise<PersonOfLetter[]> {
  const { rows } = await sql<PersonOfLetter>`
    select distinct name, public_form as "publicForm" from known.letter_person where letter_id = any(${letters as string[]}::uuid[]) order by name`.execute(
    db
  )
  return rows
}

/** As if its day had come. NOTE: in a transaction that writes nothing in the end. */
export async function setPublicForNow(trx: Db, kind: 'letter' | 'reply', id: string, today: Day): Promise<void> {
  await sql`update ${sql.table(kind === 'letter' ? 'known.letter' : 'known.reply')}
    set publication = 'public', public_from = coalesce(public_from, greatest((select r.public_from from known.release r where r.subject_id = ${id}::uuid), ${today}::date))
    where id = ${id}::uuid`.execute(trx)
}

export async function countReleases(db: Db, mandate: string, until: Day): Promise<{ waiting: number; soon: number }> {
  const { rows } = await sql<{ waiting: number; soon: number }>`
    select (count(*) filter (where publication = 'proposed'))::int
        + (select count(*)::int from ${correctionsWaiting} c where c.mandate = ${mandate})
        + (select count(*)::int from known.withdrawal w where w.note is not null and w.confirmed_by is null
            and (exists (select from known.letter l where l.id = w.subject_id and l.mandate = ${mandate} and l.publication = 'withdrawn')
              or exists (select from known.reply y where y.id = w.subject_id and y.mandate = ${mandate} and y.publication = 'withdrawn' and y.taken_back_on is null))) as waiting,
      (count(*) filter (where publication = 'scheduled' and public_from <= ${until}::date))::int as soon
    from (select publication, public_from from known.letter where mandate = ${mandate} and publication = any(${[...statesUnderWay]}::text[])
      union all select publication, public_from from known.reply where mandate = ${mandate} and publication = any(${[...statesUnderWay]}::text[]) and taken_back_on is null) s`.execute(
    db
  )
  return rows[0]!
}
