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

create or replace function platform.enqueue(name text, payload json, run_at timestamptz, key text) returns void
  language sql security definer set search_path = pg_catalog as
  $$ select graphile_worker.add_job(identifier => name, payload => payload, run_at => run_at, job_key => key) $$;
revoke execute on function platform.enqueue(text, json, timestamptz, text) from public;
grant execute on function platform.enqueue(text, json, timestamptz, text) to vigie_owner, vigie_jobs, vigie_office;
