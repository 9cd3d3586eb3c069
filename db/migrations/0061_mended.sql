-- What a source says of danger and is kept already, its answer having been lost, raises the flag again: an officer may
-- have taken it off between. It waits to be read, so that somebody is paged. False where nothing of that number is kept.
create function known.danger_again(looked_up bytea, number bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  update known.submission s set waiting = greatest(s.waiting, 1), danger = true, perhaps_danger = false
  where s.id = (select r.submission from known.receipt r where r.lookup_hash = looked_up)
    and exists (select from sealed.addition a where a.submission = s.id and a.nonce = number);
  return found;
end $$;
revoke execute on function known.danger_again(bytea, bytea) from public;
grant execute on function known.danger_again(bytea, bytea) to vigie_intake, vigie_owner, vigie_jobs;
