-- A word is an officer's or it is none. JSON's own null was neither: where a word was asked for it passed for one, and
-- where the job looked it passed for none, and what the office's role let through without anybody was released.
update known.entry_decision set word = '{}' where jsonb_typeof(word) <> 'object';
alter table known.entry_decision add constraint entry_decision_word_is_said check (jsonb_typeof(word) = 'object');

-- Counting on it could still count until no number was left for what comes after: ten thousand are nobody's by hand, and
-- leave room for whoever takes an entry out of its register, or has a letter come back.
create or replace function known.office_counts_on() returns trigger language plpgsql set search_path = '' as $$
declare
  next integer;
  of constant uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  execute format('select coalesce(max(%I), 0) + 1 from known.%I where %I = $1', tg_argv[1], tg_table_name, tg_argv[0]) into next using of;
  if next > 10000 or (to_jsonb(new) ->> tg_argv[1])::integer is distinct from next then
    raise exception 'the role of the office counts on, and leaves no number out: %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- What went to an institution is facts: something else among them broke whatever looks through them when a person takes her
-- name back, and with it all that she had asked for.
alter table known.institution_told add constraint institution_told_facts_are_facts
  check (not jsonb_path_exists(facts, '$[*] ? (@.type() != "object")'));
-- What was said of a question once stays said: a name that was taken back does not come back to an institution.
create function known.office_says_once() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.taken_back_on is not null
    or (old.agreed_on is not null and (new.agreed_on, new.agreed_by) is distinct from (old.agreed_on, old.agreed_by))
    or (old.went_on is not null and (new.went_on, new.due_on) is distinct from (old.went_on, old.due_on))
    or (old.read_on is not null and (new.read_on, new.read_by) is distinct from (old.read_on, old.read_by)) then
    raise exception 'the role of the office says nothing of a question anew' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger office_says_once before update on known.institution_asked
  for each row when (current_user = 'vigie_office') execute function known.office_says_once();

-- Own words of a reminder were kept as a text and read as JSON: what PostgreSQL does not read as such (a character that is
-- none, in what a form gave back) broke each reading of it, the answer of a State that was to be reminded with it.
create function pg_temp.read_words(words text) returns jsonb language plpgsql as $$
begin
  return case when jsonb_typeof(words::jsonb) = 'object' then words::jsonb end;
exception when others then
  return null;
end $$;
update known.reminder set own_words = pg_temp.read_words(own_words)::text where own_words is not null;
alter table known.reminder add constraint reminder_own_words_are_read check (jsonb_typeof(own_words::jsonb) = 'object');
drop function pg_temp.read_words(text);

-- As in 0092, of what stands since then: a day without an end can be counted with by nobody.
do $$
declare
  c record;
begin
  for c in
    select table_name, column_name from information_schema.columns
    where table_schema = 'known' and data_type = 'date' and table_name in ('follow_up', 'institution_asked', 'institution_answer',
      'company', 'company_holding', 'reply_translation', 'reply_translation_word', 'reminder')
    order by table_name, column_name
  loop
    execute format('alter table known.%I add constraint %I check (%I between ''0001-01-01'' and ''9999-12-31'')',
      c.table_name, c.table_name || '_' || c.column_name || '_is_a_day', c.column_name);
  end loop;
end $$;
