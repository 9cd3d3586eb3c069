-- What the office said to a mission's request for more time: given until a day, or refused, with a reason of the list or in
-- words. The last one counts. Days that were given before this was kept answer the last request that stood then.
create table known.time_answer (
  filing uuid not null,
  addressee_id uuid not null,
  seq smallint not null check (seq > 0),
  on_day date not null,
  until_day date, -- null: refused
  reason text check (reason in ('urgent', 'time-was-enough', 'answer-in-part-first', 'asked-late')),
  words text check (length(words) between 1 and 2000),
  by_actor text, -- null: before this was kept
  primary key (filing, seq),
  foreign key (filing, addressee_id) references known.filing_to,
  check ((until_day is null) = (reason is not null or words is not null))
);
create index time_answer_addressee on known.time_answer (addressee_id);
insert into known.time_answer (filing, addressee_id, seq, on_day, until_day)
  select f.id, f.addressee_id, 1, e.on_day, e.until_day
  from (select distinct on (t.addressee_id) f.id, t.addressee_id, (f.filed_at at time zone 'Europe/Zurich')::date as asked_on
    from known.filing f join known.filing_to t on t.filing = f.id where f.kind = 'extension' order by t.addressee_id, f.filed_at desc, f.id desc) f
  cross join lateral (select c.on_day, c.until_day from known.clock_event c
    where c.addressee_id = f.addressee_id and c.kind = 'extension' and c.on_day >= f.asked_on order by c.on_day desc, c.seq desc limit 1) e;
alter table known.time_answer enable row level security, force row level security;
create policy owner_all on known.time_answer to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_filing on known.time_answer to vigie_office
  using (exists (select from known.filing f where f.id = filing) and exists (select from known.letter_addressee a where a.id = addressee_id))
  with check (exists (select from known.filing f where f.id = filing) and exists (select from known.letter_addressee a where a.id = addressee_id));
grant select, insert on known.time_answer to vigie_office;
-- The mission reads what was said to it, and not by whom.
create policy corner on known.time_answer for select to vigie_corner
  using (addressee_id in (select known.corner_addressees()) and exists (select from known.filing f where f.id = filing));
grant select (filing, addressee_id, seq, on_day, until_day, reason, words) on known.time_answer to vigie_corner;

-- How many of its letter's questions an addressee has answered in substance; no row where that is all of them, or where it
-- is not known: a reply that nobody has read against the questions, and that does not answer them one by one, may be to all.
create function known.answered_in_part(of_addressee uuid) returns table (answered smallint, asked smallint) language sql stable as $$
  with replied as (
    select r.id, r.assessment = 'assessed' as is_read,
      array(select w.question_id from known.filing f join known.filing_answer w on w.filing = f.id where f.reply = r.id and f.kind = 'answer') as filed
    from known.reply_to t join known.reply r on r.id = t.reply_id where t.addressee_id = of_addressee and r.form = 'substantive'
  ), asked as (
    select exists (select from replied r where case when not r.is_read then q.id = any(r.filed) else 'answered' = coalesce(
        (select s.mark from known.reply_mark_settled s where s.reply_id = r.id and s.question_id = q.id),
        (select m.mark from known.reply_mark m where m.reply_id = r.id and m.question_id = q.id order by reference.mark_value(m.mark), m.mark limit 1))
      end) as is_answered
    from known.letter_addressee a join known.question q on q.letter_id = a.letter_id where a.id = of_addressee
  )
  select (count(*) filter (where is_answered))::smallint, count(*)::smallint from asked
  where exists (select from replied) and not exists (select from replied r where not r.is_read and r.filed = '{}')
  having count(*) filter (where is_answered) < count(*)
$$;
-- Jobs write the facts as well: they read which questions were answered, and no word.
grant select (id, reply, kind) on known.filing to vigie_jobs;
grant select (filing, question_id) on known.filing_answer to vigie_jobs;
create index filing_reply on known.filing (reply) where reply is not null;

-- Answered in part: so much of it, and when the rest is due. What is counted of replies stays as it is.
alter table known.fact add column answered_questions smallint, add column asked_questions smallint, add column rest_due_on date,
  add check (answered_questions < asked_questions), add check ((answered_questions is null) = (asked_questions is null)),
  add check (rest_due_on is null or asked_questions is not null);
create index fact_rest on known.fact (rest_due_on) where rest_due_on is not null;
update known.fact f set answered_questions = p.answered, asked_questions = p.asked, rest_due_on = p.due_on
from (select a.addressee_id, n.answered, n.asked, case when a.due_on is not null then (reference.clock(a.sent_on,
      reference.clock_days(a.kind, reference.class_name(a.class), a.sent_on), e.kinds, e.on_days, e.until_days, null, false, date '9999-12-31')).due_on end as due_on
  from known.fact a cross join lateral known.answered_in_part(a.addressee_id) n
  cross join lateral (select array_agg(c.kind order by c.on_day, c.seq) as kinds, array_agg(c.on_day order by c.on_day, c.seq) as on_days,
    array_agg(c.until_day order by c.on_day, c.seq) as until_days from known.clock_event c where c.addressee_id = a.addressee_id) e
  where a.answered) p
where p.addressee_id = f.addressee_id;
create policy corner on known.fact for select to vigie_corner
  using (addressee_id in (select known.corner_addressees()) and exists (select known.corner_accounts()));
grant select (addressee_id, answered_questions, asked_questions) on known.fact to vigie_corner;

-- The clock as the office and the mission read it: of what is answered in part it runs on, for the rest. What is counted as of
-- a day is known.clocks, which any reply in substance stops, and the public's are released.clocks.
create or replace function known.clock_state(of_addressee uuid, as_of date) returns table (state text, due_on date, days integer) language sql stable as $$
  select c.state, c.due_on, c.days
  from known.fact f
  left join lateral (
    select array_agg(e.kind order by e.on_day, e.seq) as kinds, array_agg(e.on_day order by e.on_day, e.seq) as on_days,
      array_agg(e.until_day order by e.on_day, e.seq) as until_days
    from known.clock_event e where f.clock_events and e.addressee_id = f.addressee_id
  ) e on true
  cross join lateral reference.clock(case when f.due_on is not null then f.sent_on end,
    reference.clock_days(f.kind, reference.class_name(f.class), f.sent_on), e.kinds, e.on_days, e.until_days,
    case when f.asked_questions is null then f.answered_on end, f.answered and f.asked_questions is null, as_of) c
  where f.addressee_id = of_addressee
$$;
