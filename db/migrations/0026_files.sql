-- Files that are sent in parts: what may be declared, what arrived, and whose it becomes.

-- An officer let one submission have more files than is usual.
create table known.upload_allowance (
  submission uuid primary key references known.submission on delete cascade,
  by_officer uuid not null references known.officer,
  on_day date not null
);
alter table known.upload_allowance enable row level security;
alter table known.upload_allowance force row level security;
create policy owner_all on known.upload_allowance to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_submission on known.upload_allowance to vigie_office
  using (exists (select from known.submission s where s.id = submission))
  with check (exists (select from known.submission s where s.id = submission));
grant select, insert on known.upload_allowance to vigie_office;
grant select, insert, update, delete on known.upload_allowance to vigie_jobs;

-- A surface adds a row through the functions below or not at all: they hold what was declared.
revoke insert on known.upload, known.upload_part from vigie_intake;

-- The device makes the id. Said twice, it stands once; said otherwise, it is refused.
create function known.declare_upload(file uuid, whose text, on_day date, bytes bigint, part_count integer) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  there known.upload;
begin
  insert into known.upload (id, mandate, received_on, declared_bytes, parts)
  values (file, whose, on_day, bytes, part_count) on conflict (id) do nothing;
  if found then return 'declared'; end if;
  select * into there from known.upload where id = file;
  if there.submission is not null then return 'closed'; end if;
  return case when there.declared_bytes = bytes and there.parts = part_count then 'again' else 'differs' end;
end $$;

-- A part that is whole and durable. The row of its upload is locked, so that two parts at once cannot pass together.
create function known.record_part(file uuid, place integer, size integer, hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  there known.upload;
  kept bytea;
  arrived bigint;
begin
  select * into there from known.upload where id = file for update;
  if not found then return 'unknown'; end if;
  select p.sha256 into kept from known.upload_part p where p.upload = file and p.index = place;
  if found then return case when kept = hash then 'again' else 'differs' end; end if;
  if there.submission is not null then return 'closed'; end if;
  if place >= there.parts then return 'beyond'; end if;
  select coalesce(sum(p.bytes), 0) into arrived from known.upload_part p where p.upload = file;
  if arrived + size > there.declared_bytes then return 'more-than-declared'; end if;
  insert into known.upload_part (upload, index, bytes, sha256) values (file, place, size, hash);
  return 'recorded';
end $$;

-- Bytes of all parts on disk: what a limit for all files together is held against.
create function known.bytes_of_files() returns bigint language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(sum(bytes), 0)::bigint from known.upload_part $$;

-- Files that arrived before the submission become its own, all or none: the caller goes back if one row comes.
create function known.claim_uploads(files uuid[], owner uuid, most_files integer, most_bytes bigint, out file uuid, out refusal text)
  returns setof record language plpgsql security definer set search_path = pg_catalog as $$
declare
  total_files bigint;
  total_bytes numeric;
begin
  perform from known.submission s where s.id = owner for update;
  return query
    select asked.id, case when u.id is null then 'unknown' when u.submission is not null then 'closed'
      when u.mandate <> s.mandate then 'unknown' else 'not-whole' end
    from unnest(files) asked (id) left join known.upload u on u.id = asked.id left join known.submission s on s.id = owner
    where u.id is null or s.id is null or u.mandate <> s.mandate or (u.submission is not null and u.submission <> owner)
      or u.parts <> (select count(*) from known.upload_part p where p.upload = u.id);
  if found then return; end if;
  update known.upload u set submission = owner, complete = true where u.id = any (files) and u.submission is null;
  if exists (select from known.upload_allowance a where a.submission = owner) then return; end if;
  select count(*), coalesce(sum(u.declared_bytes), 0) into total_files, total_bytes from known.upload u where u.submission = owner;
  if total_files > most_files then file := null; refusal := 'too-many'; return next; end if;
  if total_bytes > most_bytes then file := null; refusal := 'too-much'; return next; end if;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['declare_upload(uuid, text, date, bigint, integer)', 'record_part(uuid, integer, integer, bytea)',
    'bytes_of_files()', 'claim_uploads(uuid[], uuid, integer, bigint)'] loop
    execute format('revoke execute on function known.%s from public', f);
    execute format('grant execute on function known.%s to vigie_intake, vigie_owner, vigie_jobs', f);
  end loop;
end $$;
