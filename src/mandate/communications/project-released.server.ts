import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { coverages, marksByTwo } from './coverages.server.ts'
import { among, isSent, repliesTo, writeReleasedFacts, type Letters } from './project-facts.server.ts'
import { replyOrder } from './reply-order.server.ts'
import { upsertReleased } from './upsert-released.server.ts'

/**
 * What the public reads of these letters, written again: rows that did not change are not touched,
 * those of letters that are public no more are removed. The only writer of these tables.
 */
export async function writeReleased(trx: Trx, letters: Letters): Promise<void> {
  await removeWithdrawn(trx, letters)
  await writeReleasedFacts(trx, letters)
  await writeLetters(trx, letters)
  await writeAddressees(trx, letters)
  await writeClockEvents(trx, letters)
  await writeQuestions(trx, letters)
  await writeLinks(trx, letters)
  await writeReplies(trx, letters)
}

export async function mayWriteReleased(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select has_table_privilege('released.letter', 'insert') as may`.execute(
    trx
  )
  return rows[0]!.may
}

export async function refreshStatistics(trx: Trx): Promise<void> {
  await sql`select released.refresh_statistics()`.execute(trx)
}

const isPublic = sql<boolean>`l.publication = 'public' and ${isSent}`

async function removeWithdrawn(trx: Trx, letters: Letters): Promise<void> {
  // Replies first: without their letter nothing would say which they were.
  await sql`
    delete from released.reply p using released.reply_to rt, released.letter_addressee a
    where rt.reply_id = p.id and a.id = rt.addressee_id and ${among(letters, 'a.letter_id')}
      and not exists (select from known.reply r join known.reply_to x on x.reply_id = r.id join known.letter_addressee y on y.id = x.addressee_id
        join known.letter l on l.id = y.letter_id where r.id = p.id and r.publication = 'public' and ${isPublic})`.execute(
    trx
  )
  await sql`
    delete from released.letter p where ${among(letters, 'p.id')}
      and not exists (select from known.letter l where l.id = p.id and ${isPublic})`.execute(trx)
}

async function writeLetters(trx: Trx, letters: Letters): Promise<void> {
  await upsertReleased(
    trx,
    'letter',
    letterColumns,
    sql`
    select l.id, l.mandate, l.slug, l.reference, l.kind, coalesce(cardinality(s.mandates), 0) > 1, l.sent_on, l.sent_precision, l.reported_year, l.language,
      -- What was sent may name a person: where there is a public version, it alone speaks, and what it leaves out is not said.
      case when v.letter_id is null then l.subject else v.subject end, case when v.letter_id is null then l.summary else v.summary end, v.withheld_note,
      case when not few.persons then l.persons end, case when not few.sexes then l.women end, case when not few.sexes then l.men end,
      case when not few.sexes then l.other_sex end, few.persons, few.sexes,
      coalesce(n.names, '[]'), coalesce(t.themes, '{}'), coalesce(t.groups, '{}'), l.articles,
      coalesce(s.mandates, '{}'), case when r.letter_id is not null then ${reprisal} end,
      l.source_document, l.source_paragraph, l.runs_clock, l.outcome, l.public_from, l.invented,
      coalesce(l.sent_on, make_date(l.reported_year, 1, 1), l.public_from),
      (select max(w.on_day) from known.naming_withdrawal w where w.letter_id = l.id and w.was_read)
    from known.letter l
    cross join lateral (select reference.withholds_persons(l.persons) as persons,
      reference.withholds_sexes(l.persons, l.women, l.men, l.other_sex) as sexes) few
    left join known.public_version v on v.letter_id = l.id
    left join known.reprisal r on r.letter_id = l.id
    left join (
      select letter_id, array_agg(mandate order by mandate) as mandates
      from known.letter_signatory where ${among(letters, 'letter_id')} group by letter_id
    ) s on s.letter_id = l.id
    left join (
      select letter_id, array_agg(code order by code) filter (where list = 'theme') as themes,
        array_agg(code order by code) filter (where list = 'group') as groups
      from known.letter_tag where ${among(letters, 'letter_id')} group by letter_id
    ) t on t.letter_id = l.id
    left join (
      select letter_id, jsonb_agg(jsonb_build_object('name', case public_form when 'full' then name else ${initials} end) order by name) as names
      from known.letter_person where public_form <> 'withheld' and ${among(letters, 'letter_id')} group by letter_id
    ) n on n.letter_id = l.id
    where ${isPublic} and ${among(letters, 'l.id')}`
  )
}

async function writeAddressees(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    delete from released.letter_addressee p where ${among(letters, 'p.letter_id')}
      and not exists (select from known.letter_addressee a where a.id = p.id and a.letter_id = p.letter_id)`.execute(
    trx
  )
  await upsertReleased(
    trx,
    'letter_addressee',
    addresseeColumns,
    sql`
    select a.id, a.letter_id, a.position, a.class, a.state, a.probable_state, a.actor_name, p.sort_day, f.due_on,
      case when f.due_on is not null then reference.clock_days(p.kind, a.class, p.sent_on) end
    from known.letter_addressee a
    join released.letter p on p.id = a.letter_id
    join released.fact f on f.addressee_id = a.id
    where ${among(letters, 'a.letter_id')}`
  )
}

