-- Two reports that claim one file at the same moment: the second waits for the first, and is then told that the file is
-- taken. Without the lock both read it as free, and the second was acknowledged without its file.
create or replace function known.claim_uploads(files uuid[], owner uuid, most_files integer, most_bytes bigint, out file uuid, out refusal text)
  returns setof record language plpgsql security definer set search_path = pg_catalog as $$
declare
  total_files bigint;
  total_bytes numeric;
begin
  perform from known.submission s where s.id = owner for update;
  -- In one order, so that two that claim the same few never wait for each other.
  perform from known.upload u where u.id = any (files) order by u.id for update;
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
