import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import { addDays, type Day, type Precision } from '../calendar.ts'
import { characterNumber } from './character.ts'
import { marksThatCount } from './coverages.server.ts'
import type { ClockReading } from './deadlines.ts'
import type { ListFilters } from './list-letters.ts'
import { statesAgreedTo } from './machines.ts'
import { wholeOffice } from './reading.ts'
import { isWatched, watchedUntil } from './watched.server.ts'

export interface ListedLetter {
  id: string
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  sentOn: Day | null
  sentPrecision: Precision
  subject: string | null
  delivery: string
  invented: boolean
  runsClock: boolean
  isPublic: boolean
  /** What was proposed to put right in it waits for a second person. */
  correctionWaits: boolean
  /** Under watch: the day on which somebody looks again. Of what an editor sees, nothing is said of it. */
  lookOn: Day | null
  /** By which the list goes: the day of sending, of a draft that on which it was opened. */
  day: Day
  addressees: { state: string | null; probableState: string | null; actorName: string | null; clock: ClockReading }[]
}

export interface Wanted extends ListFilters {
  mandate: string
  today: Day
  seen: 'all' | 'soon-public'
  most: number
  /** These alone. */
  ids?: readonly string[]
}

/**
 * One page by its place. The index letter_newest gives letters in their order, and the clocks are read of one page
 * alone; what narrows by a clock begins at the few facts that wait (fact_waiting).
 */
export async function findListed(db: Db, wanted: Wanted): Promise<ListedLetter[]> {
  const [day, id] = wanted.after?.split(/\.(.+)/) ?? []
  const { rows } = await sql<ListedLetter>`
    with page as materialized (
      select l.id, coalesce(l.sent_on, l.created_on) as day from known.letter l
      where l.mandate = ${wanted.mandate} and ${sql.join(conditions(wanted), sql` and `)}
        ${day && id ? sql`and (coalesce(l.sent_on, l.created_on), l.id) < (${day}::date, ${id}::uuid)` : sql``}
      order by coalesce(l.sent_on, l.created_on) desc, l.id desc limit ${wanted.most}
    )
    select l.id, l.slug, l.reference, l.kind, l.sent_on as "sentOn", l.sent_precision as "sentPrecision", l.delivery, l.invented,
      l.publication = 'public' as "isPublic", exists (select from known.letter_correction w where w.letter_id = l.id and w.on_day is null) as "correctionWaits",
      l.runs_clock as "runsClock", page.day, ${wanted.seen === 'all' ? watchedUntil : sql`null::date`} as "lookOn",
      ${wanted.seen === 'all' ? sql`l.subject` : sql`case when v.letter_id is null then l.subject else v.subject end`} as subject,
      (select count(*) > 1 from known.letter_signatory s where s.letter_id = l.id) as joint,
      array(select jsonb_build_object('state', a.state, 'probableState', a.probable_state, 'actorName', a.actor_name,
          'clock', jsonb_build_object('state', coalesce(c.state, 'not-sent'), 'dueOn', c.due_on, 'days', c.days)
            || case when f.asked_questions is null then '{}' else jsonb_build_object('part',
              jsonb_build_object('answered', f.answered_questions, 'asked', f.asked_questions)) end)
        from known.letter_addressee a left join lateral known.clock_state(a.id, ${wanted.today}::date) c on true
        left join known.fact f on f.addressee_id = a.id
        where a.letter_id = l.id order by a.position) as addressees
    from page join known.letter l on l.id = page.id left join known.public_version v on v.letter_id = l.id
    order by page.day desc, page.id desc`.execute(db)
  return rows
}

// NOTE: of letters that were sent the facts are asked, which PostgreSQL guards by a number of their own: what hangs on a
// letter is guarded by looking the letter up, row by row, and 100,000 of those take seconds.
function conditions({
  seen,
  ids,
  state,
  kind,
  clock,
  todo,
  joint,
  public: isPublic,
  watch,
  year,
  mandate,
  today
}: Wanted): RawBuilder<unknown>[] {
  const signed = sql`(select count(*) from known.letter_signatory s where s.letter_id = l.id)`
  const ofState = sql`f.state = (select s.number from reference.state s where s.code = ${state ?? ''})`
  const facts = (condition: RawBuilder<unknown>) =>
    sql`l.id in (select f.letter_id from known.fact f where ${condition})`
  const isDraft = sql`l.delivery = 'draft'`
  return [
    ...(seen === 'soon-public' ? [sql`l.publication = any(${[...statesAgreedTo]}::text[])`] : [sql`true`]),
    ...(ids ? [sql`l.id = any(${[...ids]}::uuid[])`] : []),
    // With a clock it is that State's.
    ...(clock ? [facts(state ? sql`${ofState} and ${clockIs(clock, today)}` : clockIs(clock, today))] : []),
    ...(state && !clock
      ? [
          sql`(${facts(ofState)} or ${isDraft} and exists (select from known.letter_addressee a where a.letter_id = l.id and a.state = ${state}))`
        ]
      : []),
    ...(kind ? [sql`l.kind = ${kind}`] : []),
    ...(year
      ? [sql`coalesce(l.sent_on, l.created_on) between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`]
      : []),
    ...(joint
      ? [sql`(${facts(sql`f.joint = ${joint === 'yes'}`)} or ${isDraft} and (${signed} > 1) = ${joint === 'yes'})`]
      : []),
    ...(isPublic ? [sql`(l.publication = 'public') = ${isPublic === 'yes'}`] : []),
    ...(watch && seen === 'all' ? [isWatched(mandate, watch === 'due' ? addDays(today, 6) : null)] : []),
    ...(watch && seen !== 'all' ? [sql`false`] : []),
    ...(todo ? [waitsFor(todo, mandate)] : [])
  ]
}

