import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { ClockReading } from './deadlines.ts'

/** The draft of which a letter is, in a case of the same office. */
export interface FromCase {
  case: string
  draft: string
}
export interface CaseOfLetter extends FromCase {
  /** Null while it is open. */
  outcome: string | null
}
export interface LetterOfCase {
  draft: string
  slug: string
  reference: string | null
  sentOn: Day | null
  sentPrecision: Precision
  runsClock: boolean
  outcome: string | null
  addressees: { state: string | null; probableState: string | null; actorName: string | null; clock: ClockReading }[]
  /** In the order in which they came. */
  replies: { receivedOn: Day | null; receivedPrecision: Precision; form: string }[]
}

/** Once for each letter; of a case that is not this office's there is nothing to keep. */
export async function insertCaseOf(trx: Trx, letter: string, mandate: string, from: FromCase): Promise<void> {
  await sql`insert into known.letter_from_draft (letter_id, mandate, case_id, draft)
    select ${letter}::uuid, ${mandate}, c.id, ${from.draft}::uuid from known."case" c
    where c.id = ${from.case}::uuid and c.mandate = ${mandate} on conflict do nothing`.execute(trx)
}

/** Null where it came on record otherwise, and for every office but that of the case. */
export async function findCaseOf(db: Db, letter: string): Promise<CaseOfLetter | null> {
  const { rows } = await sql<CaseOfLetter>`select f.case_id as case, f.draft, c.outcome from known.letter_from_draft f
    join known."case" c on c.id = f.case_id where f.letter_id = ${letter}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Those that went, with their clocks as of a day. */
export async function listLettersOfCase(db: Db, of: string, today: Day): Promise<LetterOfCase[]> {
  const { rows } = await sql<LetterOfCase>`
    select f.draft, l.slug, l.reference, l.sent_on as "sentOn", l.sent_precision as "sentPrecision", l.runs_clock as "runsClock", l.outcome,
      array(select jsonb_build_object('state', a.state, 'probableState', a.probable_state, 'actorName', a.actor_name,
          'clock', jsonb_build_object('state', coalesce(c.state, 'not-sent'), 'dueOn', c.due_on, 'days', c.days)
            || case when x.asked_questions is null then '{}' else jsonb_build_object('part',
              jsonb_build_object('answered', x.answered_questions, 'asked', x.asked_questions)) end)
        from known.letter_addressee a left join lateral known.clock_state(a.id, ${today}::date) c on true
        left join known.fact x on x.addressee_id = a.id
        where a.letter_id = l.id order by a.position) as addressees,
      array(select jsonb_build_object('receivedOn', r.received_on, 'receivedPrecision', r.received_precision, 'form', r.form)
        from known.reply r where r.id in (select t.reply_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
          where a.letter_id = l.id) order by r.received_on nulls first, r.id) as replies
    from known.letter_from_draft f join known.letter l on l.id = f.letter_id
    where f.case_id = ${of}::uuid and l.delivery <> 'draft' order by l.sent_on, l.slug`.execute(db)
  return rows
}
