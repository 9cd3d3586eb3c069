-- Who may touch what. Deny is the default: every table has row-level security, forced on its owner too.
-- The command line and migrations work as vigie_owner, the office by mandate, the public by reading what is released.
do $$
declare
  t record;
begin
  for t in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('platform', 'reference', 'known', 'released')
  loop
    execute format('alter table %I.%I enable row level security', t.nspname, t.relname);
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    execute format('create policy owner_all on %I.%I to vigie_owner, vigie_jobs using (true) with check (true)', t.nspname, t.relname);
  end loop;
  for t in select c.relname, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('reference', 'released')
  loop
    execute format('create policy everyone_reads on %I.%I for select to vigie_public, vigie_intake, vigie_office using (true)', t.nspname, t.relname);
  end loop;
end $$;

grant usage on schema platform, known, released, reference to vigie_owner, vigie_jobs, vigie_office;
grant usage on schema released, reference to vigie_public;
grant usage on schema reference to vigie_intake;
grant select on all tables in schema reference to vigie_public, vigie_intake, vigie_office, vigie_jobs;
grant select on all tables in schema released to vigie_public, vigie_office, vigie_jobs;
grant select, insert, update, delete on all tables in schema known to vigie_jobs, vigie_office;
-- What was done stays on record: a step that was taken is neither changed nor removed, and a letter is withdrawn, not deleted.
revoke update, delete on known.transition from vigie_jobs, vigie_office;
revoke delete on known.letter, known.reply, known.reminder, known.release, known.clock_event from vigie_jobs, vigie_office;
-- Imports and record files are the operator's.
revoke all on known.import_run from vigie_office;
revoke insert, update, delete on known.record_entry from vigie_office;
grant insert, update, delete on all tables in schema released to vigie_jobs;
grant select, insert on platform.event, platform.event_payload to vigie_jobs;
grant select, insert on platform.event to vigie_office;
grant insert on platform.event_payload to vigie_office;
grant select, insert on platform.event_head to vigie_jobs;

-- The office sees the matters of its mandate; the mandate of the session is set at its start.
create function platform.current_mandate() returns text language sql stable as
  $$ select nullif(current_setting('vigie.mandate', true), '') $$;

create policy office_by_mandate on known.letter to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
create policy office_by_mandate on known.reply to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
create policy office_by_mandate on known.reminder to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
create policy office_by_mandate on known.record_entry to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
-- A row that belongs to two records is written only by an office that sees both: the database's own
-- foreign keys do not ask whose a record is.
create policy office_by_mandate on known.fact to vigie_office
  using (mandate = (select number from reference.mandate m where m.code = platform.current_mandate()))
  with check (mandate = (select number from reference.mandate m where m.code = platform.current_mandate())
    and exists (select from known.letter_addressee a where a.id = addressee_id and a.letter_id = fact.letter_id));
do $$
declare
  t text;
  letter constant text := 'exists (select from known.letter l where l.id = letter_id)';
  reply constant text := 'exists (select from known.reply r where r.id = reply_id)';
  addressee constant text := 'exists (select from known.letter_addressee a where a.id = addressee_id)';
begin
  foreach t in array array['letter_addressee', 'letter_signatory', 'letter_tag', 'question', 'reprisal', 'letter_person', 'public_version'] loop
    execute format('create policy office_by_letter on known.%I to vigie_office using (%s) with check (%2$s)', t, letter);
  end loop;
  foreach t in array array['reply_step', 'character_override'] loop
    execute format('create policy office_by_reply on known.%I to vigie_office using (%s) with check (%2$s)', t, reply);
  end loop;
  execute format('create policy office_by_addressee on known.clock_event to vigie_office using (%s) with check (%1$s)', addressee);
  execute format('create policy office_by_letter on known.letter_link to vigie_office using (%s)
    with check (%1$s and exists (select from known.letter e where e.id = earlier_id))', letter);
  execute format('create policy office_by_reply on known.reply_mark to vigie_office using (%s)
    with check (%1$s and exists (select from known.question q where q.id = question_id))', reply);
  execute format('create policy office_by_addressee on known.reply_to to vigie_office using (%s) with check (%1$s and %s)', addressee, reply);
  execute format('create policy office_by_addressee on known.reminder_item to vigie_office using (%s)
    with check (%1$s and exists (select from known.reminder r where r.id = reminder_id))', addressee);
end $$;
create policy office_by_subject on known.transition to vigie_office
  using (exists (select from known.letter l where l.id = subject_id)
      or exists (select from known.letter_addressee a where a.id = subject_id)
      or exists (select from known.reply r where r.id = subject_id));
create policy office_by_subject on known.release to vigie_office
  using (case subject_kind when 'letter' then exists (select from known.letter l where l.id = subject_id)
    else exists (select from known.reply r where r.id = subject_id) end);
create policy office_log on platform.event for select to vigie_office using (mandate = platform.current_mandate());
create policy office_log_append on platform.event for insert to vigie_office with check (mandate = platform.current_mandate());
create policy office_log_payload on platform.event_payload for insert to vigie_office
  with check (exists (select from platform.event e where e.seq = event_payload.seq));