/**
 * A paused clock has a day due that is no day on which it is due: where something moved a clock, it is read itself. Of
 * what is answered in part the rest is due.
 */
export function clockIs(clock: NonNullable<ListFilters['clock']>, today: Day): RawBuilder<unknown> {
  const reads = (state: string) =>
    sql`(not f.clock_events or (select c.state from known.clock_state(f.addressee_id, ${today}::date) c) = ${state})`
  switch (clock) {
    case 'overdue':
      return sql`(not f.answered and f.due_on < ${today}::date or f.rest_due_on < ${today}::date) and ${reads('overdue')}`
    case 'week':
      return sql`(not f.answered and f.due_on between ${today}::date and ${addDays(today, 6)}::date
        or f.rest_due_on between ${today}::date and ${addDays(today, 6)}::date) and ${reads('waiting')}`
    case 'waiting':
      return sql`(not f.answered and f.due_on >= ${today}::date or f.rest_due_on >= ${today}::date) and ${reads('waiting')}`
    case 'paused':
      return sql`(not f.answered and f.due_on is not null or f.rest_due_on is not null) and f.clock_events
        and (select c.state from known.clock_state(f.addressee_id, ${today}::date) c) = 'paused'`
    case 'answered':
      return sql`f.answered and f.rest_due_on is null`
    case 'none':
      return sql`not f.answered and f.due_on is null`
  }
}

/** The day on which what is open is due: an answer, or the rest of one. */
export const openUntil = sql`coalesce(f.rest_due_on, f.due_on)`

/** Letters that wait for somebody of the office. */
export function waitsFor(what: NonNullable<ListFilters['todo']>, mandate: string): RawBuilder<unknown> {
  const ofReplies = (replies: RawBuilder<unknown>) =>
    sql`l.id in (select a.letter_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id where t.reply_id in (${replies}))`
  switch (what) {
    case 'draft':
      return sql`l.delivery = 'draft' and l.origin = 'office'`
    case 'reply':
      return ofReplies(repliesToRead(mandate))
    case 'second':
      return ofReplies(repliesThatWait(mandate, false))
    case 'differ':
      return ofReplies(repliesThatWait(mandate, true))
    case 'follow-up':
      return sql`l.id in (select f.letter_id from known.fact f where ${leftOpen})`
    case 'reference':
      return unreferenced
    case 'drafted':
      return sql`l.id in (select a.letter_id from known.reminder r join known.reminder_item i on i.reminder_id = r.id and i.live
        join known.letter_addressee a on a.id = i.addressee_id where r.status = 'draft')`
  }
}

/** Sent, and known by its working reference alone. */
export const unreferenced = sql`l.reference is null and l.delivery <> 'draft'`

/** Replies in substance to letters with questions that nobody has marked all of. */
export const repliesToRead = (mandate: string): RawBuilder<unknown> => sql`
  select r.id from known.reply r where r.mandate = ${mandate} and r.assessment <> 'assessed' and r.form = 'substantive'
    and exists (select from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
      join known.question q on q.letter_id = a.letter_id where t.reply_id = r.id)`

/** Those of whose marks one waits: to be settled, or else for a second reader. */
export const repliesThatWait = (mandate: string, differ: boolean): RawBuilder<unknown> =>
  sql`select reply_id from (${waitingReadings(mandate)}) w where w.differ = ${differ}`

/** Marks of the office as a whole wait for nobody, so that those alone are looked at which somebody made. */
export const waitingReadings = (mandate: string): RawBuilder<unknown> => sql`
  select m.reply_id, bool_or(m.differ) as differ
  from (${marksThatCount(sql`reply_id in (select n.reply_id from known.reply_mark n where n.reader <> ${wholeOffice})`)}) m
  join known.reply r on r.id = m.reply_id and r.mandate = ${mandate}
  group by m.reply_id having bool_or(not m.by_two)`

/** What the best reply left open, asked again by no follow-up yet. */
export const leftOpen = sql`f.character in (${sql.join(
  (['rejected-without-substantiation', 'incomplete', 'cooperative-incomplete'] as const).map(characterNumber)
)}) and f.answered and not exists (select from known.reminder_item i where i.addressee_id = f.addressee_id and i.kind = 'follow-up' and i.live)`
