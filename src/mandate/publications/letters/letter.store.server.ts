import { sql, type RawBuilder } from 'kysely'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { WithdrawalNote } from '#mandate/communications/withdrawal.ts'
import type { Db } from '#platform/db.ts'
import type { AddresseeRow, LetterRow } from './store.server.ts'

export interface WholeLetterRow extends Omit<LetterRow, 'addressees' | 'reprisal'> {
  mandate: string
  withheld_note: string | null
  withheld_since: Day | null
  person_names: { name: string }[]
  articles: number[]
  reprisal: {
    act: string | null
    act_on?: Day | null
    act_precision?: Precision
    body: string | null
    forms: string[]
  } | null
  outcome: string | null
  addressees: AddresseeRow[]
  questions: { id: string; number: number; text: string | null }[]
  replies: ReplyRow[]
  earlier: LinkRow[]
  later: LinkRow[]
  corrections: CorrectionRow[]
  withdrawn_replies: { on: Day; note: WithdrawalNote | null }[]
}
export interface ReplyRow {
  id: string
  received_on: Day | null
  received_precision: Precision
  form: string
  position: string | null
  character: string
  language: string | null
  summary: string | null
  steps: string[]
  source_document: string | null
  source_paragraph: string | null
  public_from: Day
  invented: boolean
  translations: { language: string; madeBy: string; words: string }[]
  /** Addressees of this letter by whom it was sent. */
  addressees: string[]
  marks: { question: string; mark: string }[]
  also: LinkRow[]
  corrections: CorrectionRow[]
}
export interface CorrectionRow {
  on: Day
  fields: string[]
}
export interface LinkRow {
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  sent_on: Day | null
  sent_precision: Precision
}

/** What was corrected on each day, the last at the end. */
const byDay = (corrections: RawBuilder<unknown>) => sql`
  (select coalesce(json_agg(json_build_object('on', c.on_day, 'fields', c.fields) order by c.on_day), '[]') from (
    select c.on_day, array_agg(distinct field) as fields from ${corrections} group by c.on_day) c)`

/** A released letter with all that belongs to it, in one question to the database. */
export async function readLetter(db: Db, slug: string): Promise<WholeLetterRow | null> {
  const link = sql`json_build_object('slug', o.slug, 'reference', o.reference, 'kind', o.kind, 'joint', o.joint, 'sent_on', o.sent_on, 'sent_precision', o.sent_precision)`
  const { rows } = await sql<WholeLetterRow>`
    select l.*,
      (select coalesce(json_agg(json_build_object('id', a.id, 'class', a.class, 'state', a.state, 'probable_state', a.probable_state,
          'actor_name', a.actor_name, 'clock_days', a.clock_days, 'form', coalesce(f.form, 0), 'character', f.character,
          'answered_on', f.answered_on, 'answered', coalesce(f.answered, false), 'replies', coalesce(f.replies, 0), 'events',
          (select coalesce(json_agg(json_build_object('kind', e.kind, 'onDay', e.on_day, 'untilDay', e.until_day) order by e.on_day, e.seq), '[]')
            from released.clock_event e where e.addressee_id = a.id)) order by a.position), '[]')
        from released.letter_addressee a left join released.fact f on f.addressee_id = a.id where a.letter_id = l.id) as addressees,
      (select coalesce(json_agg(json_build_object('id', q.id, 'number', q.number, 'text', q.text) order by q.number), '[]')
        from released.question q where q.letter_id = l.id) as questions,
      (select coalesce(json_agg(r order by r.place), '[]') from (
        select r.*,
          (select min(t.place) from released.reply_to t join released.letter_addressee a on a.id = t.addressee_id
            where t.reply_id = r.id and a.letter_id = l.id) as place,
          (select json_agg(t.addressee_id) from released.reply_to t join released.letter_addressee a on a.id = t.addressee_id
            where t.reply_id = r.id and a.letter_id = l.id) as addressees,
          (select coalesce(json_agg(json_build_object('question', k.question_id, 'mark', k.mark)), '[]')
            from released.reply_mark k join released.question q on q.id = k.question_id where k.reply_id = r.id and q.letter_id = l.id) as marks,
          (select coalesce(json_agg(${link} order by o.sort_day, o.id), '[]') from released.letter o where o.id <> l.id and o.id in (
            select a.letter_id from released.reply_to t join released.letter_addressee a on a.id = t.addressee_id where t.reply_id = r.id)) as also,
          ${byDay(sql`released.reply_correction c cross join unnest(c.fields) field where c.reply_id = r.id`)} as corrections
        from released.reply r where r.id in (
          select t.reply_id from released.reply_to t join released.letter_addressee a on a.id = t.addressee_id where a.letter_id = l.id)) r) as replies,
      (select coalesce(json_agg(${link} order by o.sort_day, o.id), '[]')
        from released.letter_link k join released.letter o on o.id = k.earlier_id where k.letter_id = l.id) as earlier,
      (select coalesce(json_agg(${link} order by o.sort_day, o.id), '[]')
        from released.letter_link k join released.letter o on o.id = k.letter_id where k.earlier_id = l.id) as later,
      ${byDay(sql`released.correction c cross join unnest(c.fields) field where c.letter_id = l.id`)} as corrections,
      (select coalesce(json_agg(json_build_object('on', w.on_day, 'note', w.note) order by w.on_day, w.subject_id), '[]')
        from released.withdrawn w where w.letter_id = l.id and w.kind = 'reply') as withdrawn_replies
    from released.letter l where l.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

/** The letter that stood at this address until its reference or kind was corrected. */
export async function readFormerSlug(db: Db, slug: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select l.slug from released.correction c join released.letter l on l.id = c.letter_id
    where lower(c.former_slug) = ${slug.toLowerCase()} order by c.on_day desc limit 1`.execute(db)
  return rows[0]?.slug ?? null
}

/** What is told of a letter that the public could read at this address, in any case. */
export async function readWithdrawn(db: Db, slug: string): Promise<WithdrawnRow | null> {
  const { rows } = await sql<WithdrawnRow>`
    select on_day as on, note, invented from released.withdrawn
    where kind = 'letter' and exists (select from unnest(slugs) known where lower(known) = ${slug.toLowerCase()}) order by on_day desc limit 1`.execute(
    db
  )
  return rows[0] ?? null
}
export interface WithdrawnRow {
  on: Day
  note: WithdrawalNote | null
  invented: boolean
}

/** Addresses of released letters that an address of another form can have meant: other case, other kind, none. */
export async function readSlugsLike(db: Db, slug: string): Promise<string[]> {
  const number = /[a-z]{3}-\d+-\d{4}$/i.exec(slug)?.[0].toUpperCase() ?? null
  const { rows } = await sql<{ slug: string }>`
    select slug from released.letter where lower(slug) = ${slug.toLowerCase()}
    union select slug from released.letter where released.slug_number(slug) = ${number} order by slug limit 10`.execute(
    db
  )
  return rows.map((row) => row.slug)
}
