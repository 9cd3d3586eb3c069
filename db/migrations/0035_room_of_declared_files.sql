-- What is declared and nobody's yet is bounded, in number and in bytes.

-- Bytes of the space for files that this one keeps for itself: what was declared of it and 64 KiB at least, so that
-- many small ones are not free, or, once it has given its room back, what of it is here. Of no meaning once it is a
-- submission's.
alter table known.upload add column held_bytes bigint not null default 0 check (held_bytes >= 0);
update known.upload set held_bytes = greatest(declared_bytes, 65536);
create index upload_unclaimed on known.upload (mandate) include (held_bytes) where submission is null;

drop function known.declare_upload(uuid, text, date, bigint, integer);
-- The device makes the id. Said twice, it stands once; said otherwise, it is refused; where there is no room, it is
-- 'short', and where there are too many, 'many'. One after the other: two at once would each find the room that is left
-- for one.
create function known.declare_upload(file uuid, whose text, on_day date, bytes bigint, part_count integer,
    most_files integer, most_bytes bigint, space bigint) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  there known.upload;
  files bigint;
  held numeric;
  claimed numeric;
  keeps bigint := greatest(bytes, 65536);
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  select * into there from known.upload where id = file;
  if found then
    if there.submission is not null then return 'closed'; end if;
    return case when there.declared_bytes = bytes and there.parts = part_count then 'again' else 'differs' end;
  end if;
  select count(*), coalesce(sum(u.held_bytes), 0) into files, held
    from known.upload u where u.submission is null and u.mandate = whose;
  select coalesce(sum(p.bytes), 0) into claimed
    from known.upload_part p join known.upload u on u.id = p.upload where u.submission is not null;
  if held + keeps > most_bytes or claimed + held + keeps > space then return 'short'; end if;
  if files >= most_files then return 'many'; end if;
  insert into known.upload (id, mandate, received_on, declared_bytes, parts, held_bytes)
  values (file, whose, on_day, bytes, part_count, keeps);
  return 'declared';
end $$;

-- Whether a part that begins has room kept for it, or can have it still.
create function known.hold_part(file uuid, size integer, most_bytes bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  there known.upload;
  here bigint;
  held numeric;
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  select * into there from known.upload where id = file for update;
  if not found then return false; end if;
  select coalesce(sum(p.bytes), 0) into here from known.upload_part p where p.upload = file;
  if here + size <= there.held_bytes then return true; end if;
  select coalesce(sum(u.held_bytes), 0) into held
    from known.upload u where u.submission is null and u.mandate = there.mandate;
  if held - there.held_bytes + here + size > most_bytes then return false; end if;
  update known.upload set held_bytes = here + size where id = file;
  return true;
end $$;

-- What is nobody's as yet: which of them move is known to the process that takes them.
create function known.uploads_of_nobody(whose text, out id uuid, out bytes bigint, out on_day date, out begun boolean)
  returns setof record language sql stable security definer set search_path = pg_catalog as $$
  select u.id, u.declared_bytes, u.received_on, exists (select from known.upload_part p where p.upload = u.id)
  from known.upload u where u.submission is null and u.mandate = whose $$;

-- What has stopped coming keeps the room of what is here; of what nothing is here, and of what is left for good,
-- nothing stays. A submission that claims one of them meanwhile has it, or finds it gone.
create function known.give_back_room(stopped uuid[], abandoned uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  delete from known.upload u where u.submission is null and (u.id = any (abandoned)
    or u.id = any (stopped) and not exists (select from known.upload_part p where p.upload = u.id));
  update known.upload u set held_bytes = h.bytes
    from (select o.id, greatest(65536, (select coalesce(sum(p.bytes), 0) from known.upload_part p where p.upload = o.id))
        as bytes from known.upload o where o.id = any (stopped)) h
    where u.id = h.id and u.submission is null and u.held_bytes > h.bytes;
end $$;

-- Where there are too many, those go of which nothing is on record, out of the ones named; which went is told. Only
-- while there still are too many: another may have made room meanwhile.
create function known.push_out_uploads(whose text, of uuid[], most_files integer) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  if (select count(*) from known.upload u where u.submission is null and u.mandate = whose) < most_files then return; end if;
  return query delete from known.upload u where u.id = any (of) and u.submission is null and u.mandate = whose
    and not exists (select from known.upload_part p where p.upload = u.id) returning u.id;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['declare_upload(uuid, text, date, bigint, integer, integer, bigint, bigint)',
    'hold_part(uuid, integer, bigint)', 'uploads_of_nobody(text)', 'give_back_room(uuid[], uuid[])',
    'push_out_uploads(text, uuid[], integer)'] loop
    execute format('revoke execute on function known.%s from public', f);
    execute format('grant execute on function known.%s to vigie_intake, vigie_owner, vigie_jobs', f);
  end loop;
end $$;
