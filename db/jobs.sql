-- After graphile-worker's own migrations: its tables belong to vigie_owner, its worker is
-- vigie_jobs, and whoever may enqueue does so by one function. Idempotent.
grant usage on schema graphile_worker to vigie_jobs;
grant select, insert, update, delete on all tables in schema graphile_worker to vigie_jobs;
grant usage, select, update on all sequences in schema graphile_worker to vigie_jobs;
grant execute on all functions in schema graphile_worker to vigie_jobs;

do $$
declare
  t record;
begin
  for t in
    select c.oid, c.relname from pg_catalog.pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
  loop
    if not exists (select from pg_catalog.pg_policy where polrelid = t.oid and polname = 'worker_all') then
      execute format('create policy worker_all on graphile_worker.%I to vigie_jobs using (true) with check (true)', t.relname);
    end if;
  end loop;
end $$;

-- The office's role enqueues what its verbs enqueue: at once, and under the key of just that, or a job that waits, of
-- another mandate too, would be replaced by another or put off for years. What is sealed anew is cleared within the hour.
create or replace function platform.enqueue(name text, payload json, run_at timestamptz, key text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  -- NOTE: who calls, not who owns this; where one login serves for all roles, the role that it took.
  if coalesce(nullif(current_setting('role'), 'none'), session_user) = 'vigie_office' then
    if name = 'clear-sealed' then
      run_at := least(run_at, now() + interval '1 hour');
    elsif run_at is not null then
      raise exception 'the role of the office puts off no job: %', name using errcode = 'insufficient_privilege';
    end if;
    if not coalesce(case name
        when 'project-letters' then key is null and json_typeof(payload -> 'letters') = 'array'
        when 'release-entry' then key = 'entry ' || (payload ->> 'entry')
        when 'act-on-release-word' then key = 'release-word ' || (payload ->> 'id')
        when 'send-mail' then key = 'send-mail ' || (payload ->> 'mail')
        when 'send-question' then key = 'question-word ' || (payload ->> 'id')
        when 'tell-institution' then key = 'institution ' || (payload ->> 'mail')
        when 'tell-mission' then key = 'mission ' || (payload ->> 'mail')
        when 'finish-erasure' then key = name
        when 'clear-sealed' then key = name
      end, false) then
      raise exception 'the role of the office enqueues no such job: %', name using errcode = 'insufficient_privilege';
    end if;
  end if;
  perform graphile_worker.add_job(identifier => name, payload => payload, run_at => run_at, job_key => key);
end $$;
revoke execute on function platform.enqueue(text, json, timestamptz, text) from public;
grant execute on function platform.enqueue(text, json, timestamptz, text) to vigie_owner, vigie_jobs, vigie_office;

-- How the job stands that takes an entry into its register or out of it: null where there is none, for it is done. It fails
-- for good after days, and is told as failing after minutes. An entry kept out for a name of another mandate is done like
-- any other, so nobody learns of it here.
create or replace function platform.release_job(entry uuid) returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select case when j.attempts >= 6 or j.run_at < now() - interval '5 minutes' then 'fails' else 'waits' end
  from graphile_worker._private_jobs j where j.key = 'entry ' || entry
$$;
revoke execute on function platform.release_job(uuid) from public;
grant execute on function platform.release_job(uuid) to vigie_owner, vigie_jobs, vigie_office;
