-- How long what was sent in is kept, and what proves that it came and that it went.

-- The operator's, by outcome and day: reference/retention-policies.csv. One place, so the table of 0015 goes.
drop table known.retention_policy;
create table reference.retention_policy (
  id text primary key,
  outcome text not null,
  days integer not null check (days between 1 and 36500),
  valid_from date,
  valid_to date,
  source text not null
);
alter table reference.retention_policy enable row level security;
alter table reference.retention_policy force row level security;
create policy owner_all on reference.retention_policy to vigie_owner using (true) with check (true);
create policy everyone_reads on reference.retention_policy for select to vigie_office, vigie_jobs using (true);
grant select on reference.retention_policy to vigie_office, vigie_jobs;

-- What of a submission is committed to the log, with all that came that day, once the day is over: SHA-256 over salt,
-- id and the SHA-256 of what was sealed. With the salt it is proven that it came; without it the leaf tells nothing.
create table known.submission_leaf (
  leaf bytea primary key check (length(leaf) = 32),
  mandate text not null references reference.mandate,
  received_on date not null,
  submission uuid unique references known.submission on delete cascade, -- null once it is erased before its day is over
  salt bytea check (length(salt) = 32),
  body_hash bytea check (length(body_hash) = 32), -- of what came; what is sealed anew later has another
  committed_on date,
  check (num_nulls(submission, salt, body_hash) in (0, 3))
);
create index submission_leaf_waits on known.submission_leaf (mandate, received_on) where committed_on is null;
alter table known.submission_leaf enable row level security;
alter table known.submission_leaf force row level security;
create policy owner_all on known.submission_leaf to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on known.submission_leaf for select to vigie_office using (mandate = platform.current_mandate());
grant select on known.submission_leaf to vigie_office;
grant select, insert, update, delete on known.submission_leaf to vigie_jobs;

-- The leaf of a submission of the mandate at work, made when it is first asked for.
create function known.leaf_of(target uuid) returns bytea language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_leaf bytea;
  new_salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
begin
  insert into known.submission_leaf (leaf, mandate, received_on, submission, salt, body_hash)
  select sha256(new_salt || uuid_send(s.id) || sha256(b.body)), s.mandate, s.received_on, s.id, new_salt, sha256(b.body)
  from known.submission s join sealed.submission b on b.id = s.id
  where s.id = target and s.mandate = platform.current_mandate()
  on conflict (submission) do nothing;
  select l.leaf into found_leaf from known.submission_leaf l where l.submission = target and l.mandate = platform.current_mandate();
  return found_leaf;
end $$;

-- Everything of a submission goes, but what is on hold. Its leaf stays where its day has not been committed yet.
create function known.erase_submission(target uuid, out outcome text, out leaf bytea) returns record
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from known.submission s where s.id = target and s.mandate = platform.current_mandate() for update;
  if not found then
    outcome := 'not-found';
    return;
  end if;
  if exists (select from known.legal_hold h where h.submission = target and h.lifted_on is null) then
    outcome := 'held';
    return;
  end if;
  leaf := known.leaf_of(target);
  update known.submission_leaf l set submission = null, salt = null, body_hash = null
  where l.submission = target and l.committed_on is null;
  delete from known.submission s where s.id = target;
  outcome := 'erased';
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['leaf_of(uuid)', 'erase_submission(uuid)'] loop
    execute format('revoke execute on function known.%s from public', f);
    execute format('grant execute on function known.%s to vigie_office, vigie_jobs, vigie_owner', f);
  end loop;
end $$;