async function writeClockEvents(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    delete from released.clock_event p using released.letter_addressee a
    where a.id = p.addressee_id and ${among(letters, 'a.letter_id')}
      and not exists (select from known.clock_event e where e.id = p.id
        and (e.addressee_id, e.seq, e.kind, e.on_day, e.until_day) is not distinct from (p.addressee_id, p.seq, p.kind, p.on_day, p.until_day))`.execute(
    trx
  )
  await sql`
    insert into released.clock_event (id, addressee_id, seq, kind, on_day, until_day)
    select e.id, e.addressee_id, e.seq, e.kind, e.on_day, e.until_day
    from known.clock_event e join released.letter_addressee a on a.id = e.addressee_id
    where ${among(letters, 'a.letter_id')}
    on conflict do nothing`.execute(trx)
}

async function writeQuestions(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    delete from released.question p where ${among(letters, 'p.letter_id')}
      and not exists (select from known.question q where q.id = p.id)`.execute(trx)
  await upsertReleased(
    trx,
    'question',
    ['id', 'letter_id', 'number', 'text'],
    sql`
    select q.id, q.letter_id, q.number, case when v.letter_id is null then coalesce(q.public_text, q.text) else q.public_text end
    from known.question q join released.letter p on p.id = q.letter_id
    left join known.public_version v on v.letter_id = q.letter_id
    where ${among(letters, 'q.letter_id')}`
  )
}

