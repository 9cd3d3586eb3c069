-- Letters are found by whether a reply to them is overdue: here as of today, then anew each night by the job index-overdue.
alter table reference.search_word drop constraint search_word_key_check;
alter table reference.search_word add constraint search_word_key_check
  check (key ~ '^(kind|type|theme|group|reprisal|reply|defenders|entry|position|issue|clock)=[A-Za-z-]{2,60}$');
with today as (
  select (now() at time zone 'Europe/Zurich')::date as day
), overdue as materialized (
  select distinct f.letter_id from released.fact f cross join today
  where f.reported_year is null and case
    when f.clock_events then (select c.state = 'overdue' from released.clock_state(f.addressee_id, today.day) c)
    else coalesce(f.due_on < today.day, false) and not f.answered end
)
update released.passage p set vector = p.vector || array_to_tsvector(array['clock=overdue'])
  from released.passage_text t join overdue on overdue.letter_id = t.source
  where t.id = p.id and p.kind in ('letter', 'reply');
