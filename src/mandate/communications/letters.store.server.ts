import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { Facts } from '../permissions.ts'
import { isDraft, numberOfWorking, slugOf, type AddresseeClass, type Outcome } from './communication.ts'
import { statesAgreedTo } from './machines.ts'

export interface Addressee {
  id: string
  position: number
  class: AddresseeClass
  state: string | null
  probableState: string | null
  actorName: string | null
  /** A step of the delivery machine. */
  delivery: string
}

export interface LetterOnRecord {
  id: string
  mandate: string
  slug: string
  reference: string | null
  kind: string
  sentOn: Day | null
  sentPrecision: Precision
  runsClock: boolean
  language: string | null
  subject: string | null
  summary: string | null
  delivery: string
  clearance: string
  publication: string
  publicFrom: Day | null
  outcome: Outcome | null
  /** Of the Declaration on human rights defenders. */
  articles: number[]
  invented: boolean
  proposedBy: string | null
  /** Of what stands proposed or agreed to. */
  proposedFrom: Day | null
  signatories: string[]
  addressees: Addressee[]
  questions: { id: string; number: number; text: string }[]
  /** Of those who are not to be named in public, in every spelling that is known: whatever stands in the letter's list now. */
  withheldNames: string[]
  /** Subject, summary and note, as the public reads them. */
  publicTexts: (string | null)[]
  hasPublicVersion: boolean
  /** What the public reads of questions and act of cooperation: beside a public version, and beside what was sent. */
  besideVersion: (string | null)[]
  besideSent: (string | null)[]
  /** Of its replies that are public, or will be on their day. */
  replyTexts: (string | null)[]
}

/** Letters by id, slug, reference or number, as they come; each once. */
export async function findLetters(db: Db, names: readonly string[]): Promise<LetterOnRecord[]> {
  const { rows } = await sql<LetterOnRecord>`
    select l.id, l.mandate, l.slug, l.reference, l.kind, l.sent_on as "sentOn", l.sent_precision as "sentPrecision", l.runs_clock as "runsClock",
      l.language, l.subject, l.summary, l.delivery, l.clearance, l.publication, l.public_from as "publicFrom", l.outcome, l.articles, l.invented, r.first_by as "proposedBy", r.public_from as "proposedFrom",
      array(select mandate from known.letter_signatory s where s.letter_id = l.id order by mandate) as signatories,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'position', a.position, 'class', a.class, 'state', a.state,
        'probableState', a.probable_state, 'actorName', a.actor_name, 'delivery', a.delivery) order by a.position) from known.letter_addressee a where a.letter_id = l.id), '[]') as addressees,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'number', q.number, 'text', q.text) order by q.number)
        from known.question q where q.letter_id = l.id), '[]') as questions,
      array(select name from known.letter_person p where p.letter_id = l.id and p.public_form <> 'full'
        union select unnest(w.name || w.spellings) from known.naming_withdrawal w where w.letter_id = l.id) as "withheldNames",
      array[case when v.letter_id is null then l.subject else v.subject end, case when v.letter_id is null then l.summary else v.summary end, v.withheld_note] as "publicTexts",
      v.letter_id is not null as "hasPublicVersion",
      array(select public_act from known.reprisal p where p.letter_id = l.id)
        || array(select public_text from known.question q where q.letter_id = l.id order by q.number) as "besideVersion",
      array(select unnest(case when p.act_withheld then array[p.public_act] else array[coalesce(p.public_act, p.act_of_cooperation), p.body] end || p.forms) from known.reprisal p where p.letter_id = l.id)
        || array(select coalesce(q.public_text, q.text) from known.question q where q.letter_id = l.id order by q.number) as "besideSent",
      array(select unnest(coalesce(y.public_summary, y.summary)
          || array(select x.public_words from known.reply_translation x where x.reply_id = y.id and x.public_words is not null order by x.on_day, x.id))
        from known.reply y where y.publication = any(${[...statesAgreedTo]}::text[]) and y.id in
        (select t.reply_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id where a.letter_id = l.id)) as "replyTexts"
    from known.letter l
    left join known.release r on r.subject_id = l.id
    left join known.public_version v on v.letter_id = l.id
    where l.slug = any(${names as string[]}) or l.reference_number = any(${names as string[]}) or l.reference = any(${names as string[]})
      or l.id = any(array(select n::uuid from unnest(${names as string[]}::text[]) n where n ~ ${uuid}))
    order by l.sent_on, l.slug`.execute(db)
  return rows
}

/**
 * The letters that were called so before a correction: by the reference as it was printed, its number, or the
 * slug made of either. Of several the one that bore it last.
 */
export async function findByFormerName(db: Db, name: string): Promise<LetterOnRecord[]> {
  const { rows } = await sql<{ id: string }>`
    select c.letter_id as id from known.letter_correction c join known.letter l on l.id = c.letter_id
    where c.before->>'slug' <> l.slug and lower(${slugOf(name)}) in (
      lower(c.before->>'slug'), lower(regexp_replace(c.before->>'referenceNumber', '[^A-Za-z0-9]+', '-', 'g')))
    order by c.on_day desc, c.id limit 1`.execute(db)
  return rows.length === 0 ? [] : findLetters(db, [rows[0]!.id])
}

/** Those that go, or went before they had a reference, by this working one. */
export const findByWorking = (db: Db, working: string): Promise<LetterOnRecord[]> =>
  linked(
    db,
    sql`select id from known.letter where ${numberOfWorking(working)} in (${chanceIn(sql`slug`)}, ${chanceIn(sql`first_slug`)})`
  )

/** Twin of `workingReference` in communication.ts: the nine digits that two more check. */
export const chanceIn = (slug: RawBuilder<unknown>): RawBuilder<number | null> =>
  sql`(('x' || substring(${slug} from '^[A-Z]+-([0-9a-f]{8})-[0-9a-f]{4}-'))::bit(32)::bigint % 1000000000)`

/** The letters of which this one said that it goes back to them. */
export const listEarlier = (db: Db, id: string): Promise<LetterOnRecord[]> =>
  linked(db, sql`select earlier_id as id from known.letter_link where letter_id = ${id}::uuid`)

/** Those that go back to this one. */
export const listLater = (db: Db, id: string): Promise<LetterOnRecord[]> =>
  linked(db, sql`select letter_id as id from known.letter_link where earlier_id = ${id}::uuid`)

async function linked(db: Db, ids: RawBuilder<unknown>): Promise<LetterOnRecord[]> {
  const { rows } = await sql<{ id: string }>`${ids}`.execute(db)
  return rows.length === 0
    ? []
    : findLetters(
        db,
        rows.map((row) => row.id)
      )
}

export const factsOf = ({ mandate, signatories, publication, proposedBy, addressees }: LetterOnRecord): Facts => ({
  mandate,
  signatories,
  publication,
  proposedBy,
  sentTo: addressees.flatMap((one) => (one.state !== null && !isDraft(one) ? [one.state] : []))
})

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
export const isUuid = (text: string): boolean => new RegExp(uuid).test(text)

/** Holds letters until the end of the transaction, always in the same order: two verbs wait, they do not deadlock. */
export async function holdLetters(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`select from known.letter where id = any(${ids as string[]}::uuid[]) order by id for update`.execute(trx)
}

export async function updateOutcome(trx: Trx, id: string, outcome: string): Promise<void> {
  await trx.updateTable('known.letter').set({ outcome }).where('id', '=', id).execute()
}