// From either end: an earlier letter may become public after the one that goes back to it.
async function writeLinks(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    delete from released.letter_link p
    where (${among(letters, 'p.letter_id')} or ${among(letters, 'p.earlier_id')})
      and not exists (select from known.letter_link k where k.letter_id = p.letter_id and k.earlier_id = p.earlier_id
        and exists (select from released.letter e where e.id = k.earlier_id))`.execute(trx)
  await sql`
    insert into released.letter_link (letter_id, earlier_id)
    select k.letter_id, k.earlier_id from known.letter_link k
    where (${among(letters, 'k.letter_id')} or ${among(letters, 'k.earlier_id')})
      and exists (select from released.letter p where p.id = k.letter_id)
      and exists (select from released.letter p where p.id = k.earlier_id)
    on conflict do nothing`.execute(trx)
}

// A reply that answers several letters is written whole whenever one of them changes.
async function writeReplies(trx: Trx, letters: Letters): Promise<void> {
  await upsertReleased(
    trx,
    'reply',
    replyColumns,
    sql`
    select r.id, r.received_on, r.received_precision, r.form, r.position,
      coalesce(o.character, reference.reply_character(r.form, c.coverage, r.position, s.steps is not null)),
      r.language, coalesce(r.public_summary, r.summary), coalesce(s.steps, '{}'), r.source_document, r.source_paragraph, r.public_from, r.invented
    from known.reply r
    left join known.character_override o on o.reply_id = r.id
    left join (select reply_id, array_agg(step order by step) as steps from known.reply_step
      where ${repliesTo(letters, 'reply_id')} group by reply_id) s on s.reply_id = r.id
    left join (select reply_id, avg(coverage) as coverage from (${coverages(repliesTo(letters, 'reply_id'), 'public')}) each
      where exists (select from released.letter p where p.id = each.letter_id) group by reply_id) c on c.reply_id = r.id
    where r.publication = 'public' and ${repliesTo(letters, 'r.id')}
      and exists (select from known.reply_to rt join released.letter_addressee a on a.id = rt.addressee_id where rt.reply_id = r.id)`
  )
  await sql`
    delete from released.reply_to p where ${repliesTo(letters, 'p.reply_id')}
      and not exists (select from known.reply_to rt where (rt.reply_id, rt.addressee_id) = (p.reply_id, p.addressee_id))`.execute(
    trx
  )
  await sql`
    insert into released.reply_to as present (reply_id, addressee_id, place)
    select rt.reply_id, rt.addressee_id, dense_rank() over (partition by a.letter_id order by ${replyOrder})
    from known.reply_to rt join known.reply r on r.id = rt.reply_id
    join released.reply p on p.id = rt.reply_id join released.letter_addressee a on a.id = rt.addressee_id
    where ${letters === 'all' ? sql`true` : sql`a.letter_id in (${theirLetters(letters)})`}
    on conflict (reply_id, addressee_id) do update set place = excluded.place where present.place <> excluded.place`.execute(
    trx
  )
  await sql`
    delete from released.reply_mark p where ${repliesTo(letters, 'p.reply_id')}
      and not exists (select from (${marksByTwo(repliesTo(letters, 'reply_id'))}) m where (m.reply_id, m.question_id) = (p.reply_id, p.question_id))`.execute(
    trx
  )
  await sql`
    insert into released.reply_mark as present (reply_id, question_id, mark)
    select m.reply_id, m.question_id, m.mark from (${marksByTwo(repliesTo(letters, 'reply_id'))}) m
    join released.reply r on r.id = m.reply_id join released.question q on q.id = m.question_id
    on conflict (reply_id, question_id) do update set mark = excluded.mark where present.mark <> excluded.mark`.execute(
    trx
  )
}

/** All letters that replies to these answer: a reply's place is counted among all that the public reads of a letter. */
const theirLetters = (letters: Letters) => sql`
  select b.letter_id from known.reply_to t join known.letter_addressee b on b.id = t.addressee_id where ${repliesTo(letters, 't.reply_id')}`

// Beside a public version the act has its own wording or none; its day and the body would tell of it as well, and so
// would a form in words of one's own.
const reprisal = sql`case when v.letter_id is null
  then jsonb_build_object('act', coalesce(r.public_act, r.act_of_cooperation), 'act_on', r.act_on, 'act_precision', r.act_precision, 'body', r.body, 'forms', r.forms)
  else jsonb_build_object('act', r.public_act, 'act_on', null, 'act_precision', 'unknown', 'body', null,
    'forms', array(select v.code from unnest(r.forms) f join reference.vocabulary v on v.list = 'reprisal-form' and v.code = f)) end`

const initials = sql`(select string_agg(left(word, 1) || '.', ' ') from regexp_split_to_table(trim(name), '\\s+') word)`

const letterColumns = [
  'id',
  'mandate',
  'slug',
  'reference',
  'kind',
  'joint',
  'sent_on',
  'sent_precision',
  'reported_year',
  'language',
  'subject',
  'summary',
  'withheld_note',
  'persons',
  'women',
  'men',
  'other_sex',
  'persons_withheld',
  'sexes_withheld',
  'person_names',
  'themes',
  'groups',
  'articles',
  'signatories',
  'reprisal',
  'source_document',
  'source_paragraph',
  'runs_clock',
  'outcome',
  'public_from',
  'invented',
  'sort_day',
  'withheld_since'
]
const addresseeColumns = [
  'id',
  'letter_id',
  'position',
  'class',
  'state',
  'probable_state',
  'actor_name',
  'sort_day',
  'due_on',
  'clock_days'
]
const replyColumns = [
  'id',
  'received_on',
  'received_precision',
  'form',
  'position',
  'character',
  'language',
  'summary',
  'steps',
  'source_document',
  'source_paragraph',
  'public_from',
  'invented'
]
