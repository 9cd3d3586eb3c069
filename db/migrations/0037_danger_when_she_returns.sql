-- Who is not sure whether somebody is in danger is read right after who is.
alter table known.submission add column perhaps_danger boolean not null default false;
alter table known.submission add check (not (danger and perhaps_danger));
-- Danger may come near after she has written: what she adds says so, by the same flag.
drop function known.addition_waits(bytea);
create function known.addition_waits(looked_up bytea, says_danger boolean) returns void language sql security definer set search_path = pg_catalog as $$
  update known.submission set waiting = waiting + 1, danger = danger or says_danger, perhaps_danger = perhaps_danger and not says_danger
  where id = (select r.submission from known.receipt r where r.lookup_hash = looked_up) $$;
revoke execute on function known.addition_waits(bytea, boolean) from public;
grant execute on function known.addition_waits(bytea, boolean) to vigie_intake, vigie_owner, vigie_jobs;
